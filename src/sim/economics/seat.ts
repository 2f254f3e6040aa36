import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'
import { chargeVolume } from './volume'
import { feeMonths, type Workload } from './workload'

/** A workplace per operator who sits at the same time: bought once, rented by the month. */
export const SeatSchema = z.strictObject({
  kind: z.literal('seat').meta(metaOf('termKind')),
  upfront: numeric('seatUpfront').default(0),
  month: numeric('seatMonth').default(0),
  indexation: numeric('indexation').optional(),
})

/** Seats × equipment, and seats × months of calling × rent; a part without a rate is left out. */
export function priceSeat({ upfront, month, indexation }: z.infer<typeof SeatSchema>, workload: Workload): Charge[] {
  const equipment = charge('seats', workload.seats, minor(upfront))
  const rent = chargeVolume({ amount: month, indexation }, workload, { unit: 'seatMonths', of: workload.seats * feeMonths(workload) })
  return [equipment, ...rent].filter((part) => part.rateMinor > 0)
}
