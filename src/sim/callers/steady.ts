import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'

/** Poisson arrivals at one rate through the opening hours of every working day. */
export const SteadySchema = z.strictObject({
  kind: z.literal('steady').meta(metaOf('arrivals')),
  perHour: numeric('perHour'),
  atMost: numeric('arrivalsAtMost').optional(),
})
