import type { Centre } from './centre'

export const NOBODY = -1

/** The two questions an ACD ever asks. A router answers them and changes nothing. */
export interface Router {
  /** The idle operator who takes a call of this type, or NOBODY. */
  operatorFor(centre: Centre, callType: number): number
  /** The call type whose oldest call an operator of this group takes next, or NOBODY. */
  callTypeFor(centre: Centre, group: number): number
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
