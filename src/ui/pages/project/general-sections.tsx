/** Name, currency and calculation; calendar; goals and the figures of the source. */
import { fieldWords } from '../../../messages/fields'
import { useFieldWords } from '../../fields/use-field'
import { FieldsAt, ListAt } from './form-at'
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
  return (
    <Panel title={fieldWords('calendar', language).title}>
      <FieldsAt path={['calendar']} />
    </Panel>
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
