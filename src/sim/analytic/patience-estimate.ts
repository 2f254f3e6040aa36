/**
 * Patience from what a queue reports of its callers. Those who were answered had patience left, nobody knows how much (they are
 * censored); so hang-ups are counted against the waiting of everyone, never the waits of those who hung up averaged.
 */

/** Sums or means over one span, all in one unit of time. */
export interface ObservedWaits {
  /** Mean time in queue of all calls, answered and abandoned, those answered at once with 0. */
  readonly meanWait: number
  /** Calls that hung up / all calls. */
  readonly abandonedShare: number
}

/**
 * Hang-ups per unit of time of a waiting caller, θ = hang-ups / total waiting time of all = share abandoned / mean wait: the maximum
 * likelihood estimate under censoring if patience is exponential; mean patience is 1/θ. 0 when nobody hung up; undefined when somebody did
 * though nobody waited.
 */
export function abandonRateOf({ meanWait, abandonedShare }: ObservedWaits): number | undefined {
  if (abandonedShare === 0) return 0
  return meanWait > 0 ? abandonedShare / meanWait : undefined
}

/** How well the rate is known: its relative standard error is 1/√(hang-ups), as each hang-up is one observation and a censored wait is none. */
export function relativeErrorOf(hangUps: number): number {
  return hangUps > 0 ? 1 / Math.sqrt(hangUps) : Number.POSITIVE_INFINITY
}
