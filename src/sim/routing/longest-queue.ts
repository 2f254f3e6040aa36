import { z } from 'zod'
import { mayTake } from '../centre/may-take'
import { type CallChooser, NOBODY } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const LongestQueueSchema = z.strictObject({ kind: z.literal('longest-queue').meta(metaOf('callChoice')) })

/** The oldest call of the type for which most callers wait. Ties: the type that stands first in the group's list. */
export const longestQueue: CallChooser = {
  callFor(centre, group, idle = centre.operators.idle[group] + 1) {
    const { queues, calls, now } = centre
    const { callTypes } = centre.model.groups[group]
    let best = NOBODY
    let most = 0
    for (let place = 0; place < callTypes.length; place++) {
      const callType = callTypes[place]
      const head = queues.head[callType]
      if (queues.length[callType] > most && mayTake(centre, group, callType, now - calls.arrivedAt[head], idle)) {
        best = head
        most = queues.length[callType]
      }
    }
    return best
  },
}
