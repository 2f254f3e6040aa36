import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { dayWeights } from './day-weights'

/** The number of calls of a day is normally distributed, rounded and never below 0; each comes at an independent time from the profile. */
export const NormalCountSchema = z.strictObject({
  kind: z.literal('normal-count').meta(metaOf('arrivals')),
  perDay: numeric('callsPerDay'),
  sd: numeric('callsPerDaySd'),
  ...dayWeights,
})
