import { z } from 'zod'
import { longestIdleOf } from '../centre/operators'
import { NOBODY, type Router } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const LongestIdleSchema = z.strictObject({ kind: z.literal('longest-idle').meta(metaOf('routing')) })

/** The operator idle for longest answers; a freed operator takes the call that has waited longest of all the group serves. */
export const longestIdle: Router = {
  operatorFor({ operators, groupsOfType }, callType) {
    return longestIdleOf(operators, groupsOfType[callType])
  },
  callTypeFor({ model, queues, calls }, group) {
    const { callTypes } = model.groups[group]
    let best = NOBODY
    let since = Number.POSITIVE_INFINITY
    for (let place = 0; place < callTypes.length; place++) {
      const head = queues.head[callTypes[place]]
      if (head !== NOBODY && calls.arrivedAt[head] < since) {
        best = callTypes[place]
        since = calls.arrivedAt[head]
      }
    }
    return best
  },
}
