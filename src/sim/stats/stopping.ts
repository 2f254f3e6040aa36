/** When to stop replicating: the half-width of the interval has come down to what was asked for. */
import type { Interval } from './interval'

/** In the unit of the measure, or as a share of its mean; where both are given, both must be met. */
export interface PrecisionGoal {
  readonly absolute?: number
  readonly relative?: number
}

/** With fewer, intervals of rare events (abandoned calls) cover .92 instead of .95. */
export const fewestReplications = 20

export function precisionReached(interval: Interval, goal: PrecisionGoal): boolean {
  return interval.n >= fewestReplications && interval.halfWidth <= widestAllowed(interval, goal)
}

/** How many replications in all the goal will take, going by the spread seen so far; infinite where it cannot be reached. */
export function replicationsNeeded(interval: Interval, goal: PrecisionGoal): number {
  if (precisionReached(interval, goal)) return interval.n
  const allowed = widestAllowed(interval, goal)
  if (interval.halfWidth <= allowed) return fewestReplications
  const excess = interval.halfWidth / allowed
  const needed = Math.ceil(interval.n * excess * excess) // the half-width falls with the square root
  return needed >= 0 ? Math.max(needed, fewestReplications) : Number.POSITIVE_INFINITY
}

function widestAllowed(interval: Interval, goal: PrecisionGoal): number {
  const absolute = goal.absolute ?? Number.POSITIVE_INFINITY
  return goal.relative === undefined ? absolute : Math.min(absolute, goal.relative * Math.abs(interval.mean))
}
