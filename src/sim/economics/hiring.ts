import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'
import type { Workload } from './workload'

/** Recruiting, per operator employed. */
export const HiringSchema = z.strictObject({ kind: z.literal('hiring').meta(metaOf('termKind')), perHead: numeric('perHead') })

/** Operators employed × rate. */
export function priceHiring({ perHead }: z.infer<typeof HiringSchema>, { employed }: Workload): Charge[] {
  return [charge('people', employed, minor(perHead))]
}
