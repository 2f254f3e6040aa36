import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import type { Charge } from './charge'
import { chargeVolume, volumeFields } from './volume'
import type { Workload } from './workload'

/** Per result: an interview, a consent, a paid policy. */
export const ResultSchema = z.strictObject({
  kind: z.literal('result').meta(metaOf('termKind')),
  amount: numeric('amount'),
  stage: numeric('stage').default(1),
  ...volumeFields,
})

/** Results of the stage, over all campaigns, × rate. */
export function priceResult(term: z.infer<typeof ResultSchema>, workload: Workload): Charge[] {
  return chargeVolume(term, workload, { unit: 'results', of: workload.stages[term.stage - 1] ?? 0 })
}
