import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'
import type { Workload } from './workload'

/** Per result: an interview, a consent, a paid policy. */
export const ResultSchema = z.strictObject({
  kind: z.literal('result').meta(metaOf('termKind')),
  amount: numeric('amount'),
  stage: numeric('stage').default(1),
})

/** Results of the stage, over all campaigns, × rate. */
export function priceResult({ amount, stage }: z.infer<typeof ResultSchema>, { stages }: Workload): Charge[] {
  return [charge('results', stages[stage - 1] ?? 0, minor(amount))]
}
