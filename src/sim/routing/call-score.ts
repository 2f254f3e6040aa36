import { z } from 'zod'
import { TRANSFERRED } from '../centre/calls'
import { mayTake } from '../centre/may-take'
import { type CallChooser, NOBODY } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const CallScoreSchema = z.strictObject({ kind: z.literal('score').meta(metaOf('callChoice')) })

/**
 * The call with the most points: its type's base, so many for the time waited, and a bonus if it was transferred. Ties: the type that
 * stands first in the group's list; then the call that stands first in its queue.
 */
export const callScore: CallChooser = {
  callFor(centre, group, idle = centre.operators.idle[group] + 1) {
    const { model, queues, calls, now } = centre
    const { callTypes } = model.groups[group]
    let best = NOBODY
    let most = Number.NEGATIVE_INFINITY
    for (let place = 0; place < callTypes.length; place++) {
      const callType = callTypes[place]
      const { scoreBase, scorePerMillisecond, scoreTransferred } = model.callTypes[callType].queue
      for (let call = queues.head[callType]; call !== NOBODY; call = scoreTransferred === 0 ? NOBODY : calls.after[call]) {
        const wait = now - calls.arrivedAt[call]
        const bonus = (calls.marks[call] & TRANSFERRED) === 0 ? 0 : scoreTransferred
        const points = scoreBase + bonus + scorePerMillisecond * wait
        if (points > most && mayTake(centre, group, callType, wait, idle)) {
          best = call
          most = points
        }
      }
    }
    return best
  },
}
