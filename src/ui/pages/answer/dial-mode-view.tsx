/** The pacing frontier of the set-up's campaign: asked for by a button, its points as they come, stopped by another; chart, sentences and team sizes. */
import { useMemo, useState } from 'react'
import { failureWords } from '../../../messages/fault-words'
import type { Project } from '../../../sim/project/schema'
import { amount, digits } from '../../parts/amounts'
import { Choice } from '../../parts/choice'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import type { Wording } from '../../parts/measure-words'
import { type Frontier, frontierKey, knownFrontier, startFrontier, stopFrontier, useFrontier } from '../../store/frontier'
import './dial-mode.css'
import { type DialModeQuestion, dialModeQuestion, USUAL_LIMIT } from './dial-mode-question'
import { FrontierFigure } from './frontier-figure'
import { frontierView, frontierWords, teamRows } from './frontier-rows'
import type { OutboundProps } from './outbound-details'

export function DialModeView({ project, setup, subject, swatch, wording }: OutboundProps & { readonly project: Project }) {
  const { t } = wording
  const question = useMemo(() => dialModeQuestion(project, setup.id, subject.id), [project, setup.id, subject.id])
  const key = useMemo(() => (question ? frontierKey(question.job) : ''), [question])
  const current = useFrontier((state) => (state.frontier?.key === key ? state.frontier : undefined)) ?? knownFrontier(key)
  if (!question) return <p className="cap">{t('outbound.modes.nobody')}</p>
  const points = current?.points ?? []
  return (
    <div className="dial-mode">
      <p className="said">{introduction(question, wording)}</p>
      <Request question={question} current={current} wording={wording} />
      {points.length > 0 && (
        <Findings question={question} points={points} modeName={modeName(project, setup.id, subject.id, wording)} swatch={swatch} wording={wording} />
      )}
    </div>
  )
}

function introduction({ rule, job }: DialModeQuestion, wording: Wording): string {
  const { t } = wording
  const limited = rule !== undefined && rule.share < 1
  const limit = amount(job.question.share, 'share', wording)
  return [
    t('outbound.modes.how'),
    limited
      ? t('outbound.modes.byRule', { rule: t(`rule.${rule.kind}`), limit })
      : t('outbound.modes.noRule', { limit: amount(USUAL_LIMIT, 'share', wording) }),
  ].join(' ')
}

/** The present mode in the words of the form. */
function modeName({ setups }: Project, setup: string, campaign: string, { t }: Wording): string {
  const mode = setups.find(({ id }) => id === setup)?.dialers.find((dialer) => dialer.campaign === campaign)?.mode.kind
  return t(`dialMode.${mode ?? 'progressive'}`)
}

interface RequestProps {
  readonly question: DialModeQuestion
  readonly current: Frontier | undefined
  readonly wording: Wording
}

function Request({ question, current, wording }: RequestProps) {
  const { t, language } = wording
  const counts = { done: digits(current?.points.length ?? 0, 0, language), of: digits(question.job.tasks.length, 0, language) }
  const start = () => void startFrontier(question.job)
  if (current?.running) {
    return (
      <p className="cap trial-progress" aria-live="polite">
        <span>{t('outbound.modes.progress', counts)}</span>
        <button type="button" className="link" onClick={stopFrontier}>
          {t('outbound.modes.stop')}
        </button>
      </p>
    )
  }
  if (!current) {
    return (
      <button type="button" className="btn" onClick={start}>
        {t('outbound.modes.start')}
      </button>
    )
  }
  const whole = current.points.length >= current.of
  return (
    <>
      {current.failure !== undefined && <p className="err">{t('outbound.modes.failed', { reason: failureWords(current.failure, wording) })}</p>}
      <p className="cap trial-progress" aria-live="polite">
        <span>{t(whole ? 'outbound.modes.done' : 'outbound.modes.stopped', counts)}</span>
        {!whole && (
          <button type="button" className="link" onClick={start}>
            {t('outbound.modes.again')}
          </button>
        )}
      </p>
    </>
  )
}

interface FindingsProps {
  readonly question: DialModeQuestion
  readonly points: Frontier['points']
  readonly modeName: string
  readonly swatch: OutboundProps['swatch']
  readonly wording: Wording
}

function Findings({ question, points, modeName: name, swatch, wording }: FindingsProps) {
  const { t, language } = wording
  const [chosen, setChosen] = useState<string>()
  const view = useMemo(() => frontierView(question, points), [question, points])
  const operators = question.job.question.operators.find((size) => String(size) === chosen) ?? question.team
  const words = frontierWords(view, operators, name, wording)
  const options = question.job.question.operators.map((size) => ({
    id: String(size),
    name: t('answer.operators', { count: size, n: digits(size, 0, language) }),
  }))
  return (
    <>
      <ul className="said findings">
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Choice label={t('outbound.modes.team')} value={String(operators)} options={options} onChange={setChosen} />
      <FrontierFigure view={view} operators={operators} modeName={name} swatch={swatch} finding={words.join(' ')} wording={wording} />
      <TeamTable view={view} wording={wording} />
    </>
  )
}

function TeamTable({ view, wording }: { readonly view: ReturnType<typeof frontierView>; readonly wording: Wording }) {
  const { t, language } = wording
  const rows = teamRows(view, wording)
  if (rows.length === 0) return null
  return (
    <section className="chart-table" aria-label={t('outbound.modes.teams')} {...keyboardScroll}>
      <table className="tbl tight teams">
        <thead>
          <tr>
            <th scope="col" className="n">
              {t('outbound.modes.operators')}
            </th>
            <th scope="col">{t('outbound.modes.bestWithin', { limit: amount(view.limit, 'share', wording) })}</th>
            {(['busy', 'one', 'gain'] as const).map((column) => (
              <th key={column} scope="col" className="n">
                {t(`outbound.modes.head.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ operators, best, busy, one, gain, pays }) => (
            <tr key={operators}>
              <th scope="row" className="n">
                {digits(operators, 0, language)}
              </th>
              <td>{best}</td>
              <td className="n">{busy}</td>
              <td className="n">{one}</td>
              <td className="n">{pays ? <strong>{gain}</strong> : gain}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
