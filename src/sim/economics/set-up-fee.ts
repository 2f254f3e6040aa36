import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'

/** Paid once, before the first call. */
export const SetUpFeeSchema = z.strictObject({ kind: z.literal('set-up-fee').meta(metaOf('termKind')), amount: numeric('amount') })

/** Once. */
export function priceSetUpFee({ amount }: z.infer<typeof SetUpFeeSchema>): Charge[] {
  return [charge('once', 1, minor(amount))]
}
