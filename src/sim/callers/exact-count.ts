import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { dayWeights } from './day-weights'

/** Exactly so many calls a day, each at an independent time from the profile: what some planners' data mean. */
export const ExactCountSchema = z.strictObject({
  kind: z.literal('exact-count').meta(metaOf('arrivals')),
  perDay: numeric('callsPerDay'),
  ...dayWeights,
})
