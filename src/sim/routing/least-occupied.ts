import { z } from 'zod'
import { mayTake } from '../centre/may-take'
import type { Operators } from '../centre/operators'
import { NOBODY, type OperatorChooser } from '../centre/seams'
import { metaOf } from '../terms/fields'

export const LeastOccupiedSchema = z.strictObject({ kind: z.literal('least-occupied').meta(metaOf('operatorChoice')) })

/** The operator who was at work for the smallest share of the shift so far. Ties: who has been idle for longest; then the group asked first. */
export const leastOccupied: OperatorChooser = {
  operatorFor(centre, callType, wait) {
    const { operators, now } = centre
    const { longestIdle, after, idleSince, idle } = operators
    const groups = centre.groupsOfType[callType]
    let best = NOBODY
    let least = Number.POSITIVE_INFINITY
    for (let place = 0; place < groups.length; place++) {
      const group = groups[place]
      if (idle[group] === 0 || !mayTake(centre, group, callType, wait, idle[group])) continue
      for (let operator = longestIdle[group]; operator !== NOBODY; operator = after[operator]) {
        const occupied = occupancy(operators, operator, now)
        if (occupied < least || (occupied === least && idleSince[operator] < idleSince[best])) {
          best = operator
          least = occupied
        }
      }
    }
    return best
  },
}

/** Time at work ÷ time at work or idle, the idle period that still lasts included; 0 at the start of a shift. */
function occupancy({ workTime, idleTime, idleSince }: Operators, operator: number, now: number): number {
  const work = workTime[operator]
  return work === 0 ? 0 : work / (work + idleTime[operator] + now - idleSince[operator])
}
