import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'
import { feeMonths, type Workload } from './workload'

/** Rooms: so many square metres a seat and so many beside them (meeting, server, kitchen), rented by the month. */
export const RoomSchema = z.strictObject({
  kind: z.literal('room').meta(metaOf('termKind')),
  areaPerSeat: numeric('areaPerSeat').default(0),
  areaFixed: numeric('areaFixed').default(0),
  amount: numeric('amount'),
})

/** (Seats × area + fixed area) × months of calling × rent a square metre. */
export function priceRoom({ areaPerSeat, areaFixed, amount }: z.infer<typeof RoomSchema>, workload: Workload): Charge[] {
  return [charge('squareMetreMonths', (workload.seats * areaPerSeat + areaFixed) * feeMonths(workload), minor(amount))]
}
