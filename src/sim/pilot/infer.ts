/** What a pilot says: shares, durations and paces with intervals, how unlike operators and days are, and what was too little. */
import type { Column } from './columns'
import { type ControlChart, controlChart } from './control-chart'
import { type Observed, partsWith, type Sums, sumOf } from './observed'
import { spreadOf, spreadPosterior } from './operator-spread'
import { designEffect } from './plan'
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
  const { total } = observed
  const conversations = partsWith(observed, ['conversations', 'results'], 'operators')
  const spoken = conversations.parts.filter(({ sums }) => sums.conversations > 0)
  const operators = conversations.by === 'operators' ? spoken : []
  const conversion = operators.length > 0 ? operators.map(conversionIn) : [conversionIn({ sums: sumOf(conversations) })]
  const reach = partsWith(observed, ['attempts', 'answered'], 'days').parts.map(({ label, sums }) => ({ label, events: sums.answered, trials: sums.attempts }))
  const charts = [
    {
      share: 'conversion' as const,
      ...controlChart(
        'days',
        partsWith(observed, ['conversations', 'results'], 'days').parts.map(({ label, sums }) => ({ label, ...conversionIn({ sums }) })),
      ),
    },
    {
      share: 'conversion' as const,
      ...controlChart(
        'operators',
        operators.map(({ label, sums }) => ({ label, ...conversionIn({ sums }) })),
      ),
    },
    { share: 'reach' as const, ...controlChart('days', reach) },
  ].filter(({ points }) => points.length > 0)
  const { spread, icc } = spreadOf(spreadPosterior(conversion))
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
      share('reach', shareEstimate(reach, level, 'rows')),
      share('conversion', operators.length === 1 ? wilsonEstimate(conversion[0], level) : shareEstimate(conversion, level)),
      share('resultsOfClosed', resultsOfClosed()),
      share('closedOfTried', closedOfTried()),
      ratio('meanTalk', 'seconds', ['talk', 'conversations'], ({ talk }) => talk),
      ratio('resultTalk', 'seconds', ['resultTalk', 'results'], ({ resultTalk }) => resultTalk),
      ratio(
        'otherTalk',
        'seconds',
        ['talk', 'resultTalk', 'conversations', 'results'],
        (one) => one.talk - one.resultTalk,
        (one) => one.conversations - one.results,
      ),
      ratio('meanWrapUp', 'seconds', ['wrapUp', 'conversations'], ({ wrapUp }) => wrapUp),
      ratio('conversationsPerHour', 'perHour', ['conversations', 'hours'], (one) => one.conversations),
      ratio('resultsPerHour', 'perHour', ['results', 'hours'], ({ results }) => results),
      ratio('attemptsPerContact', 'ratio', ['attempts', 'tried'], ({ attempts }) => attempts),
    ]
    return figures.filter((figure) => figure !== undefined)
  }

  function share(kind: InferredFigure['kind'], estimate: Estimate): InferredFigure | undefined {
    return estimate.trials > 0 ? { kind, unit: 'share', ...bounded(estimate) } : undefined
  }

  function closedOfTried(): Estimate {
    const { closed, tried } = sumOf(partsWith(observed, ['closed', 'tried'], 'days'))
    return wilsonEstimate({ events: closed, trials: tried }, level)
  }

  /** Contacts are closed by the list, not by an operator, and only those who talk meet one: it is their conversations that are alike. */
  function resultsOfClosed(): Estimate {
    const { closed, results } = sumOf(partsWith(observed, ['closed', 'results'], 'days'))
    const held = operators.reduce((sum, { sums }) => sum + sums.conversations, 0)
    const effect = operators.length === 0 ? 1 : designEffect(held / operators.length, icc)
    const { low, high } = shareEstimate([{ events: results / effect, trials: closed / effect }], level)
    return { ...wilsonEstimate({ events: results, trials: closed }, level), low, high, method: 'jeffreys', designEffect: effect }
  }

  /** Over operators where there are several, else over rows; of contacts over days. The second column is what is divided by, if nothing else is said. */
  function ratio(
    kind: InferredFigure['kind'],
    unit: InferredFigure['unit'],
    names: readonly [Column, Column, ...Column[]],
    top: (sums: Sums) => number,
    bottom: (sums: Sums) => number = (sums) => sums[names[1]],
  ): InferredFigure | undefined {
    const { by, parts } = partsWith(observed, names, kind === 'attemptsPerContact' ? 'days' : operators.length >= 3 ? 'operators' : 'rows')
    const estimate = ratioEstimate(
      parts.map(({ sums }) => top(sums)),
      parts.map(({ sums }) => bottom(sums)),
      by === 'operators' ? 'operators' : 'rows',
      level,
    )
    return Number.isFinite(estimate.mean) ? { kind, unit, ...bounded(estimate) } : undefined
  }
}

function conversionIn({ sums }: { readonly sums: Sums }): { readonly events: number; readonly trials: number } {
  return { events: sums.results, trials: sums.conversations }
}

function bounded({ low, high, ...estimate }: Estimate): Omit<InferredFigure, 'kind' | 'unit'> {
  return estimate.method === 'none' ? estimate : { ...estimate, low, high }
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
