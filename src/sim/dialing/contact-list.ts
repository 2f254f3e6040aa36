import { z } from 'zod'
import { duration } from '../terms/durations'
import { metaOf, numeric } from '../terms/fields'
import { timeOfDay, weekdaySet } from '../terms/week'

const delay = (key: 'retryBusy' | 'retryNoAnswer' | 'retryMachine' | 'retryRefusal' | 'retryLater' | 'retryAbandoned') =>
  numeric(key).nullable().meta(metaOf(key))

/** A finite list: how many, how they are reached, how often they are tried. */
export const ListSchema = z.strictObject({
  contacts: numeric('contacts'),
  reach: numeric('reach'),
  reachCv: numeric('reachCv').default(0),
  busyShare: numeric('busyShare').default(0.1),
  machineShare: numeric('machineShare').default(0.2),
  ring: z
    .strictObject({
      answered: duration('ringAnswered'),
      unanswered: duration('ringUnanswered'),
      busy: duration('ringBusy'),
      machine: duration('ringMachine'),
    })
    .meta(metaOf('ringing')),
  attemptsAtMost: numeric('attemptsAtMost'),
  /** Minutes to the next attempt; null closes the contact. */
  retry: z
    .strictObject({
      busy: delay('retryBusy'),
      noAnswer: delay('retryNoAnswer'),
      machine: delay('retryMachine'),
      refusal: delay('retryRefusal'),
      later: delay('retryLater'),
      abandoned: delay('retryAbandoned'),
    })
    .meta(metaOf('retry')),
  hours: z.strictObject({ from: timeOfDay('from'), to: timeOfDay('to'), days: weekdaySet('workdays').optional() }).meta(metaOf('callingHours')),
})
