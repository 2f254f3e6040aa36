import { z } from 'zod'
import { mayTake } from '../centre/may-take'
import { NOBODY, type OperatorChooser } from '../centre/seams'
import { metaOf } from '../terms/fields'
import { identifier } from '../terms/text-fields'

export const SkillRankSchema = z.strictObject({
  kind: z.literal('skill-rank').meta(metaOf('operatorChoice')),
  order: z
    .array(z.strictObject({ callType: identifier('otherType'), groups: z.array(identifier('rankGroups')).min(1).max(50).meta(metaOf('rankGroups')) }))
    .max(40)
    .default([])
    .meta(metaOf('rankOrder')),
})

/** The first group in the call type's order that has an idle operator and may take the call; of that group, the operator idle for longest. */
export const skillRank: OperatorChooser = {
  operatorFor(centre, callType, wait) {
    const { longestIdle, idle } = centre.operators
    const groups = centre.groupsOfType[callType]
    for (let place = 0; place < groups.length; place++) {
      const group = groups[place]
      if (idle[group] > 0 && mayTake(centre, group, callType, wait, idle[group])) return longestIdle[group]
    }
    return NOBODY
  },
}
