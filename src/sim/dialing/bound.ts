import { readyIn } from '../centre/operators'
import type { DialMode } from '../centre/seams'

/** One number for each idle operator, who waits out the ringing: nobody who answers is without an operator. */
export function onePerIdleOperator(): DialMode {
  return {
    bindsOperator: true,
    hold: 0,
    loop: 0,
    dialsNow: ({ operators, groupsOfCampaign }, campaign) => readyIn(operators, groupsOfCampaign[campaign]),
  }
}
