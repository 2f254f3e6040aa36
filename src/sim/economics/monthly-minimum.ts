import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, minor } from './charge'
import { feeMonths, type Workload } from './workload'

/** The running terms of the tariff are topped up to this amount a month. */
export const MonthlyMinimumSchema = z.strictObject({ kind: z.literal('monthly-minimum').meta(metaOf('termKind')), amount: numeric('amount') })

/** Terms that run with the work; only they count towards the minimum. */
export const runningKinds: readonly string[] = [
  'operator-hour',
  'minute',
  'contact',
  'result',
  'attempt',
  'monthly-fee',
  'call',
  'contactable-record',
  'completed-interview',
  'lead',
  'sale',
]

/** Minimum × months of calling, less what the running terms come to; nothing where they come to more. */
export function priceMonthlyMinimum({ amount }: z.infer<typeof MonthlyMinimumSchema>, workload: Workload, runningMinor: number): Charge {
  const months = feeMonths(workload)
  const rateMinor = minor(amount)
  return { quantity: months, quantityUnit: 'months', rateMinor, amountMinor: Math.max(0, Math.round(months * rateMinor) - runningMinor) }
}
