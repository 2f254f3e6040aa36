import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import type { Charge } from './charge'
import { chargeVolume, volumeFields } from './volume'
import type { Workload } from './workload'

/** Per dialed attempt, answered or not. */
export const AttemptSchema = z.strictObject({ kind: z.literal('attempt').meta(metaOf('termKind')), amount: numeric('amount'), ...volumeFields })

/** Attempts × rate. */
export function priceAttempt(term: z.infer<typeof AttemptSchema>, workload: Workload): Charge[] {
  return chargeVolume(term, workload, { unit: 'attempts', of: workload.attempts })
}
