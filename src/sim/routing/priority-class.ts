import { z } from 'zod'
import { mayTake } from '../centre/may-take'
import type { QueueModel } from '../centre/model-calls'
import { type CallChooser, NOBODY } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const PriorityClassSchema = z.strictObject({ kind: z.literal('priority-class').meta(metaOf('callChoice')) })

/**
 * The call of the lowest priority class (0 comes first), where a call rises by one class each time its type's ageing has passed. Ties: the
 * call that has waited for longest; then the type that stands first in the group's list. Within a type the oldest call goes first.
 */
export const priorityClass: CallChooser = {
  callFor(centre, group, idle = centre.operators.idle[group] + 1) {
    const { model, queues, calls, now } = centre
    const { callTypes } = model.groups[group]
    let best = NOBODY
    let lowest = Number.POSITIVE_INFINITY
    for (let place = 0; place < callTypes.length; place++) {
      const head = queues.head[callTypes[place]]
      if (head === NOBODY) continue
      const wait = now - calls.arrivedAt[head]
      const own = classAfter(model.callTypes[callTypes[place]].queue, wait)
      const before = own < lowest || (own === lowest && calls.arrivedAt[head] < calls.arrivedAt[best])
      if (before && mayTake(centre, group, callTypes[place], wait, idle)) {
        best = head
        lowest = own
      }
    }
    return best
  },
}

/** It goes on below 0, so that an aged call comes before a fresh one of class 0. */
function classAfter({ priority, ageing }: QueueModel, wait: number): number {
  return ageing === 0 ? priority : priority - Math.floor(wait / ageing)
}
