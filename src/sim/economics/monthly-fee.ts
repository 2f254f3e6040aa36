import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { text } from '../terms/text-fields'
import type { Charge } from './charge'
import { chargeVolume } from './volume'
import { feeMonths, type Workload } from './workload'

/** A fixed amount a month: reports, licences, lines. */
export const MonthlyFeeSchema = z.strictObject({
  kind: z.literal('monthly-fee').meta(metaOf('termKind')),
  name: text('name'),
  amount: numeric('amount'),
  indexation: numeric('indexation').optional(),
})

/** Months of calling, whole ones where the project has an end, × rate. */
export function priceMonthlyFee(term: z.infer<typeof MonthlyFeeSchema>, workload: Workload): Charge[] {
  return chargeVolume(term, workload, { unit: 'months', of: feeMonths(workload) })
}
