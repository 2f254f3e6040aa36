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

/** How many numbers to dial at this moment. A dial mode answers and changes nothing. */
export interface DialMode {
  /** Whether a dial takes an idle operator with it, who then waits out the ringing. */
  readonly bindsOperator: boolean
  /** Time before the number rings, of the bound operator. */
  readonly dialing: number
  /** How long a person who answers is held for an operator. */
  readonly hold: number
  dialsNow(centre: Centre, campaign: number): number
}
