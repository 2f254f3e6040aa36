import { z } from 'zod'
import { idleIn } from '../centre/operators'
import type { DialMode } from '../centre/seams'
import { metaOf, numeric } from '../terms/fields'

/** The operator chooses a contact, dials, and hears the ringing: all of it takes the operator's time. */
export const ManualSchema = z.strictObject({
  kind: z.literal('manual').meta(metaOf('dialMode')),
  dialSeconds: numeric('dialSeconds').default(20),
})

export function manual(dialing: number): DialMode {
  return {
    bindsOperator: true,
    dialing,
    hold: 0,
    dialsNow: ({ operators, groupsOfCampaign }, campaign) => idleIn(operators, groupsOfCampaign[campaign]),
  }
}
