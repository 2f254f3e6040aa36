import { z } from 'zod'
import { mayTake } from '../centre/may-take'
import { NOBODY, type OperatorChooser } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const FewestCallsSchema = z.strictObject({ kind: z.literal('fewest-calls').meta(metaOf('operatorChoice')) })

/** The operator who took the fewest calls in the shift so far. Ties: who has been idle for longest; then the group asked first. */
export const fewestCalls: OperatorChooser = {
  operatorFor(centre, callType, wait) {
    const { longestIdle, after, idleSince, idle, taken } = centre.operators
    const groups = centre.groupsOfType[callType]
    let best = NOBODY
    for (let place = 0; place < groups.length; place++) {
      const group = groups[place]
      if (idle[group] === 0 || !mayTake(centre, group, callType, wait, idle[group])) continue
      for (let operator = longestIdle[group]; operator !== NOBODY; operator = after[operator]) {
        const more = best === NOBODY ? -1 : taken[operator] - taken[best]
        if (more < 0 || (more === 0 && idleSince[operator] < idleSince[best])) best = operator
      }
    }
    return best
  },
}
