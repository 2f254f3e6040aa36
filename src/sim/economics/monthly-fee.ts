import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { text } from '../terms/text-fields'
import { type Charge, charge, minor } from './charge'
import { feeMonths, type Workload } from './workload'

/** A fixed amount a month: reports, licences, lines. */
export const MonthlyFeeSchema = z.strictObject({
  kind: z.literal('monthly-fee').meta(metaOf('termKind')),
  name: text('name'),
  amount: numeric('amount'),
})

/** Months of calling, whole ones where the project has an end, × rate. */
export function priceMonthlyFee({ amount }: z.infer<typeof MonthlyFeeSchema>, workload: Workload): Charge[] {
  return [charge('months', feeMonths(workload), minor(amount))]
}
