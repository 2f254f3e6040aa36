import type { Weighting } from '../stats/control-variate'
import { outcomeEnds } from '../stats/interval'
import { estimate } from './estimate'
import type { Series } from './results'

/** One point of a curve: the replications' tops, and their bottoms where it is a ratio of sums. */
export interface CurvePoint {
  readonly x: number
  readonly tops: Float64Array
  readonly bottoms?: Float64Array
}

/** A curve with the interval of the mean and the outcome range over replications at each point; points without a figure are left out. */
export function curve(head: Pick<Series, 'key' | 'axis' | 'unit'>, points: readonly CurvePoint[], weighting?: Weighting): Series {
  const told = points.flatMap((point) => {
    const band = bandOf(point, weighting)
    return band === undefined ? [] : [{ x: point.x, ...band }]
  })
  const within = (value: number) => (head.unit === 'share' ? Math.min(Math.max(value, 0), 1) : value)
  return {
    ...head,
    x: told.map(({ x }) => x),
    mean: told.map(({ mean }) => mean),
    low: told.map(({ low }) => within(low)),
    high: told.map(({ high }) => within(high)),
    outcomeLow: told.map(({ outcomeLow }) => outcomeLow),
    outcomeHigh: told.map(({ outcomeHigh }) => outcomeHigh),
  }
}

function bandOf({ tops, bottoms }: CurvePoint, weighting: Weighting | undefined) {
  const values = bottoms === undefined ? tops.slice() : ratiosOf(tops, bottoms)
  if (values.length === 0) return undefined
  const { mean, low, high } = estimate(tops, bottoms, weighting)
  const outcomes = outcomeEnds(values.sort())
  return { mean, low, high, outcomeLow: outcomes.low, outcomeHigh: outcomes.high }
}

/** Of the replications that have something in the denominator. One array and no more: a report has thousands of points. */
function ratiosOf(tops: Float64Array, bottoms: Float64Array): Float64Array {
  const ratios = new Float64Array(tops.length)
  let n = 0
  for (let at = 0; at < tops.length; at++) {
    if (bottoms[at] > 0) ratios[n++] = tops[at] / bottoms[at]
  }
  return ratios.subarray(0, n)
}
