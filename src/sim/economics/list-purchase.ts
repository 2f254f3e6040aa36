import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'
import type { Workload } from './workload'

/** Per contact of the lists: those bought before the first call, and those delivered or bought later. */
export const ListPurchaseSchema = z.strictObject({ kind: z.literal('list-purchase').meta(metaOf('termKind')), amount: numeric('amount') })

/** Contacts of all lists × rate. */
export function priceListPurchase({ amount }: z.infer<typeof ListPurchaseSchema>, { listContacts }: Workload): Charge[] {
  return [charge('contacts', listContacts, minor(amount))]
}
