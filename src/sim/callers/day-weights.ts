import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { timeOfDay } from '../terms/week'

const weights = z.array(numeric('arrivalWeights')).max(1440).meta(metaOf('arrivalWeights'))

/** How the calls of a day spread over it: relative weights by interval, one row a weekday. */
export const dayWeights = {
  from: timeOfDay('profileFrom'),
  interval: numeric('profileInterval'),
  weights: z
    .strictObject({
      mon: weights.optional(),
      tue: weights.optional(),
      wed: weights.optional(),
      thu: weights.optional(),
      fri: weights.optional(),
      sat: weights.optional(),
      sun: weights.optional(),
    })
    .meta(metaOf('arrivalWeights')),
}
