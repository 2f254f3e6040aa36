import { z } from 'zod'
import { mayTake } from '../centre/may-take'
import { NOBODY, type OperatorChooser } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const RandomOperatorSchema = z.strictObject({ kind: z.literal('random-operator').meta(metaOf('operatorChoice')) })

/** Any idle operator of the groups that may take the call, all with the same chance. Nothing is drawn where there is only one. */
export const randomOperator: OperatorChooser = {
  operatorFor(centre, callType, wait) {
    const { longestIdle, after, idle } = centre.operators
    const groups = centre.groupsOfType[callType]
    let candidates = 0
    for (let place = 0; place < groups.length; place++) {
      const group = groups[place]
      if (idle[group] > 0 && mayTake(centre, group, callType, wait, idle[group])) candidates += idle[group]
    }
    let skip = candidates > 1 ? Math.floor(centre.routingChance.uniform() * candidates) : 0
    for (let place = 0; place < groups.length; place++) {
      const group = groups[place]
      if (idle[group] === 0 || !mayTake(centre, group, callType, wait, idle[group])) continue
      if (skip >= idle[group]) {
        skip -= idle[group]
        continue
      }
      let operator = longestIdle[group]
      for (; skip > 0; skip--) operator = after[operator]
      return operator
    }
    return NOBODY
  },
}
