import { z } from 'zod'
import { mayTake } from '../centre/may-take'
import { type CallChooser, NOBODY } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const SkillOrderSchema = z.strictObject({ kind: z.literal('skill-order').meta(metaOf('callChoice')) })

/** The oldest call of the first type in the group's list for which someone waits whom the group may take. */
export const skillOrder: CallChooser = {
  callFor(centre, group, idle = centre.operators.idle[group] + 1) {
    const { queues, calls, now } = centre
    const { callTypes } = centre.model.groups[group]
    for (let place = 0; place < callTypes.length; place++) {
      const head = queues.head[callTypes[place]]
      if (head !== NOBODY && mayTake(centre, group, callTypes[place], now - calls.arrivedAt[head], idle)) return head
    }
    return NOBODY
  },
}
