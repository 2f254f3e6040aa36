import type { Centre } from './centre'

export const NOBODY = -1

/** Which operator? Answers with an idle operator for a call that has waited so long, or NOBODY; changes nothing but its own chance. */
export interface OperatorChooser {
  /** `wait`: ms that the call has waited; groups that may not take it (see `mayTake`) are not asked. */
  operatorFor(centre: Centre, callType: number, wait: number): number
}

/** Which call? Answers with a waiting call that a freed operator of this group takes next, or NOBODY; changes nothing. */
export interface CallChooser {
  /** `idle`: operators of the group who count as free, the one who asks included; left out: those in the idle list and that one. */
  callFor(centre: Centre, group: number, idle?: number): number
}

/**
 * How many numbers to dial at this moment. A mode may keep what it has learnt (it is made anew for each replication); of the centre it
 * changes nothing.
 */
export interface DialMode {
  /** Whether a dial takes an idle operator with it, who then waits out the ringing. */
  readonly bindsOperator: boolean
  /** How long a person who answers is held for an operator, ms. */
  readonly hold: number
  /** Time between two calls of `adjust`, after which the dialer looks again, ms; 0: none. */
  readonly loop: number
  /** Further numbers to dial now; below 0: numbers that ring too many, where the mode cancels ringing. */
  dialsNow(centre: Centre, campaign: number): number
  /** Every `loop` while calling hours last. */
  adjust?(centre: Centre, campaign: number): void
  /** An operator is through with a person of the campaign: `handling`: ms from being connected to being free. */
  learn?(centre: Centre, campaign: number, handling: number): void
}
