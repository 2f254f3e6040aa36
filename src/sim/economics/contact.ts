import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'
import type { Workload } from './workload'

/** Per contact processed (closed with a final outcome), and per call answered. */
export const ContactSchema = z.strictObject({ kind: z.literal('contact').meta(metaOf('termKind')), amount: numeric('amount') })

/** (Contacts processed + calls answered) × rate. */
export function priceContact({ amount }: z.infer<typeof ContactSchema>, { contactsProcessed, callsAnswered }: Workload): Charge[] {
  return [charge('contacts', contactsProcessed + callsAnswered, minor(amount))]
}
