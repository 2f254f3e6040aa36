/** The decision under the table of measures: chances, differences, for and against; then what would turn it; then the scorecard and stated cases. */
import { useMemo } from 'react'
import { noticeWords } from '../../../messages/decision-words'
import type { RunReport } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { type DecisionPart, setupsOf } from '../../parts/decision-part'
import { speakerOf } from '../../parts/decision-speaker'
import type { Wording } from '../../parts/measure-words'
import { type CurrentDecision, useFurther } from '../../store/use-decision'
import { BreakEvenFigure } from './break-even-figure'
import { ChancesPanel } from './chances-panel'
import { ClaimsPanel } from './claims-panel'
import { CostPanel } from './cost-panel'
import { FurtherRequest } from './further-request'
import { InformationPanel } from './information-panel'
import { MapFigure } from './map-figure'
import { OwnScenariosPanel } from './own-scenarios-panel'
import { PairsPanel } from './pairs-panel'
import { ProsPanel } from './pros-panel'
import { ScenariosPanel } from './scenarios-panel'
import { ScorecardPanel } from './scorecard-panel'
import { StartPanel } from './start-panel'
import { TornadoFigure } from './tornado-figure'

interface DecisionViewProps {
  readonly project: Project
  /** What the table above shows, with enough replications. */
  readonly report: RunReport
  /** The run has ended and belongs to the project as it stands. */
  readonly ended: boolean
  readonly decision: CurrentDecision | undefined
  readonly wording: Wording
}

export function DecisionView({ project, report, ended, decision, wording }: DecisionViewProps) {
  const { t } = wording
  const further = useFurther()
  const options = decision?.report.base.options
  const part = useMemo((): DecisionPart => {
    const named = options ?? report.setups.map(({ id, name, kind }) => ({ setup: id, name, kind }))
    const setups = setupsOf(named, wording)
    return { setups, wording, speaker: speakerOf(wording, report), nameOf: (id) => setups.find((one) => one.id === id)?.name ?? id }
  }, [options, report, wording])
  return (
    <>
      <div className={decision?.stale ? 'cols two stale' : 'cols two'}>
        <div className="stack-panels">
          {decision && <ChancesPanel report={decision.report} {...part} />}
          <CostPanel report={report} wording={wording} />
          <StartPanel report={report} wording={wording} />
        </div>
        <div className="stack-panels">
          {decision ? (
            <>
              {part.setups.length > 1 && <ProsPanel report={decision.report} {...part} />}
              <PairsPanel report={decision.report} {...part} />
            </>
          ) : (
            <p className="cap" aria-live="polite">
              {t('decisionPage.waiting')}
            </p>
          )}
        </div>
      </div>
      <FurtherRequest project={project} replications={ended ? report.replications : undefined} current={further} wording={wording} />
      {further && <Further further={further} part={part} />}
      {decision && <ScorecardPanel scorecard={decision.report.scorecard} project={project} stale={decision.stale} part={part} />}
      {decision && <Notices decision={decision} part={part} />}
      <OwnScenariosPanel {...part} />
      <ClaimsPanel project={project} part={part} />
    </>
  )
}

/** As far as it is known. */
function Further({ further: { work, stale }, part }: { readonly further: NonNullable<ReturnType<typeof useFurther>>; readonly part: DecisionPart }) {
  const { base, scenarios = [], breakEven, tornado, information, map } = work.report
  return (
    <div className={stale ? 'cols two stale' : 'cols two'}>
      {breakEven && <BreakEvenFigure curve={breakEven} part={part} />}
      {base && scenarios.length > 0 && <ScenariosPanel base={base} scenarios={scenarios} part={part} />}
      {tornado && <TornadoFigure tornado={tornado} project={work.project} part={part} />}
      {information && <InformationPanel information={information} project={work.project} part={part} />}
      {map && <MapFigure map={map} curve={breakEven} part={part} />}
    </div>
  )
}

function Notices({ decision, part }: { readonly decision: CurrentDecision; readonly part: DecisionPart }) {
  const { nameOf, speaker } = part
  const lines = decision.report.notices.map((notice) => noticeWords(notice, nameOf, speaker))
  if (lines.length === 0) return null
  return <p className="note">{lines.join(' ')}</p>
}
