import { z } from 'zod'
import { duration, patienceTime } from '../terms/durations'
import { metaOf, numeric } from '../terms/fields'
import { identifier, text } from '../terms/text-fields'
import { isoDate, timeOfDay } from '../terms/week'
import { BurstSchema } from './burst'
import { ArrivalsSchema } from './index'

export const serviceDefinitions = ['with-abandoned-in-time', 'of-answered', 'of-offered', 'without-abandoned-in-time', 'without-short-abandons', 'own'] as const
export const channels = ['phone', 'written'] as const

const PatienceSchema = z
  .strictObject({
    balkShare: numeric('balkShare').default(0),
    /** Left out: callers wait as long as it takes. */
    time: patienceTime('patienceTime').optional(),
  })
  .meta(metaOf('patience'))

/** Shares that become another call type; what is left of 1 stays. */
const otherTypes = (key: 'becomes' | 'firstBecomes' | 'laterBecomes' | 'transferTo') =>
  z
    .array(z.strictObject({ callType: identifier('otherType'), share: numeric('otherShare') }))
    .max(40)
    .meta(metaOf(key))

const chances = (key: 'redialAfterBusy' | 'redialAfterAbandon') =>
  z
    .strictObject({
      first: numeric('redialFirst'),
      later: numeric('redialLater'),
      /** Left out: as `becomes` of all redials says. */
      firstBecomes: otherTypes('firstBecomes').optional(),
      laterBecomes: otherTypes('laterBecomes').optional(),
    })
    .optional()
    .meta(metaOf(key))

const RedialSchema = z.strictObject({
  afterBusy: chances('redialAfterBusy'),
  afterAbandon: chances('redialAfterAbandon'),
  delay: duration('redialDelay'),
  becomes: otherTypes('becomes').default([]),
})

const TransferSchema = z.strictObject({ share: numeric('transferShare'), to: otherTypes('transferTo') })

const RecallSchema = z.strictObject({
  share: numeric('recallShare'),
  delay: duration('recallDelay'),
  /** Left out: the same call type. */
  callType: identifier('otherType').optional(),
})

const HoursSchema = z.strictObject({
  from: timeOfDay('hoursFrom'),
  talk: numeric('hoursTalkFactor').default(1),
  wrapUp: numeric('hoursWrapUpFactor').default(1),
  patience: numeric('hoursPatienceFactor').default(1),
})

const flag = (key: 'countAbandonedInTime' | 'countAbandoned' | 'countShort' | 'countBlocked') => z.boolean().default(false).meta(metaOf(key))

/** A kind of inbound call: who calls when, how long they wait, how long they talk, what they do when they are not served. */
export const CallTypeSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  channel: z.enum(channels).default('phone').meta(metaOf('channel')),
  arrivals: ArrivalsSchema.meta(metaOf('arrivals')),
  dayFactorCv: numeric('dayFactorCv').default(0),
  intervalFactorCv: numeric('intervalFactorCv').default(0),
  growthPerWeek: numeric('growthPerWeek').default(0),
  season: z.array(numeric('season')).length(12).optional().meta(metaOf('season')),
  specialDays: z
    .array(z.strictObject({ date: isoDate('specialDate'), factor: numeric('specialFactor') }))
    .max(366)
    .default([])
    .meta(metaOf('specialDays')),
  bursts: z.array(BurstSchema).max(20).default([]).meta(metaOf('bursts')),
  talk: duration('talk'),
  talkPerSecondWaited: numeric('talkPerSecondWaited').default(0),
  wrapUp: duration('wrapUp').optional(),
  hours: z.array(HoursSchema).max(96).default([]).meta(metaOf('callHours')),
  patience: PatienceSchema,
  redial: RedialSchema.optional().meta(metaOf('redial')),
  transfer: TransferSchema.optional().meta(metaOf('transfer')),
  recall: RecallSchema.optional().meta(metaOf('recall')),
  serviceLevel: z
    .strictObject({
      within: numeric('withinSeconds'),
      target: numeric('serviceTarget').optional(),
      definition: z.enum(serviceDefinitions).default('of-offered').meta(metaOf('serviceDefinition')),
      shortAbandons: numeric('shortAbandonSeconds').default(5),
      own: z
        .strictObject({
          abandonedInTime: flag('countAbandonedInTime'),
          abandoned: flag('countAbandoned'),
          shortAbandons: flag('countShort'),
          blocked: flag('countBlocked'),
        })
        .optional()
        .meta(metaOf('ownDefinition')),
    })
    .meta(metaOf('serviceLevel')),
})
export type CallType = z.infer<typeof CallTypeSchema>
