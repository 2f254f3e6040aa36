import { z } from 'zod'
import type { Centre } from '../centre/centre'
import { mayTake } from '../centre/may-take'
import { IDLE } from '../centre/operators'
import { NOBODY, type OperatorChooser } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const RoundRobinSchema = z.strictObject({ kind: z.literal('round-robin').meta(metaOf('operatorChoice')) })

/**
 * Every group is a ring of its operators by number: of the group asked first that has an idle operator and may take the call, the next
 * idle one after the operator who served last, of whatever call type. So no ties arise.
 */
export const roundRobin: OperatorChooser = {
  operatorFor(centre, callType, wait) {
    const { idle } = centre.operators
    const groups = centre.groupsOfType[callType]
    for (let place = 0; place < groups.length; place++) {
      const group = groups[place]
      if (idle[group] > 0 && mayTake(centre, group, callType, wait, idle[group])) return nextInRing(centre, group)
    }
    return NOBODY
  },
}

/** Of a group in which someone is idle. */
function nextInRing({ model, operators }: Centre, group: number): number {
  const { first, operators: size } = model.groups[group]
  const { state, servedLast } = operators
  const end = first + size
  let operator = servedLast[group] === NOBODY ? end - 1 : servedLast[group]
  for (let step = 0; step < size; step++) {
    operator = operator + 1 === end ? first : operator + 1
    if (state[operator] === IDLE) return operator
  }
  return NOBODY
}
