/** Below the picture: chances, funnel, figures of the source, and the money of the chosen set-up; of calls their waits and the menu. */
import { lazy, Suspense } from 'react'
import type { RunReport, SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { Funnel } from '../../parts/funnel'
import type { Wording } from '../../parts/measure-words'
import type { Subject } from '../../parts/subjects'
import { type SwatchClass, swatchClass } from '../../parts/swatch'
import { nameInside } from './answer-sentence'
import { BreakdownPanel } from './breakdown-panel'
import { ChancesPanel } from './chances-panel'
import { LedgerPanel } from './ledger-panel'
import { TargetsPanel } from './targets-panel'

const InboundDetails = lazy(async () => ({ default: (await import('./inbound-details')).InboundDetails }))
const OutboundDetails = lazy(async () => ({ default: (await import('./outbound-details')).OutboundDetails }))

interface AnswerDetailsProps {
  readonly report: RunReport
  readonly project: Project | undefined
  readonly setup: SetupResult
  readonly subject: Subject
  readonly wording: Wording
}

export function AnswerDetails({ report, project, setup, subject, wording }: AnswerDetailsProps) {
  const swatch = swatchClass(report.setups.indexOf(setup))
  const chances = <ChancesPanel report={report} setup={setup} swatch={swatch} wording={wording} />
  const money = (
    <>
      <LedgerPanel report={report} setup={setup} wording={wording} />
      <TargetsPanel setup={setup} wording={wording} />
    </>
  )
  const breakdown = <BreakdownPanel setup={setup} subject={subject} wording={wording} />
  if (subject.of !== 'campaign') {
    return (
      <>
        <div className="cols two">
          {chances}
          {money}
          {breakdown}
        </div>
        <Suspense fallback={null}>
          <InboundDetails report={report} project={project} setup={setup} subject={subject} swatch={swatch} wording={wording} />
        </Suspense>
      </>
    )
  }
  return (
    <>
      <div className="cols two">
        {chances}
        <FunnelPanel setup={setup} subject={subject} swatch={swatch} wording={wording} />
      </div>
      <Suspense fallback={null}>
        <OutboundDetails project={project} setup={setup} subject={subject} swatch={swatch} wording={wording} />
      </Suspense>
      <div className="cols two">{money}</div>
      {breakdown}
    </>
  )
}

function FunnelPanel({ setup, subject, swatch, wording }: Pick<AnswerDetailsProps, 'setup' | 'subject' | 'wording'> & { readonly swatch: SwatchClass }) {
  const { t } = wording
  const steps = setup.funnels[subject.id]
  if (!steps) return null
  return (
    <section className="panel">
      <header>
        <h2>{t('answer.funnel.title', { name: nameInside(setup, wording) })}</h2>
        <span className="cap">{t('answer.funnel.caption')}</span>
      </header>
      <Funnel steps={steps} swatch={swatch} wording={wording} />
    </section>
  )
}
