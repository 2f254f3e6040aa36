import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { text } from '../terms/text-fields'
import { type Charge, charge, minor } from './charge'
import { countOf, holders } from './holders'
import { feeMonths, type Workload } from './workload'

/** Software by the month: per seat (concurrent), per operator, per person employed (named), or for all. */
export const LicenceSchema = z.strictObject({
  kind: z.literal('licence').meta(metaOf('termKind')),
  name: text('name'),
  amount: numeric('amount'),
  per: z.enum(holders).default('seat').meta(metaOf('holder')),
})

/** Licences × months of calling × rate. */
export function priceLicence({ amount, per }: z.infer<typeof LicenceSchema>, workload: Workload): Charge[] {
  return [charge('licenceMonths', countOf(per, workload) * feeMonths(workload), minor(amount))]
}
