import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { DAY, HOUR, MINUTE, weekdays } from '../terms/week'
import { commonDivisor, type DayRates } from './day-rates'

/** Poisson arrivals at one rate through the opening hours of every working day. */
export const SteadySchema = z.strictObject({
  kind: z.literal('steady').meta(metaOf('arrivals')),
  perHour: numeric('perHour'),
  atMost: numeric('arrivalsAtMost').optional(),
})
type Steady = z.infer<typeof SteadySchema>

/** `open` and `close` in ms of the day. */
export function steadyRates({ perHour }: Steady, open: number, close: number): DayRates {
  const step = commonDivisor(15 * MINUTE, commonDivisor(open, close))
  const row = Array.from({ length: DAY / step }, (_, place) => (place * step >= open && place * step < close ? perHour / HOUR : 0))
  return { step, rates: weekdays.map(() => row) }
}
