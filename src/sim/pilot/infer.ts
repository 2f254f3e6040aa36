/** What a pilot says: shares, durations and paces with intervals, how unlike operators and days are, and what was too little. */
import { type ControlChart, controlChart } from './control-chart'
import type { Observed, Sums } from './observed'
import { spreadOf, spreadPosterior } from './operator-spread'
import { type Estimate, ratioEstimate, shareEstimate, wilsonEstimate } from './rates'

export const figureKinds = [
  'reach',
  'conversion',
  'resultsOfClosed',
  'closedOfTried',
  'meanTalk',
  'resultTalk',
  'otherTalk',
  'meanWrapUp',
  'conversationsPerHour',
  'resultsPerHour',
  'attemptsPerContact',
] as const

export interface InferredFigure extends Omit<Estimate, 'low' | 'high'> {
  /** Absent where nothing tells how far off the mean may be (method `none`). */
  readonly low?: number
  readonly high?: number
  readonly kind: (typeof figureKinds)[number]
  readonly unit: 'share' | 'seconds' | 'perHour' | 'ratio'
}

export interface Inference {
  readonly days: number
  readonly operators: number
  readonly total: Sums
  readonly figures: readonly InferredFigure[]
  /** Of results among conversations, by day and by operator; of answers among attempts, by day. */
  readonly charts: readonly (ControlChart & { readonly share: 'conversion' | 'reach' })[]
  /** How unlike operators are: spread of the log-odds of a result and the correlation of two conversations of one. Prior alone where there is one operator. */
  readonly spread: number
  readonly icc: number
  readonly notices: readonly InferenceNotice[]
}

export interface InferenceNotice {
  readonly kind: 'noOperators' | 'oneOperator' | 'fewOperators' | 'fewEvents' | 'operatorsDiffer' | 'daysDiffer' | 'notCounted'
  /** Operators, results, or the name of a column; by kind. */
  readonly found: number | string
}

export function infer(observed: Observed, level = 0.95): Inference {
  const { total, byOperator, byDay, rows, counted } = observed
  const operators = byOperator.filter(({ sums }) => sums.conversations > 0)
  const conversion = operators.map(({ sums }) => ({ events: sums.results, trials: sums.conversations }))
  const posterior = spreadPosterior(conversion.length > 0 ? conversion : [{ events: total.results, trials: total.conversations }])
  const charts = [
    {
      share: 'conversion' as const,
      ...controlChart(
        'days',
        byDay.map(({ day, sums }) => ({ label: `${day}`, events: sums.results, trials: sums.conversations })),
      ),
    },
    {
      share: 'conversion' as const,
      ...controlChart(
        'operators',
        operators.map(({ operator, sums }) => ({ label: operator, events: sums.results, trials: sums.conversations })),
      ),
    },
    {
      share: 'reach' as const,
      ...controlChart(
        'days',
        byDay.map(({ day, sums }) => ({ label: `${day}`, events: sums.answered, trials: sums.attempts })),
      ),
    },
  ].filter(({ share, points }) => points.length > 0 && (share !== 'reach' || counted.has('answered')))
  const { spread, icc } = spreadOf(posterior)
  return {
    days: observed.days,
    operators: operators.length,
    total,
    figures: figuresOf(),
    charts,
    spread,
    icc,
    notices: noticesOf(observed, operators.length, charts),
  }

  function figuresOf(): InferredFigure[] {
    const figures: (InferredFigure | undefined)[] = [
      share(
        'reach',
        shareEstimate(
          byDay.map(({ sums }) => ({ events: sums.answered, trials: sums.attempts })),
          level,
        ),
        counted.has('attempts') && counted.has('answered'),
      ),
      share('conversion', conversion.length === 1 ? wilsonEstimate(conversion[0], level) : shareEstimate(conversion, level), conversion.length > 0),
      share('resultsOfClosed', resultsOfClosed(), counted.has('closed')),
      share('closedOfTried', wilsonEstimate({ events: total.closed, trials: total.tried }, level), counted.has('tried') && counted.has('closed')),
      ratio(
        'meanTalk',
        'seconds',
        ({ talk }) => talk,
        ({ conversations }) => conversations,
        counted.has('talk'),
      ),
      ratio(
        'resultTalk',
        'seconds',
        ({ resultTalk }) => resultTalk,
        ({ results }) => results,
        counted.has('resultTalk'),
      ),
      ratio(
        'otherTalk',
        'seconds',
        (one) => one.talk - one.resultTalk,
        (one) => one.conversations - one.results,
        counted.has('resultTalk'),
      ),
      ratio(
        'meanWrapUp',
        'seconds',
        ({ wrapUp }) => wrapUp,
        ({ conversations }) => conversations,
        counted.has('wrapUp'),
      ),
      ratio(
        'conversationsPerHour',
        'perHour',
        ({ conversations }) => conversations,
        ({ hours }) => hours,
        counted.has('hours'),
      ),
      ratio(
        'resultsPerHour',
        'perHour',
        ({ results }) => results,
        ({ hours }) => hours,
        counted.has('hours'),
      ),
      ratio(
        'attemptsPerContact',
        'ratio',
        ({ attempts }) => attempts,
        ({ tried }) => tried,
        counted.has('attempts') && counted.has('tried'),
      ),
    ]
    return figures.filter((figure) => figure !== undefined)
  }

  function share(kind: InferredFigure['kind'], estimate: Estimate, known: boolean): InferredFigure | undefined {
    return known && estimate.trials > 0 ? { kind, unit: 'share', ...bounded(estimate) } : undefined
  }

  /** Contacts are closed by the list, not by an operator: the design effect of conversions is carried over to them. */
  function resultsOfClosed(): Estimate {
    const { closed, results } = total
    const effect = Math.max(1, 1 + (closed / Math.max(1, operators.length) - 1) * icc)
    const { low, high } = shareEstimate([{ events: results / effect, trials: closed / effect }], level)
    return { ...wilsonEstimate({ events: results, trials: closed }, level), low, high, method: 'jeffreys', designEffect: effect }
  }

  /** Over operators where there are several, else over rows. */
  function ratio(kind: InferredFigure['kind'], unit: InferredFigure['unit'], top: (sums: Sums) => number, bottom: (sums: Sums) => number, known: boolean) {
    if (!known) return undefined
    // talk with a result may be known of the day alone
    const ofDays =
      kind === 'resultTalk' || kind === 'otherTalk'
        ? rows.every(({ resultTalk }) => resultTalk === undefined)
        : kind === 'attemptsPerContact' || (operators.length < 3 && rows.length < 2)
    const overOperators = operators.length >= 3 && !ofDays
    const parts = ofDays ? byDay.map(({ sums }) => sums) : overOperators ? operators.map(({ sums }) => sums) : rows.map(filled)
    const estimate = ratioEstimate(parts.map(top), parts.map(bottom), overOperators ? 'operators' : 'rows', level)
    return Number.isFinite(estimate.mean) ? { kind, unit, ...bounded(estimate) } : undefined
  }
}

function bounded({ low, high, ...estimate }: Estimate): Omit<InferredFigure, 'kind' | 'unit'> {
  return estimate.method === 'none' ? estimate : { ...estimate, low, high }
}

function filled(row: Partial<Sums>): Sums {
  return { hours: 0, tried: 0, closed: 0, attempts: 0, answered: 0, conversations: 0, results: 0, talk: 0, resultTalk: 0, wrapUp: 0, ...row }
}

/** Results below which a pilot says little, and the chance below which groups count as unlike. */
const FEW_RESULTS = 30
const UNLIKE = 0.01

function noticesOf({ total, counted }: Observed, operators: number, charts: Inference['charts']): InferenceNotice[] {
  const notices: InferenceNotice[] = []
  if (operators === 0) notices.push({ kind: 'noOperators', found: 0 })
  if (operators === 1) notices.push({ kind: 'oneOperator', found: 1 })
  if (operators === 2) notices.push({ kind: 'fewOperators', found: operators })
  if (total.results < FEW_RESULTS) notices.push({ kind: 'fewEvents', found: total.results })
  for (const { share, of, heterogeneity, spread } of charts) {
    if (share === 'conversion' && heterogeneity.chance < UNLIKE) notices.push({ kind: of === 'days' ? 'daysDiffer' : 'operatorsDiffer', found: spread })
  }
  for (const name of ['attempts', 'answered', 'tried', 'closed', 'talk', 'wrapUp'] as const)
    if (!counted.has(name)) notices.push({ kind: 'notCounted', found: name })
  return notices
}
