/** A campaign: its list and how it is reached, the conversation and its results, further attempts, ringing. What is seldom used is folded. */
import { fieldWords } from '../../../messages/fields'
import { FieldsAt, FoldAt } from '../../fields/form-at'
import { useFieldWords } from '../../fields/use-field'
import { Panel } from './panel'

const listed = ['contacts', 'reach', 'reachCv', 'busyShare', 'machineShare', 'attemptsAtMost', 'attemptsPerDay', 'hours']
const spoken = ['productiveTalk', 'otherTalk', 'productiveWrapUp', 'otherWrapUp', 'laterShare', 'stopAtResults', 'screening', 'questionnaire', 'stages']

export function CampaignForm({ index }: { readonly index: number }) {
  const { t, language } = useFieldWords()
  const path = ['demand', 'campaigns', index]
  const list = [...path, 'list']
  const conversation = [...path, 'conversation']
  const retry = fieldWords('retry', language)
  return (
    <>
      <Panel title={t('project.list')}>
        <FieldsAt path={path} only={['name', 'id']} />
        <FieldsAt path={list} only={listed} />
        <FoldAt title={t('project.campaignFold.segments')} path={list} only={['segments', 'order']} />
        <FoldAt title={t('project.campaignFold.numbers')} path={list} only={['invalidShare', 'doNotCallShare', 'wrongPersonShare', 'furtherNumbers']} />
        <FoldAt title={t('project.campaignFold.reach')} path={list} only={['reachByHour', 'reachByWeekday', 'reachByAttempt']} />
        <FoldAt title={t('project.campaignFold.supply')} path={list} only={['deliveries', 'purchase']} />
      </Panel>
      <Panel title={t('project.conversation')}>
        <FieldsAt path={conversation} only={spoken} />
        <FoldAt title={t('project.campaignFold.refusals')} path={conversation} only={['wrongTalk', 'refusalReasons', 'conversionByAttempt']} />
      </Panel>
      <Panel title={retry.title} note={retry.hint}>
        <FieldsAt path={[...list, 'retry']} />
        <FieldsAt path={list} only={['takeFirst', 'appointments', 'retryRules']} />
      </Panel>
      <Panel title={fieldWords('ringing', language).title}>
        <FieldsAt path={[...list, 'ring']} />
        <FieldsAt path={list} only={['patience']} />
      </Panel>
    </>
  )
}
