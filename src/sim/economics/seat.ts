import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'
import { feeMonths, type Workload } from './workload'

/** A workplace per operator who sits at the same time: bought once, rented by the month. */
export const SeatSchema = z.strictObject({
  kind: z.literal('seat').meta(metaOf('termKind')),
  upfront: numeric('seatUpfront').default(0),
  month: numeric('seatMonth').default(0),
})

/** Seats × equipment, and seats × months of calling × rent; a part without a rate is left out. */
export function priceSeat({ upfront, month }: z.infer<typeof SeatSchema>, workload: Workload): Charge[] {
  const equipment = charge('seats', workload.seats, minor(upfront))
  const rent = charge('seatMonths', workload.seats * feeMonths(workload), minor(month))
  return [equipment, rent].filter((part) => part.rateMinor > 0)
}
