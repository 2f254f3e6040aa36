/** Name, currency and calculation; calendar; goals and the figures of the source. */
import { fieldWords } from '../../../messages/fields'
import { FieldsAt, ListAt } from '../../fields/form-at'
import { useFieldWords } from '../../fields/use-field'
import { useProjectStore } from '../../store/project'
import { Panel } from './panel'

export function GeneralSection() {
  const { t } = useFieldWords()
  return (
    <>
      <Panel title={t('project.general')}>
        <FieldsAt path={[]} only={['name', 'client', 'summary', 'currency', 'vat', 'language']} />
      </Panel>
      <Panel title={t('project.calculation')}>
        <FieldsAt path={[]} only={['replications', 'seed']} />
      </Panel>
    </>
  )
}

export function CalendarSection() {
  const { language } = useFieldWords()
  const shared = useProjectStore(({ project }) => (project?.demand.callTypes.length ?? 0) > 1 || (project?.demand.dayFactorCv ?? 0) > 0)
  return (
    <>
      <Panel title={fieldWords('calendar', language).title}>
        <FieldsAt path={['calendar']} />
      </Panel>
      {shared && (
        <Panel title={fieldWords('demand', language).title}>
          <FieldsAt path={['demand']} only={['dayFactorCv']} />
        </Panel>
      )}
    </>
  )
}

export function GoalsSection() {
  const { t, language } = useFieldWords()
  return (
    <>
      <Panel title={fieldWords('goals', language).title} note={t('project.goalsNote')}>
        <ListAt path={['goals']} />
      </Panel>
      <Panel title={fieldWords('targets', language).title} note={t('project.targetsNote')}>
        <ListAt path={['targets']} />
      </Panel>
    </>
  )
}
