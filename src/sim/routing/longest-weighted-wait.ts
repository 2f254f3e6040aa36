import { z } from 'zod'
import { mayTake } from '../centre/may-take'
import { type CallChooser, NOBODY } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const LongestWeightedWaitSchema = z.strictObject({ kind: z.literal('longest-weighted-wait').meta(metaOf('callChoice')) })

/** The call with the largest product of its wait and its type's weight. Ties: the longest wait; then the type that stands first in the group's list. */
export const longestWeightedWait: CallChooser = {
  callFor(centre, group, idle = centre.operators.idle[group] + 1) {
    const { model, queues, calls, now } = centre
    const { callTypes } = model.groups[group]
    let best = NOBODY
    let most = Number.NEGATIVE_INFINITY
    for (let place = 0; place < callTypes.length; place++) {
      const head = queues.head[callTypes[place]]
      if (head === NOBODY) continue
      const wait = now - calls.arrivedAt[head]
      const weighted = model.callTypes[callTypes[place]].queue.weight * wait
      const before = weighted > most || (weighted === most && calls.arrivedAt[head] < calls.arrivedAt[best])
      if (before && mayTake(centre, group, callTypes[place], wait, idle)) {
        best = head
        most = weighted
      }
    }
    return best
  },
}
