import { type Interval, meanInterval, outcomeRange, proportionInterval, ratioInterval } from '../stats/interval'
import { isFigure, type Sample } from './reading'
import type { Figure } from './results'

/** One figure of a report with its two intervals; absent where no replication has it (nothing in the denominator). */
export function figureOf(sample: Sample): Figure | undefined {
  const { measure, outcomes } = sample
  const { tops, bottoms } = withFigure(sample)
  const base = sum(bottoms)
  if (tops.length === 0 || base === 0 || outcomes.length === 0) return undefined
  const { mean, low, high, n } = intervalOf(sample, tops, bottoms)
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
    ...(measure.counted && { events: sum(tops) }),
    ...(unit === 'share' && (measure.counted || measure.yesOrNo) && { base }),
  }
}

function intervalOf({ measure }: Sample, tops: Float64Array, bottoms: Float64Array): Interval {
  if (measure.yesOrNo) return proportionInterval(sum(tops), tops.length)
  return measure.bottom === undefined ? meanInterval(tops) : ratioInterval(tops, bottoms)
}

/** Replications that have a top at all; one with nothing in the denominator takes part with 0 ÷ 0. */
function withFigure({ tops, bottoms }: Sample): { tops: Float64Array; bottoms: Float64Array } {
  if (tops.every(isFigure)) return { tops, bottoms }
  return { tops: tops.filter(isFigure), bottoms: bottoms.filter((_, at) => isFigure(tops[at])) }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
