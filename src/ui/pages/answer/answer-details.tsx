/** Below the picture: chances, funnel, figures of the source, and the money of the chosen set-up. */
import type { RunReport, SetupResult } from '../../../sim/experiment/results'
import { Funnel } from '../../parts/funnel'
import type { Wording } from '../../parts/measure-words'
import type { Subject } from '../../parts/subjects'
import { swatchClass } from '../../parts/swatch'
import { nameInside } from './answer-sentence'
import { BreakdownPanel } from './breakdown-panel'
import { ChancesPanel } from './chances-panel'
import { LedgerPanel } from './ledger-panel'
import { TargetsPanel } from './targets-panel'

interface AnswerDetailsProps {
  readonly report: RunReport
  readonly setup: SetupResult
  readonly subject: Subject
  readonly wording: Wording
}

export function AnswerDetails({ report, setup, subject, wording }: AnswerDetailsProps) {
  const { t } = wording
  const swatch = swatchClass(report.setups.indexOf(setup))
  const steps = setup.funnels[subject.id]
  return (
    <div className="cols two">
      <ChancesPanel report={report} setup={setup} swatch={swatch} wording={wording} />
      {steps && (
        <section className="panel">
          <header>
            <h2>{t('answer.funnel.title', { name: nameInside(setup, wording) })}</h2>
            <span className="cap">{t('answer.funnel.caption')}</span>
          </header>
          <Funnel steps={steps} swatch={swatch} wording={wording} />
        </section>
      )}
      <LedgerPanel report={report} setup={setup} wording={wording} />
      <TargetsPanel setup={setup} wording={wording} />
      <BreakdownPanel setup={setup} subject={subject} wording={wording} />
    </div>
  )
}
