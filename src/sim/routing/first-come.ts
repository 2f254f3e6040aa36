import { z } from 'zod'
import { mayTake } from '../centre/may-take'
import { type CallChooser, NOBODY } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const FirstComeSchema = z.strictObject({ kind: z.literal('first-come').meta(metaOf('callChoice')) })

/** The call that has waited for longest, of whatever type. Ties: the type that stands first in the group's list. */
export const firstCome: CallChooser = {
  callFor(centre, group, idle = centre.operators.idle[group] + 1) {
    const { queues, calls, now } = centre
    const { callTypes, hasRules } = centre.model.groups[group]
    let best = NOBODY
    let since = Number.POSITIVE_INFINITY
    for (let place = 0; place < callTypes.length; place++) {
      const head = queues.head[callTypes[place]]
      if (head === NOBODY) continue
      const arrived = calls.arrivedAt[head]
      // every freed operator comes here: a group without rules is not asked for each queue again
      if (arrived < since && (!hasRules || mayTake(centre, group, callTypes[place], now - arrived, idle))) {
        best = head
        since = arrived
      }
    }
    return best
  },
}
