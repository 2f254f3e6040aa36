/** What a pilot lets expect: the answer in a sentence, four figures, where the results come from, goals, and what the pilot itself has shown. */
import type { ReactNode } from 'react'
import { span } from '../../../messages/format'
import type { PilotAnswer } from '../../../sim/pilot/answer'
import type { Project } from '../../../sim/project/schema'
import { digits } from '../../parts/amounts'
import { ChanceTable } from '../../parts/chance-table'
import { Figure } from '../../parts/figure'
import { FigureTable } from '../../parts/figure-table'
import type { Wording } from '../../parts/measure-words'
import type { RunState } from '../../parts/run-state'
import { SourceMark } from '../../parts/source-mark'
import { type SwatchClass, swatchClass } from '../../parts/swatch'
import { Bold } from './bold'
import { ControlFigure } from './control-figure'
import { forecastSentence, forecastTable, goalRows, keyForecast, leftOut } from './forecast-rows'
import { InferredTable } from './inferred-table'
import { noticeWords } from './observed-rows'
import { WaterfallFigure } from './waterfall-figure'

export interface ResultProps {
  readonly answer: PilotAnswer
  readonly project: Project
  readonly state: RunState
  readonly wording: Wording
}

interface ResultViewProps extends ResultProps {
  /** How far the work is, under the sentence. */
  readonly progress: ReactNode
  /** Before the figures: what else can be asked. */
  readonly controls?: ReactNode
  /** Under the figures. */
  readonly first?: ReactNode
  /** Beside the goals. */
  readonly beside?: ReactNode
}

export function ResultView({ answer, project, state, wording, progress, controls, first, beside }: ResultViewProps) {
  const { t } = wording
  const swatch = swatchOf(answer, project)
  const notices = noticeWords(answer, wording)
  return (
    <>
      <div className="pilot-head">
        <h1 className="pilot-answer">
          <Bold text={forecastSentence(answer, project, wording)} />
        </h1>
        {progress}
        {controls}
      </div>
      {notices.length > 0 && (
        <ul className="pilot-notices" aria-label={t('pilotPage.notices')}>
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      {answer.inference && <Forecast answer={answer} project={project} state={state} wording={wording} swatch={swatch} />}
      {first}
      <div className={state.kind === 'stale' ? 'cols two pilot-stale' : 'cols two'}>
        {answer.waterfall ? <WaterfallFigure steps={answer.waterfall} swatch={swatch} wording={wording} /> : <ClosedForm answer={answer} wording={wording} />}
        <div className="stack-panels">
          <Goals answer={answer} project={project} swatch={swatch} wording={wording} />
          {beside}
        </div>
      </div>
      {answer.inference && <Shown answer={answer} project={project} wording={wording} />}
    </>
  )
}

function Forecast({ answer, project, state, wording, swatch }: ResultProps & { readonly swatch: SwatchClass }) {
  const { t } = wording
  return (
    <div>
      <p className="legend pilot-legend">
        <span>
          <SourceMark kind="simulated" bare />
          {t('pilotPage.key')}
        </span>
        <span>{t(`pilot.team.${answer.team}`)}</span>
      </p>
      <dl className="figs" aria-label={t('pilotPage.figures')}>
        {keyForecast(answer, project, wording).map(({ key, title, figure, goal }) =>
          figure || answer.forecast ? (
            <Figure key={key} title={title} figure={figure} state={answer.forecast ? state : closedFormState} wording={wording} swatch={swatch} goal={goal} />
          ) : (
            <WaitingFigure key={key} title={title} words={t('pilotPage.simulating')} />
          ),
        )}
      </dl>
    </div>
  )
}

/** The colour of the set-up that was tried. */
export function swatchOf({ setup }: PilotAnswer, { setups }: Project): SwatchClass {
  return swatchClass(Math.max(0, setups.map(({ id }) => id).indexOf(setup)))
}

const closedFormState: RunState = { kind: 'refined' }

function WaitingFigure({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <div className="fig">
      <dt className="fig-name">
        <SourceMark kind="simulated" bare />
        <span>{title}</span>
      </dt>
      <dd className="v">–</dd>
      <dd>
        <span className="ivl" />
      </dd>
      <dd className="cap">{words}</dd>
    </div>
  )
}

/** Known before anything is simulated. */
function ClosedForm({ answer: { closedForm }, wording }: Pick<ResultProps, 'answer' | 'wording'>) {
  const { t, language } = wording
  if (!closedForm) return <div />
  const { plain, median, mean, ranges } = closedForm
  const count = (value: number) => digits(value, 0, language)
  return (
    <section className="panel">
      <header>
        <h2>{t('pilotPage.closedForm.title')}</h2>
        <span className="cap">{t('pilotPage.closedForm.caption')}</span>
      </header>
      <FigureTable
        label={t('pilotPage.closedForm.title')}
        table={{
          head: [t('pilot.column.figure'), t('pilot.column.value')],
          rows: [
            [t('pilotPage.closedForm.plain'), count(plain)],
            [t('pilotPage.closedForm.mean'), count(mean)],
            [t('pilotPage.closedForm.median'), count(median)],
            ...ranges.map(({ level, low, high }) => [t('pilotPage.closedForm.range', { level: Math.round(100 * level) }), span(count(low), count(high))]),
          ],
        }}
      />
    </section>
  )
}

function Goals({ answer, project, swatch, wording }: Pick<ResultProps, 'answer' | 'project' | 'wording'> & { readonly swatch: SwatchClass }) {
  const { t } = wording
  const rows = goalRows(answer, project, wording)
  if (rows.length === 0) return null
  return (
    <section className="panel">
      <header>
        <h2>{t('pilot.section.goals')}</h2>
        <span className="cap">{t('pilotPage.goals', { runs: answer.forecast?.replications ?? 0 })}</span>
      </header>
      <ChanceTable rows={rows} swatch={swatch} wording={wording} />
    </section>
  )
}

/** What was counted and what is forecast, in full; beside it whether operators and days are alike. */
function Shown({ answer, project, wording }: Pick<ResultProps, 'answer' | 'project' | 'wording'>) {
  const { t } = wording
  const { inference, forecast } = answer
  const unsaid = leftOut(answer, wording)
  if (!inference) return null
  return (
    <div className="cols two pilot-whole">
      <div className="stack-panels">
        <InferredTable inference={inference} wording={wording} />
        {forecast && (
          <section className="panel">
            <header>
              <h2>{t('pilotPage.table.title')}</h2>
              <span className="cap">{t('pilotPage.table.caption')}</span>
            </header>
            <FigureTable table={forecastTable(answer, project, wording)} label={t('pilotPage.table.title')} />
            {unsaid !== undefined && <p className="cap pilot-note">{unsaid}</p>}
          </section>
        )}
      </div>
      <div className="stack-panels">
        {inference.charts
          .filter(({ points }) => points.length > 1)
          .map((chart) => (
            <ControlFigure key={`${chart.of} ${chart.share}`} chart={chart} wording={wording} />
          ))}
      </div>
    </div>
  )
}
