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
    dialsNow({ operators, groupsOfCampaign, lists, rivals }, campaign) {
      // campaigns that share operators share the idle ones: what rings for one of them counts for all
      let ringing = 0
      for (let place = 0; place < rivals[campaign].length; place++) {
        const list = lists[rivals[campaign][place]]
        if (list.held.length > 0) return 0
        ringing += list.unbound
      }
      return Math.max(0, Math.floor(linesPerOperator * idleIn(operators, groupsOfCampaign[campaign])) - ringing)
    },
  }
}
