import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import type { Charge } from './charge'
import { chargeVolume, volumeFields } from './volume'
import type { Workload } from './workload'

/** Per completed interview (first stage of the funnel); a person screened out may have a price, too: the screener's time is spent. */
export const CompletedInterviewSchema = z.strictObject({
  kind: z.literal('completed-interview').meta(metaOf('termKind')),
  amount: numeric('amount'),
  screenOut: numeric('screenOutAmount').default(0),
  ...volumeFields,
})

/** Completed interviews × rate, and people screened out (not of the survey, or of a full quota cell) × rate. */
export function priceCompletedInterview(term: z.infer<typeof CompletedInterviewSchema>, workload: Workload): Charge[] {
  const completed = chargeVolume(term, workload, { unit: 'interviews', of: workload.stages[0] ?? 0 })
  if (term.screenOut === 0) return completed
  const { screenOut: amount, indexation } = term
  return [...completed, ...chargeVolume({ amount, indexation }, workload, { unit: 'interviews', of: workload.screenedOut, part: 'screenedOut' })]
}
