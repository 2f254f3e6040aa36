import { z } from 'zod'
import { idleIn } from '../centre/operators'
import type { DialMode } from '../centre/seams'
import { metaOf, numeric } from '../terms/fields'

/** Several lines ring for each idle operator; who answers and finds no operator in time is abandoned. */
export const PowerSchema = z.strictObject({
  kind: z.literal('power').meta(metaOf('dialMode')),
  linesPerOperator: numeric('linesPerOperator').default(2),
  hold: numeric('holdSeconds').default(2),
})

/** New lines up to ⌊lines × idle operators⌋ ringing; none while a person is held. Ringing lines are never cancelled. */
export function power(linesPerOperator: number, hold: number): DialMode {
  return {
    bindsOperator: false,
    dialing: 0,
    hold,
    dialsNow({ operators, groupsOfCampaign, lists }, campaign) {
      const { ringing, held } = lists[campaign]
      if (held.length > 0) return 0
      return Math.max(0, Math.floor(linesPerOperator * idleIn(operators, groupsOfCampaign[campaign])) - ringing)
    },
  }
}
