import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { MINUTE } from '../terms/week'
import type { Charge } from './charge'
import { meteredTime } from './minute'
import { chargeVolume, volumeFields } from './volume'
import type { Workload } from './workload'

/** Telephony passed through: the carrier's minutes (ringing and talk) at cost, with a surcharge. */
export const TelephonySchema = z.strictObject({
  kind: z.literal('telephony').meta(metaOf('termKind')),
  amount: numeric('amount'),
  surcharge: numeric('surcharge').default(0),
  pulse: numeric('pulseSeconds').default(0),
  ...volumeFields,
})

/** Minutes of the line ÷ 60 s × rate, and the same × surcharge in a line of its own. */
export function priceTelephony(term: z.infer<typeof TelephonySchema>, workload: Workload): Charge[] {
  const volume = { unit: 'minutes', of: meteredTime(workload, { basis: 'line', pulse: term.pulse }), per: MINUTE } as const
  const passed = chargeVolume(term, workload, volume)
  return term.surcharge === 0 ? passed : [...passed, ...chargeVolume(term, workload, { ...volume, times: term.surcharge, part: 'surcharge' })]
}
