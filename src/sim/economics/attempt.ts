import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'
import type { Workload } from './workload'

/** Per dialed attempt, answered or not. */
export const AttemptSchema = z.strictObject({ kind: z.literal('attempt').meta(metaOf('termKind')), amount: numeric('amount') })

/** Attempts × rate. */
export function priceAttempt({ amount }: z.infer<typeof AttemptSchema>, { attempts }: Workload): Charge[] {
  return [charge('attempts', attempts, minor(amount))]
}
