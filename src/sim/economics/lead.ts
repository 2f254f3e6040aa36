import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import type { Charge } from './charge'
import { chargeVolume, volumeFields } from './volume'
import type { Workload } from './workload'

/** Per lead: somebody with a need, passed on to the client. The client may give back a share (wrong, or known already) and pays nothing for it. */
export const LeadSchema = z.strictObject({
  kind: z.literal('lead').meta(metaOf('termKind')),
  amount: numeric('amount'),
  stage: numeric('stage').default(1),
  returned: numeric('returnedShare').default(0),
  ...volumeFields,
})

/** Leads × rate, less the share given back. */
export function priceLead(term: z.infer<typeof LeadSchema>, workload: Workload): Charge[] {
  const of = workload.stages[term.stage - 1] ?? 0
  const leads = chargeVolume(term, workload, { unit: 'leads', of })
  if (term.returned === 0) return leads
  return [...leads, ...chargeVolume(term, workload, { unit: 'leads', of, times: -term.returned, part: 'returned' })]
}
