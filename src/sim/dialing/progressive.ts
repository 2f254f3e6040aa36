import { z } from 'zod'
import { idleIn } from '../centre/operators'
import type { DialMode } from '../centre/seams'
import { metaOf } from '../terms/fields'

/** One line is dialed for each operator who is free, and that operator takes whoever answers: nobody is abandoned. */
export const ProgressiveSchema = z.strictObject({ kind: z.literal('progressive').meta(metaOf('dialMode')) })

export function progressive(): DialMode {
  return {
    bindsOperator: true,
    dialing: 0,
    hold: 0,
    dialsNow: ({ operators, groupsOfCampaign }, campaign) => idleIn(operators, groupsOfCampaign[campaign]),
  }
}
