import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import type { Charge } from './charge'
import { chargeVolume, volumeFields } from './volume'
import type { Workload } from './workload'

/** Per sale, paid when it is agreed; for those that are not paid by the customer a share of the fee is taken back (claw-back). */
export const SaleSchema = z.strictObject({
  kind: z.literal('sale').meta(metaOf('termKind')),
  amount: numeric('amount'),
  stage: numeric('stage').default(1),
  paidStage: numeric('paidStage').default(2),
  clawBack: numeric('clawBackShare').default(1),
  ...volumeFields,
})

/** Sales × rate, less unpaid sales × claw-back at the rates that were charged. Unpaid sales are those that have not come to the paid stage. */
export function priceSale(term: z.infer<typeof SaleSchema>, workload: Workload): Charge[] {
  const sold = workload.stages[term.stage - 1] ?? 0
  const unpaid = Math.max(0, sold - (workload.stages[term.paidStage - 1] ?? 0))
  const sales = chargeVolume(term, workload, { unit: 'sales', of: sold })
  return [...sales, ...chargeVolume(term, workload, { unit: 'sales', of: sold, among: unpaid, times: -term.clawBack, part: 'unpaid' })]
}
