import { type Interval, outcomeRange, proportionInterval } from '../stats/interval'
import { correctedFigure, plainEstimate } from './estimate'
import { isFigure, type Sample } from './reading'
import type { Figure } from './results'

/** One figure of a report with its two intervals; absent where no replication has it (nothing in the denominator). */
export function figureOf(sample: Sample): Figure | undefined {
  const { measure, outcomes } = sample
  const { tops, bottoms } = withFigure(sample)
  const base = sum(bottoms)
  if (tops.length === 0 || base === 0 || outcomes.length === 0) return undefined
  const plain = plainInterval(sample, tops, bottoms)
  const corrected = correctedFigure(sample)
  const { mean, low, high, n } = corrected ?? plain
  const range = outcomeRange(outcomes)
  const { unit } = measure.info
  // a share of what there is stays between 0 and 1; utilisation may exceed 1, where people work longer than they are paid
  const within = (value: number) => (unit === 'share' && mean <= 1 ? Math.min(Math.max(value, 0), 1) : value)
  return {
    mean,
    low: within(low),
    high: within(high),
    outcomeLow: range.low,
    outcomeHigh: range.high,
    unit,
    n,
    outcomeOf: measure.outcomeOf,
    ...(corrected && { uncorrected: { mean: plain.mean, low: within(plain.low), high: within(plain.high) } }),
    ...(measure.counted && { events: sum(tops) }),
    ...(measure.extreme && { most: outcomes.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY) }),
    ...(unit === 'share' && (measure.counted || measure.yesOrNo) && { base }),
  }
}

function plainInterval({ measure }: Sample, tops: Float64Array, bottoms: Float64Array): Interval {
  return measure.yesOrNo ? proportionInterval(sum(tops), tops.length) : plainEstimate(tops, measure.bottom && bottoms)
}

/** Replications that have a top at all; one with nothing in the denominator takes part with 0 ÷ 0. */
function withFigure({ tops, bottoms }: Sample): { tops: Float64Array; bottoms: Float64Array } {
  if (tops.every(isFigure)) return { tops, bottoms }
  return { tops: tops.filter(isFigure), bottoms: bottoms.filter((_, at) => isFigure(tops[at])) }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
