/** Callers who dial again when lines are busy or patience ends: what is asked of such a queue, and what is answered. */
import type { WithinFigures } from './service-levels'

/** Rates per unit of time; every wait comes out in that unit. */
export interface RedialSystem {
  /** First calls: redials come on top. */
  readonly arrivalRate: number
  /** Calls one operator finishes per unit of time when busy: 1 / mean handling time. */
  readonly serviceRate: number
  /** 1 / mean patience; left out or 0 when nobody hangs up. */
  readonly abandonRate?: number
  readonly servers: number
  /** Calls that can be in the system at once; left out when lines never run out. */
  readonly lines?: number
  /** Chance to dial again after hanging up, at each attempt … */
  readonly redialAfterAbandon: number
  /** … and after finding every line taken. */
  readonly redialAfterBlock: number
  /** 1 / mean time until the next attempt. */
  readonly redialRate: number
}

/** Per attempt, redials counted as offered, unless named per first call. */
export interface RedialFigures {
  readonly attemptsPerFirstCall: number
  /** Share of first calls that are served at this or a later attempt. */
  readonly probEventuallyServed: number
  readonly probBlocked: number
  readonly probAbandon: number
  readonly occupancy: number
  readonly meanWaitOfAccepted: number
  readonly meanQueueLength: number
  /** Callers between two attempts. */
  readonly meanRedialing: number
  within(wait: number): WithinFigures
}
