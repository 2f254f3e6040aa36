/** Below the four figures: the picture, what one operator changes, the formula beside, and the details. They wait for figures with intervals, and for whatever is more urgent. */
import { lazy, memo, Suspense, useDeferredValue } from 'react'
import type { RunReport, SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import type { Wording } from '../../parts/measure-words'
import type { Subject } from '../../parts/subjects'
import { swatchClass } from '../../parts/swatch'
import { AnswerDetails } from './answer-details'
import { ClosedFormPanel } from './closed-form-panel'
import { CumulativePanel } from './cumulative-panel'
import { DayPanel } from './day-panel'

const LiveOperators = lazy(async () => ({ default: (await import('./live-operators')).LiveOperators }))

interface PanelsProps {
  readonly report: RunReport
  readonly stale: boolean
  readonly setup: SetupResult
  readonly subject: Subject
  readonly project: Project | undefined
  readonly wording: Wording
}

export function AnswerPanels(props: PanelsProps) {
  const { report, stale, setup, subject, project, wording } = props
  // one after another and in pieces: a click or a key goes between
  const shown = useDeferredValue(props)
  return (
    <>
      <Picture report={shown.report} setup={shown.setup} subject={shown.subject} project={shown.project} wording={shown.wording} />
      {subject.of === 'callType' && project && (
        <>
          <Suspense fallback={null}>
            <LiveOperators project={project} report={report} setup={setup} subject={subject} wording={wording} />
          </Suspense>
          <ClosedFormPanel
            project={project}
            setup={setup}
            subject={subject}
            swatch={swatchClass(report.setups.indexOf(setup))}
            stale={stale}
            wording={wording}
          />
        </>
      )}
      <Details report={shown.report} project={shown.project} setup={shown.setup} subject={shown.subject} wording={shown.wording} />
    </>
  )
}

const Details = memo(AnswerDetails)

const Picture = memo(function Picture({ report, setup, subject, project, wording }: Omit<PanelsProps, 'stale'>) {
  return subject.of === 'campaign' ? (
    <CumulativePanel report={report} setup={setup} subject={subject} wording={wording} />
  ) : (
    <DayPanel report={report} setup={setup} subject={subject} project={project} wording={wording} />
  )
})
