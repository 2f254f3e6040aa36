import { z } from 'zod'
import { duration } from '../terms/durations'
import { metaOf, numeric } from '../terms/fields'
import { identifier, text } from '../terms/text-fields'

/** One step of the outcome funnel. The first is the result of a conversation. */
const StageSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  share: numeric('stageShare'),
  delayDays: numeric('stageDelay').default(0),
})

/** What happens once a person and an operator talk: put off, screened out, refused, or a result and its later stages. */
export const ConversationSchema = z.strictObject({
  laterShare: numeric('laterShare').default(0),
  screening: z
    .strictObject({ overQuotaShare: numeric('overQuotaShare'), talk: duration('screenerTalk') })
    .optional()
    .meta(metaOf('screening')),
  productiveTalk: duration('productiveTalk'),
  otherTalk: duration('otherTalk'),
  productiveWrapUp: duration('productiveWrapUp'),
  otherWrapUp: duration('otherWrapUp'),
  stages: z.array(StageSchema).min(1).max(4).meta(metaOf('stages')),
  stopAtResults: numeric('stopAtResults').optional(),
})
