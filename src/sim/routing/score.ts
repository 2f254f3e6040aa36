import { z } from 'zod'
import type { Centre } from '../centre/centre'
import { mayTake } from '../centre/may-take'
import { NOBODY, type OperatorChooser } from '../centre/seams'
import { metaOf, numeric } from '../terms/fields'

export const ScoreSchema = z.strictObject({
  kind: z.literal('score').meta(metaOf('operatorChoice')),
  perFreeShare: numeric('perFreeShare').default(0),
  perIdleSecond: numeric('perIdleSecond').default(0),
})

/**
 * The operator with the most points: the group's for the call type, those for the share of the shift spent idle, and those for the time
 * idle at present. Ties: who has been idle for longest; then the group asked first.
 */
export const score: OperatorChooser = {
  operatorFor(centre, callType, wait) {
    const { longestIdle, after, idleSince, idle } = centre.operators
    const { groups: models } = centre.model
    const groups = centre.groupsOfType[callType]
    let best = NOBODY
    let most = Number.NEGATIVE_INFINITY
    for (let place = 0; place < groups.length; place++) {
      const group = groups[place]
      if (idle[group] === 0 || !mayTake(centre, group, callType, wait, idle[group])) continue
      const ofGroup = models[group].serves[callType]?.score ?? 0
      for (let operator = longestIdle[group]; operator !== NOBODY; operator = after[operator]) {
        const points = ofGroup + ownPoints(centre, operator)
        if (points > most || (points === most && idleSince[operator] < idleSince[best])) {
          best = operator
          most = points
        }
      }
    }
    return best
  },
}

/** The share spent idle counts what is over only: neither the idle period that still lasts, nor anything at the start of a shift. */
function ownPoints({ model, operators, now }: Centre, operator: number): number {
  const { perFreeShare, perIdleMillisecond } = model.routing
  const free = operators.idleTime[operator]
  const freeShare = free === 0 ? 0 : free / (free + operators.workTime[operator])
  return perFreeShare * freeShare + perIdleMillisecond * (now - operators.idleSince[operator])
}
