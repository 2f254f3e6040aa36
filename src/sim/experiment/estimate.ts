/** Mean of a measure over the replications of a set-up: corrected by what is known beforehand where that can be, plain where it cannot. */
import { type Weighting, weightedMean, weightedRatio } from '../stats/control-variate'
import { type Interval, meanInterval, ratioInterval } from '../stats/interval'
import { isFigure, type Sample } from './reading'

/** The plain mean over replications, or ratio of sums. */
export function plainEstimate(tops: Float64Array, bottoms: Float64Array | undefined): Interval {
  return bottoms === undefined ? meanInterval(tops) : ratioInterval(tops, bottoms)
}

/** The corrected one; undefined without weights, or where they lead to no figure that can be. */
export function correctedEstimate(tops: Float64Array, bottoms: Float64Array | undefined, weighting: Weighting | undefined): Interval | undefined {
  if (weighting === undefined) return undefined
  return bottoms === undefined ? weightedMean(tops, weighting) : weightedRatio(tops, bottoms, weighting)
}

/** The corrected one where there is one, else the plain one. */
export function estimate(tops: Float64Array, bottoms: Float64Array | undefined, weighting: Weighting | undefined): Interval {
  return correctedEstimate(tops, bottoms, weighting) ?? plainEstimate(tops, bottoms)
}

/** Of a measure: none for a share of replications that say yes or no, or where a replication has no such figure. */
export function correctedFigure({ measure, tops, bottoms, weighting }: Sample): Interval | undefined {
  return measure.yesOrNo || !tops.every(isFigure) ? undefined : correctedEstimate(tops, measure.bottom && bottoms, weighting)
}
