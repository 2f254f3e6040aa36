/** One workload: a call type or a campaign. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { fieldWords } from '../../../messages/fields'
import { FieldsAt, FoldAt } from '../../fields/form-at'
import { useEdit, useFieldWords } from '../../fields/use-field'
import { useProjectStore } from '../../store/project'
import { CampaignForm } from './campaign-form'
import { LiveFigures } from './live-figures'
import { Panel } from './panel'

export function DemandSection({ id }: { readonly id: string }) {
  const demand = useProjectStore((state) => state.project?.demand)
  const callType = demand?.callTypes.findIndex((one) => one.id === id) ?? -1
  const campaign = demand?.campaigns.findIndex((one) => one.id === id) ?? -1
  if (callType < 0 && campaign < 0) return null
  return (
    <>
      <LiveFigures load={id} />
      {callType >= 0 ? <CallTypeForm index={callType} /> : <CampaignForm index={campaign} />}
      <RemoveDemand {...(callType >= 0 ? { kind: 'callTypes', index: callType } : { kind: 'campaigns', index: campaign })} />
    </>
  )
}

function RemoveDemand({ kind, index }: { readonly kind: 'callTypes' | 'campaigns'; readonly index: number }) {
  const { t } = useFieldWords()
  const [, go] = useLocation()
  const change = useEdit(['demand', kind])
  const [error, setError] = useState<string>()
  const remove = () => {
    const problem = change({ do: 'remove', path: ['demand', kind], index })
    setError(problem)
    if (problem === undefined) go('/project')
  }
  return (
    <p>
      <button type="button" className="btn" onClick={remove}>
        {t('project.removeDemand')}
      </button>{' '}
      {error && <span className="err">{error}</span>}
    </p>
  )
}

function CallTypeForm({ index }: { readonly index: number }) {
  const { t, language } = useFieldWords()
  const path = ['demand', 'callTypes', index]
  const written = useProjectStore((state) => state.project?.demand.callTypes[index]?.channel === 'written')
  return (
    <>
      <Panel title={t('project.when')}>
        <FieldsAt path={path} only={['name', 'id', 'channel', 'dayFactorCv', 'arrivals']} />
        <FoldAt title={t('project.growth')} path={path} only={['intervalFactorCv', 'growthPerWeek', 'season']} />
        <FieldsAt path={path} only={['specialDays', 'bursts']} />
      </Panel>
      <Panel title={t('project.talkAndWrap')}>
        <FieldsAt path={path} only={['talk', 'talkPerSecondWaited', 'wrapUp', 'hours']} />
      </Panel>
      <Panel title={written ? fieldWords('serviceLevel', language).title : t('project.patience')}>
        <FieldsAt path={[...path, 'patience']} />
        <FieldsAt path={[...path, 'serviceLevel']} />
      </Panel>
      <Panel title={t('project.again')}>
        <FieldsAt path={path} only={['redial', 'transfer', 'recall']} />
      </Panel>
    </>
  )
}
