/** Two set-ups on the same callers: what the one costs more, as data for words. */
import { shareLower, verdictOf } from '../experiment/compare'
import type { MeasureUnit, Verdict } from '../experiment/results'
import { type Interval, outcomeRange, pairedDifference, ratioDifference } from '../stats/interval'
import { inUnits } from './figures'
import type { Trial } from './trial'

/** `b` − `a`. `shareLower`: of pairs in which `b` is lower; ties count half. */
export interface Difference {
  readonly unit: MeasureUnit
  readonly difference: number
  readonly low: number
  readonly high: number
  readonly outcomeLow: number
  readonly outcomeHigh: number
  readonly shareLower: number
  readonly verdict: Verdict
}

export interface Pair {
  readonly a: string
  readonly b: string
  readonly cost: Difference
  /** Absent where there are no results to pay for. */
  readonly costPerResult?: Difference
}

/** Every pair in the order of the file. */
export function pairsOf(trials: readonly Trial[]): Pair[] {
  return trials.flatMap((a, place) =>
    trials.slice(place + 1).map((b) => {
      const costPerResult = unitDifference(a, b)
      return { a: a.setup, b: b.setup, cost: costDifference(a, b), ...(costPerResult && { costPerResult }) }
    }),
  )
}

function costDifference(a: Trial, b: Trial): Difference {
  const [costA, costB] = [inUnits(a.cost), inUnits(b.cost)]
  return differenceOf(
    pairedDifference(costB, costA),
    costB.map((cost, at) => cost - costA[at]),
  )
}

function unitDifference(a: Trial, b: Trial): Difference | undefined {
  const both = a.results.map((results, at) => (results > 0 && b.results[at] > 0 ? 1 : 0))
  const kept = (column: Float64Array) => column.filter((_, at) => both[at] === 1)
  const [costA, costB, resultsA, resultsB] = [inUnits(a.cost), inUnits(b.cost), a.results, b.results].map(kept)
  if (costA.length === 0) return undefined
  return differenceOf(
    ratioDifference(costB, resultsB, costA, resultsA),
    costB.map((cost, at) => cost / resultsB[at] - costA[at] / resultsA[at]),
  )
}

function differenceOf({ mean, low, high }: Interval, differences: Float64Array): Difference {
  const range = outcomeRange(differences)
  return {
    unit: 'money',
    difference: mean,
    low,
    high,
    outcomeLow: range.low,
    outcomeHigh: range.high,
    shareLower: shareLower(differences),
    verdict: verdictOf(differences, low, high),
  }
}
