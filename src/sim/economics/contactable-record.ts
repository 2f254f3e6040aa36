import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import type { Charge } from './charge'
import { chargeVolume, volumeFields } from './volume'
import type { Workload } from './workload'

/** Per contactable record: a contact of a list with whom there was at least one conversation. */
export const ContactableRecordSchema = z.strictObject({
  kind: z.literal('contactable-record').meta(metaOf('termKind')),
  amount: numeric('amount'),
  ...volumeFields,
})

/** Contacts reached × rate. */
export function priceContactableRecord(term: z.infer<typeof ContactableRecordSchema>, workload: Workload): Charge[] {
  return chargeVolume(term, workload, { unit: 'records', of: workload.contactsReached })
}
