import { z } from 'zod'
import { duration } from '../terms/durations'
import { metaOf, numeric } from '../terms/fields'
import { identifier, text } from '../terms/text'
import { ArrivalsSchema } from './index'

export const serviceDefinitions = ['with-abandoned-in-time', 'of-answered', 'of-offered', 'without-abandoned-in-time', 'without-short-abandons'] as const

const PatienceSchema = z
  .strictObject({
    balkShare: numeric('balkShare').default(0),
    /** Left out: callers wait as long as it takes. */
    time: duration('patienceTime').optional(),
  })
  .meta(metaOf('patience'))

/** A kind of inbound call: who calls when, how long they wait, how long they talk. */
export const CallTypeSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  arrivals: ArrivalsSchema.meta(metaOf('arrivals')),
  dayFactorCv: numeric('dayFactorCv').default(0),
  talk: duration('talk'),
  wrapUp: duration('wrapUp').optional(),
  patience: PatienceSchema,
  serviceLevel: z
    .strictObject({
      within: numeric('withinSeconds'),
      target: numeric('serviceTarget').optional(),
      definition: z.enum(serviceDefinitions).default('of-offered').meta(metaOf('serviceDefinition')),
      shortAbandons: numeric('shortAbandonSeconds').default(5),
    })
    .meta(metaOf('serviceLevel')),
})
export type CallType = z.infer<typeof CallTypeSchema>
