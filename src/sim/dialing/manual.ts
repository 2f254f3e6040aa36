import { z } from 'zod'
import type { DialMode } from '../centre/seams'
import { metaOf, numeric } from '../terms/fields'
import { onePerIdleOperator } from './bound'

/** The operator chooses a contact, dials, and hears the ringing: all of it takes the operator's time. */
export const ManualSchema = z.strictObject({
  kind: z.literal('manual').meta(metaOf('dialMode')),
  dialSeconds: numeric('dialSeconds').default(20),
})

/** The time before the ringing is drawn with the attempt. */
export function manual(): DialMode {
  return onePerIdleOperator()
}
