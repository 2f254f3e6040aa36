import { z } from 'zod'
import { mayTake } from '../centre/may-take'
import { NOBODY, type OperatorChooser } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const RandomGroupSchema = z.strictObject({ kind: z.literal('random-group').meta(metaOf('operatorChoice')) })

/**
 * Any group that has an idle operator and may take the call, all with the same chance whatever their size; of that group, the operator
 * idle for longest. Nothing is drawn where there is only one group.
 */
export const randomGroup: OperatorChooser = {
  operatorFor(centre, callType, wait) {
    const { longestIdle, idle } = centre.operators
    const groups = centre.groupsOfType[callType]
    let candidates = 0
    for (let place = 0; place < groups.length; place++) {
      const group = groups[place]
      if (idle[group] > 0 && mayTake(centre, group, callType, wait, idle[group])) candidates++
    }
    let skip = candidates > 1 ? Math.floor(centre.routingChance.uniform() * candidates) : 0
    for (let place = 0; place < groups.length; place++) {
      const group = groups[place]
      if (idle[group] > 0 && mayTake(centre, group, callType, wait, idle[group]) && skip-- === 0) return longestIdle[group]
    }
    return NOBODY
  },
}
