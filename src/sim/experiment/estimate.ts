/** Mean of a measure over the replications of a set-up: corrected by what is known beforehand where that can be, plain where it cannot. */
import { type Weighting, weightedMean, weightedRatio } from '../stats/control-variate'
import { type Interval, meanInterval, ratioInterval } from '../stats/interval'
import { isFigure, type Sample } from './reading'

/** The plain mean over replications, or ratio of sums. */
export function plainEstimate(tops: Float64Array, bottoms: Float64Array | undefined): Interval {
  return bottoms === undefined ? meanInterval(tops) : ratioInterval(tops, bottoms)
}

/** The corrected one where there are weights and they lead to a figure that can be. */
export function estimate(tops: Float64Array, bottoms: Float64Array | undefined, weighting: Weighting | undefined): Interval {
  return (weighting && correctedEstimate(tops, bottoms, weighting)) ?? plainEstimate(tops, bottoms)
}

/** Weights under which a measure is shown: none for a share of replications that say yes or no, or where a replication has no such figure. */
export function weightingFor({ measure, tops, bottoms, weighting }: Sample): Weighting | undefined {
  if (weighting === undefined || measure.yesOrNo || !tops.every(isFigure)) return undefined
  return correctedEstimate(tops, measure.bottom && bottoms, weighting) && weighting
}

function correctedEstimate(tops: Float64Array, bottoms: Float64Array | undefined, weighting: Weighting): Interval | undefined {
  return bottoms === undefined ? weightedMean(tops, weighting) : weightedRatio(tops, bottoms, weighting)
}
