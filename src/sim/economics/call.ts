import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import type { Charge } from './charge'
import { chargeVolume, volumeFields } from './volume'
import type { Workload } from './workload'

export const callBases = ['answered', 'offered'] as const

/** Per inbound call: answered by an operator, or offered (whoever dialed, answered or not). */
export const CallSchema = z.strictObject({
  kind: z.literal('call').meta(metaOf('termKind')),
  amount: numeric('amount'),
  basis: z.enum(callBases).default('answered').meta(metaOf('callBasis')),
  ...volumeFields,
})

/** Calls × rate. */
export function priceCall(term: z.infer<typeof CallSchema>, workload: Workload): Charge[] {
  return chargeVolume(term, workload, { unit: 'calls', of: term.basis === 'answered' ? workload.callsAnswered : workload.callsOffered })
}
