import { z } from 'zod'
import type { Centre } from '../centre/centre'
import { mayTake } from '../centre/may-take'
import { longestIdleOf } from '../centre/operators'
import { NOBODY, type OperatorChooser } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const LongestIdleSchema = z.strictObject({ kind: z.literal('longest-idle').meta(metaOf('operatorChoice')) })

/** The operator idle for longest, whatever the group. Ties: the group asked first; inside a group, who became idle first at that instant. */
export const longestIdle: OperatorChooser = {
  operatorFor(centre, callType, wait) {
    const { operators } = centre
    // the rules are asked about one operator, not one a group: every call comes here, and few groups have rules
    const operator = longestIdleOf(operators, centre.groupsOfType[callType])
    if (operator === NOBODY) return NOBODY
    const group = operators.group[operator]
    return mayTake(centre, group, callType, wait, operators.idle[group]) ? operator : longestIdleWhoMay(centre, callType, wait)
  },
}

/** Of the groups that may take the call. */
function longestIdleWhoMay(centre: Centre, callType: number, wait: number): number {
  const { longestIdle, idleSince, idle } = centre.operators
  const groups = centre.groupsOfType[callType]
  let best = NOBODY
  for (let place = 0; place < groups.length; place++) {
    const group = groups[place]
    const operator = longestIdle[group]
    const isLonger = operator !== NOBODY && (best === NOBODY || idleSince[operator] < idleSince[best])
    if (isLonger && mayTake(centre, group, callType, wait, idle[group])) best = operator
  }
  return best
}
