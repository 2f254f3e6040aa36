import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'
import type { Workload } from './workload'

/** Writing the script: one for each call type and campaign. */
export const ScriptSchema = z.strictObject({ kind: z.literal('script').meta(metaOf('termKind')), amount: numeric('amount') })

/** Call types and campaigns × rate. Once. */
export function priceScript({ amount }: z.infer<typeof ScriptSchema>, { works }: Workload): Charge[] {
  return [charge('scripts', works, minor(amount))]
}
