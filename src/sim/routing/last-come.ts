import { z } from 'zod'
import type { Centre } from '../centre/centre'
import { mayTake } from '../centre/may-take'
import { type CallChooser, NOBODY } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const LastComeSchema = z.strictObject({ kind: z.literal('last-come').meta(metaOf('callChoice')) })

/** The youngest call that the group may take, of whatever type. Ties: the type that stands first in the group's list; within a type, who came later. */
export const lastCome: CallChooser = {
  callFor(centre, group, idle = centre.operators.idle[group] + 1) {
    const { calls } = centre
    const { callTypes } = centre.model.groups[group]
    let best = NOBODY
    let youngest = Number.NEGATIVE_INFINITY
    for (let place = 0; place < callTypes.length; place++) {
      const call = youngestFor(centre, group, callTypes[place], idle)
      if (call !== NOBODY && calls.arrivedAt[call] > youngest) {
        best = call
        youngest = calls.arrivedAt[call]
      }
    }
    return best
  },
}

/** From the tail of the queue on, the first call that has waited long enough for this group. */
function youngestFor(centre: Centre, group: number, callType: number, idle: number): number {
  const { queues, calls, now } = centre
  let call = queues.tail[callType]
  while (call !== NOBODY && !mayTake(centre, group, callType, now - calls.arrivedAt[call], idle)) call = calls.before[call]
  return call
}
