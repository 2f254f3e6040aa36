/** A key figure: name, value with its interval, strip, and a line that says the plan or the state. The four lines never move. */
import type { CSSProperties, ReactNode } from 'react'
import type { Figure as FigureData } from '../../sim/experiment/results'
import { amount, digits } from './amounts'
import { figureText } from './figure-text'
import { IntervalStrip } from './interval-strip'
import { correctionWords } from './interval-words'
import type { Wording } from './measure-words'
import { ResultTag } from './result-tag'
import type { RunState } from './run-state'
import { SourceMark } from './source-mark'
import { stripScale } from './strip-scale'
import type { SwatchClass } from './swatch'

export interface FigureGoal {
  readonly value: number
  readonly word: 'plan' | 'limit' | 'target' | 'deadline'
}

interface FigureProps {
  readonly title: string
  readonly figure: FigureData | undefined
  readonly state: RunState
  readonly wording: Wording
  readonly swatch: SwatchClass
  readonly goal?: FigureGoal
  /** Base, or what else belongs under the figure. */
  readonly note?: string
  /** Value in 400 with a dashed line: it rests on assumed inputs alone. */
  readonly failure?: string
}

export function Figure(props: FigureProps) {
  const { title, figure, failure } = props
  if (!figure || failure !== undefined || !Number.isFinite(figure.mean)) return <EmptyFigure title={title} failure={failure} wording={props.wording} />
  return <KnownFigure {...props} figure={figure} />
}

function EmptyFigure({ title, failure, wording: { t } }: Pick<FigureProps, 'title' | 'failure' | 'wording'>) {
  return (
    <div className="fig">
      <dt>{title}</dt>
      <dd className="v">–</dd>
      <dd>
        <span className="ivl" />
      </dd>
      <dd className="cap">
        {failure === undefined ? (
          t('measures.state.notApplicable')
        ) : (
          <>
            <ResultTag state="noResult" /> {failure}
          </>
        )}
      </dd>
    </div>
  )
}

function KnownFigure({ title, figure, state, wording, swatch, goal, note }: FigureProps & { readonly figure: FigureData }) {
  const { t, language, currency } = wording
  const text = figureText(figure, wording)
  const share = figure.unit === 'share' ? { least: 0, most: 1 } : { least: 0 }
  const scale = stripScale([text.low, text.high, figure.mean, goal?.value], share)
  const small =
    state.kind === 'first'
      ? t('measures.state.about', { done: state.done, of: state.of })
      : text.base === undefined
        ? text.range
        : t('measures.state.none', { base: text.base })
  const plan = goal && t(`measures.goal.${goal.word}`, { value: amount(goal.value, figure.unit, { language, currency }) })
  return (
    <div className={state.kind === 'stale' ? 'fig stale' : 'fig'}>
      <dt className="fig-name">
        <SourceMark kind="simulated" bare />
        <span>{title}</span>
      </dt>
      <dd className="v">
        {text.value}
        <small title={correctionWords(figure, wording)}>{small}</small>
      </dd>
      <dd>
        {state.kind === 'first' ? (
          <Progress done={state.done} of={state.of} />
        ) : (
          <IntervalStrip
            scale={scale}
            low={text.low}
            high={text.high}
            mean={text.events === 'none' ? undefined : figure.mean}
            goal={goal?.value}
            swatch={text.events === 'enough' ? swatch : undefined}
          />
        )}
      </dd>
      <dd className="cap">
        <Caption state={state} events={text.events} figure={figure} wording={wording} rest={[plan, note].filter(Boolean).join('; ')} base={text.base} />
      </dd>
    </div>
  )
}

function Progress({ done, of }: { readonly done: number; readonly of: number }) {
  const place: CSSProperties & { readonly '--p': number } = { '--p': of > 0 ? Math.round((100 * done) / of) : 0 }
  return (
    <div className="ivl">
      <div className="prog" style={place} />
    </div>
  )
}

interface CaptionProps {
  readonly state: RunState
  readonly events: 'enough' | 'few' | 'none'
  readonly figure: FigureData
  readonly wording: Wording
  readonly rest: string
  readonly base?: string
}

function Caption({ state, events, figure, wording: { t, language }, rest, base }: CaptionProps): ReactNode {
  if (state.kind === 'stale')
    return (
      <>
        <ResultTag state="stale" /> {t('measures.state.staleWhy')}
      </>
    )
  if (state.kind === 'stopped')
    return (
      <>
        <ResultTag state="stopped" /> {t('measures.state.stoppedAt', { done: state.done, of: state.of })}
      </>
    )
  if (state.kind === 'first' && state.remainingMs !== undefined) {
    const left = t('measures.state.seconds', { n: digits(Math.max(1, Math.round(state.remainingMs / 1000)), 0, language) })
    return t('measures.state.left', { time: left })
  }
  if (events === 'none') return t('measures.state.upper', { base: base ?? '' })
  if (events === 'few')
    return (
      <>
        <ResultTag state="fewEvents" /> {t('measures.state.events', { count: figure.events ?? 0, n: digits(figure.events ?? 0, 0, language) })}
      </>
    )
  return rest
}
