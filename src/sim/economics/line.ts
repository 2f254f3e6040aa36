import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'
import { feeMonths, type Workload } from './workload'

/** Telephone lines (trunks) by the month: so many, or as many as were in use at one time. */
export const LineSchema = z.strictObject({
  kind: z.literal('line').meta(metaOf('termKind')),
  amount: numeric('amount'),
  lines: numeric('linesRented').optional(),
})

/** Lines × months of calling × rate. */
export function priceLine({ amount, lines }: z.infer<typeof LineSchema>, workload: Workload): Charge[] {
  return [charge('lineMonths', (lines ?? workload.linesUsed) * feeMonths(workload), minor(amount))]
}
