import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { timeOfDay } from '../terms/week'
import { type DayRates, ratesOf } from './day-rates'

const calls = z.array(numeric('profileCalls')).max(1440).meta(metaOf('profileCalls'))

/** Poisson arrivals, piecewise constant: the mean number of calls in each interval of each weekday. */
export const ProfileSchema = z.strictObject({
  kind: z.literal('profile').meta(metaOf('arrivals')),
  from: timeOfDay('profileFrom'),
  interval: numeric('profileInterval'),
  calls: z
    .strictObject({
      mon: calls.optional(),
      tue: calls.optional(),
      wed: calls.optional(),
      thu: calls.optional(),
      fri: calls.optional(),
      sat: calls.optional(),
      sun: calls.optional(),
    })
    .meta(metaOf('profileCalls')),
})
type Profile = z.infer<typeof ProfileSchema>

export function profileRates({ from, interval, calls }: Profile): DayRates {
  return ratesOf(from, interval, calls)
}
