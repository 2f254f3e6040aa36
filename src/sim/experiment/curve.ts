import type { Weighting } from '../stats/control-variate'
import { outcomeRange } from '../stats/interval'
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
  if (bottoms === undefined) return { ...estimate(tops, undefined, weighting), ...outcomes(tops) }
  const values = tops.map((top, at) => top / bottoms[at]).filter((_, at) => bottoms[at] > 0)
  return values.length === 0 ? undefined : { ...estimate(tops, bottoms, weighting), ...outcomes(values) }
}

function outcomes(values: Float64Array): { outcomeLow: number; outcomeHigh: number } {
  const { low, high } = outcomeRange(values)
  return { outcomeLow: low, outcomeHigh: high }
}
