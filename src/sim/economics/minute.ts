import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { MINUTE } from '../terms/week'
import type { Charge } from './charge'
import { chargeVolume, volumeFields } from './volume'
import type { Workload } from './workload'

export const minuteBases = ['talk', 'talk-and-wrap-up', 'line', 'ivr'] as const

/**
 * Per minute of talk, of talk and wrap-up, of line time (ringing and talk), or spent in a voice menu. The first seconds of each conversation may be
 * free; what is left is rounded up to whole pulses.
 */
export const MinuteSchema = z.strictObject({
  kind: z.literal('minute').meta(metaOf('termKind')),
  amount: numeric('amount'),
  basis: z.enum(minuteBases).default('talk').meta(metaOf('minuteBasis')),
  pulse: numeric('pulseSeconds').default(0),
  free: numeric('freeSeconds').optional(),
  ...volumeFields,
})

/** A way to meter time: pulse and free time in seconds. */
export interface Metering {
  readonly basis: (typeof minuteBases)[number]
  readonly pulse: number
  readonly free?: number
}

/** Metered time ÷ 60 s × rate. */
export function priceMinute(term: z.infer<typeof MinuteSchema>, workload: Workload): Charge[] {
  return chargeVolume(term, workload, { unit: 'minutes', of: meteredTime(workload, term), per: MINUTE })
}

/** Milliseconds of the meter that measures so. */
export function meteredTime({ meters }: Workload, { basis, pulse, free = 0 }: Metering): number {
  const meter = meters.find((one) => one.basis === basis && one.pulse === Math.round(pulse * 1000) && (one.free ?? 0) === Math.round(free * 1000))
  if (meter === undefined) throw new RangeError(`No meter for ${basis} by ${pulse} s`)
  return meter.time
}
