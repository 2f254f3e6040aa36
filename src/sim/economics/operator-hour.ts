import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { HOUR } from '../terms/week'
import type { Charge } from './charge'
import { chargeVolume, volumeFields } from './volume'
import type { Workload } from './workload'

export const hourBases = ['scheduled', 'logged', 'busy'] as const

/** Per hour of an operator: scheduled (breaks that are paid included), logged in, or busy with calls. */
export const OperatorHourSchema = z.strictObject({
  kind: z.literal('operator-hour').meta(metaOf('termKind')),
  amount: numeric('amount'),
  basis: z.enum(hourBases).default('scheduled').meta(metaOf('hourBasis')),
  ...volumeFields,
})

/** Operators' time on the basis ÷ 1 h × rate. */
export function priceOperatorHour(term: z.infer<typeof OperatorHourSchema>, workload: Workload): Charge[] {
  return chargeVolume(term, workload, { unit: 'hours', of: workload[term.basis], per: HOUR })
}
