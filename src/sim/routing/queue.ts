import { z } from 'zod'
import { AnnouncementSchema } from '../terms/announcement'
import { duration } from '../terms/durations'
import { metaOf, numeric } from '../terms/fields'
import { identifier } from '../terms/text-fields'

const OfferSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('queue').meta(metaOf('callBackOffer')), calls: numeric('callBackQueue') }),
    z.strictObject({ kind: z.literal('expected-wait').meta(metaOf('callBackOffer')), seconds: numeric('callBackWait') }),
    z.strictObject({ kind: z.literal('waited').meta(metaOf('callBackOffer')), seconds: numeric('callBackWaited') }),
  ])
  .meta(metaOf('callBackOffer'))
export type CallBackOffer = z.infer<typeof OfferSchema>

/** A call-back in place of waiting: when it is offered, who accepts, and how it is kept. */
const CallBackSchema = z.strictObject({
  offer: OfferSchema,
  acceptShare: numeric('callBackAccept'),
  withinMinutes: numeric('callBackWithin').default(240),
  reserve: numeric('callBackReserve').default(0),
  attempts: numeric('callBackAttempts').default(1),
  retryMinutes: numeric('callBackRetry').default(30),
  answeredShare: numeric('callBackAnswered').default(1),
  ringSeconds: numeric('callBackRing').default(0),
  talk: duration('callBackTalk').optional(),
})

/** How the distributor of a set-up treats the waiting calls of one type. */
export const QueueSchema = z.strictObject({
  callType: identifier('otherType'),
  limit: numeric('queueLimit').optional(),
  limitPerOperator: numeric('queueLimitPerOperator').optional(),
  /** Neither counted nor refused by the limit that the set-up has for all waiting calls together. */
  outsideCommonLimit: z.boolean().default(false).meta(metaOf('outsideCommonLimit')),
  priority: numeric('priority').default(1),
  ageingSeconds: numeric('ageingSeconds').optional(),
  weight: numeric('waitWeight').default(1),
  scoreBase: numeric('scoreBase').default(0),
  scorePerSecond: numeric('scorePerSecond').default(1),
  scoreTransferred: numeric('scoreTransferred').default(0),
  announcement: AnnouncementSchema.optional(),
  callBack: CallBackSchema.optional().meta(metaOf('callBack')),
})
export type Queue = z.infer<typeof QueueSchema>
