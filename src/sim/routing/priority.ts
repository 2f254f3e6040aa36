import { z } from 'zod'
import { NOBODY, type Router } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const PrioritySchema = z.strictObject({ kind: z.literal('priority').meta(metaOf('routing')) })

/**
 * A call goes to the first group of the file that has the skill and an idle operator (there: the longest idle); a freed operator
 * takes the oldest call of the first skill of the group's list in which someone waits.
 */
export const priority: Router = {
  operatorFor({ operators, groupsOfType }, callType) {
    const groups = groupsOfType[callType]
    for (let place = 0; place < groups.length; place++) {
      const operator = operators.longestIdle[groups[place]]
      if (operator !== NOBODY) return operator
    }
    return NOBODY
  },
  callTypeFor({ model, queues }, group) {
    const { callTypes } = model.groups[group]
    for (let place = 0; place < callTypes.length; place++) {
      if (queues.head[callTypes[place]] !== NOBODY) return callTypes[place]
    }
    return NOBODY
  },
}
