import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import type { Charge } from './charge'
import { chargeVolume, volumeFields } from './volume'
import type { Workload } from './workload'

/** Per contact processed (closed with a final outcome), and per call answered. */
export const ContactSchema = z.strictObject({ kind: z.literal('contact').meta(metaOf('termKind')), amount: numeric('amount'), ...volumeFields })

/** (Contacts processed + calls answered) × rate. */
export function priceContact(term: z.infer<typeof ContactSchema>, workload: Workload): Charge[] {
  return chargeVolume(term, workload, { unit: 'contacts', of: workload.contactsProcessed + workload.callsAnswered })
}
