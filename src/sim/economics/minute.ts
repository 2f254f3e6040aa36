import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { MINUTE } from '../terms/week'
import { type Charge, charge, minor } from './charge'
import type { Workload } from './workload'

export const minuteBases = ['talk', 'talk-and-wrap-up', 'line'] as const

/** Per minute of talk, of talk and wrap-up, or of line time (ringing and talk); each conversation is rounded up to whole pulses. */
export const MinuteSchema = z.strictObject({
  kind: z.literal('minute').meta(metaOf('termKind')),
  amount: numeric('amount'),
  basis: z.enum(minuteBases).default('talk').meta(metaOf('minuteBasis')),
  pulse: numeric('pulseSeconds').default(0),
})

/** Metered time ÷ 60 s × rate. */
export function priceMinute({ amount, basis, pulse }: z.infer<typeof MinuteSchema>, { meters }: Workload): Charge[] {
  const meter = meters.find((one) => one.basis === basis && one.pulse === Math.round(pulse * 1000))
  if (meter === undefined) throw new RangeError(`No meter for ${basis} by ${pulse} s`)
  return [charge('minutes', meter.time, minor(amount), MINUTE)]
}
