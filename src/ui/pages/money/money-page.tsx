/** Money: each set-up's ledger by term, one price in every unit, who carries which risk; the vendor's margin as a layer of its own. */
import { useMemo, useState } from 'react'
import { noticeWords } from '../../../messages/decision-words'
import { failureWords } from '../../../messages/fault-words'
import type { Project } from '../../../sim/project/schema'
import { nodeAt } from '../../fields/form-of-schema'
import { NumberField } from '../../fields/number-field'
import { saveClientCopy } from '../../library'
import { Choice } from '../../parts/choice'
import { type DecisionPart, setupsOf } from '../../parts/decision-part'
import { speakerOf } from '../../parts/decision-speaker'
import type { Wording } from '../../parts/measure-words'
import { ResultTag } from '../../parts/result-tag'
import { useWording } from '../../parts/use-wording'
import { useTitle } from '../../shell/use-title'
import { useCurrentRun } from '../../store/current-run'
import { useProjectStore } from '../../store/project'
import { type CurrentDecision, useDecisionBase } from '../../store/use-decision'
import { MarginPanel } from './margin-panel'
import { MoneyLedger } from './money-ledger'
import './money.css'
import { RisksPanel } from './risks-panel'
import { UnitsPanel } from './units-panel'

export function MoneyPage() {
  const project = useProjectStore((state) => state.project)
  const { failure } = useCurrentRun()
  const decision = useDecisionBase()
  const wording = useWording(decision?.report.base.report ?? project)
  useTitle()
  const { t } = wording
  return (
    <div className={decision?.stale ? 'page money-page stale' : 'page money-page'}>
      {project && decision ? (
        <MoneyView project={project} decision={decision} wording={wording} />
      ) : (
        <h1 aria-live="polite">
          {failure === undefined ? t('moneyPage.waiting') : t('answer.failed', { reason: failureWords(failure, wording, project?.demand.callTypes) })}
        </h1>
      )}
    </div>
  )
}

interface MoneyViewProps {
  readonly project: Project
  readonly decision: CurrentDecision
  readonly wording: Wording
}

const eyes = ['client', 'vendor'] as const

function MoneyView({ project, decision: { report, stale }, wording }: MoneyViewProps) {
  const { t } = wording
  const [chosen, setChosen] = useState<string>()
  const [view, setView] = useState<(typeof eyes)[number]>('client')
  const { options, report: run } = report.base
  const part = useMemo((): DecisionPart => {
    const setups = setupsOf(options, wording)
    return { setups, wording, speaker: speakerOf(wording, run), nameOf: (id) => setups.find((one) => one.id === id)?.name ?? id }
  }, [options, run, wording])
  const { setups } = part
  const setup = setups.find(({ id }) => id === chosen) ?? setups[0]
  const option = options.find((one) => one.setup === setup?.id)
  const assumed = report.notices.filter((notice) => notice.kind === 'assumedPrices' && notice.setup === setup?.id)
  const notices = assumed.map((notice) => noticeWords(notice, part.nameOf, part.speaker))
  return (
    <>
      <div className="money-head">
        <h1>{t('moneyPage.title')}</h1>
        {stale && <ResultTag state="stale" />}
        <span className="grow" />
        <Choice
          label={t('moneyPage.view.label')}
          value={view}
          options={eyes.map((id) => ({ id, name: t(`moneyPage.view.${id}`) }))}
          onChange={(id) => setView(eyes.find((one) => one === id) ?? 'client')}
        />
        <button type="button" className="btn" onClick={saveClientCopy} title={t('moneyPage.clientCopyHint')}>
          {t('moneyPage.clientCopy')}
        </button>
      </div>
      <div className="money-choices">
        <Choice
          label={t('decision.column.setup')}
          value={setup?.id ?? ''}
          options={setups.map(({ id, name, swatch }) => ({ id, name, swatch }))}
          onChange={setChosen}
        />
        <Horizon running={report.months !== undefined} />
      </div>
      {setup && option && <MoneyLedger report={report} option={option} setup={setup} part={part} />}
      {view === 'vendor' && setup && option && (
        <MarginPanel margins={report.margins ?? []} setup={setup} place={setups.indexOf(setup)} inHouse={option.kind === 'in-house'} part={part} />
      )}
      <UnitsPanel report={report} part={part} />
      <RisksPanel report={report} part={part} />
      {notices.length > 0 && <p className="note">{notices.join(' ')}</p>}
      {project.setups.length === 1 && <p className="cap">{t('decision.notice.oneSetup')}</p>}
    </>
  )
}

/** Months over which a running service is compared, and the rate by which later money counts for less. */
function Horizon({ running }: { readonly running: boolean }) {
  const months = nodeAt(['decision', 'horizonMonths'], () => undefined)
  const rate = nodeAt(['decision', 'discountRate'], () => undefined)
  return (
    <div className="money-fields">
      {running && months?.shape === 'number' && <NumberField node={months} path={['decision', 'horizonMonths']} />}
      {rate?.shape === 'number' && <NumberField node={rate} path={['decision', 'discountRate']} />}
    </div>
  )
}
