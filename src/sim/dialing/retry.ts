import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { timeOfDay } from '../terms/week'

type DelayKey = 'retryBusy' | 'retryNoAnswer' | 'retryMachine' | 'retryRefusal' | 'retryLater' | 'retryAbandoned' | 'retryWrongPerson'

const delay = (key: DelayKey) => numeric(key).nullable().meta(metaOf(key))

/** Minutes to the next attempt; null closes the contact. */
export const RetrySchema = z
  .strictObject({
    busy: delay('retryBusy'),
    noAnswer: delay('retryNoAnswer'),
    machine: delay('retryMachine'),
    refusal: delay('retryRefusal'),
    later: delay('retryLater'),
    abandoned: delay('retryAbandoned'),
    wrongPerson: delay('retryWrongPerson').default(240),
  })
  .meta(metaOf('retry'))

export const retryOutcomes = ['busy', 'noAnswer', 'machine', 'refusal', 'later', 'abandoned', 'wrongPerson'] as const

/** How often an outcome may be followed by another attempt, and between which hours of the contact's day. */
export const RetryRuleSchema = z.strictObject({
  after: z.enum(retryOutcomes).meta(metaOf('retryAfter')),
  atMost: numeric('retriesAtMost').optional(),
  from: timeOfDay('retryFrom').optional(),
  to: timeOfDay('retryTo').optional(),
})
