import { z } from 'zod'
import { duration } from '../terms/durations'
import { metaOf, numeric } from '../terms/fields'
import { identifier, text } from '../terms/text-fields'
import { QuestionnaireSchema } from './questionnaire'

export const followUpMakers = ['operator', 'manager'] as const

/** A stage decided in a call of its own. An operator's call goes through the list again; a manager's costs the time of people outside the groups. */
const FollowUpSchema = z.strictObject({
  by: z.enum(followUpMakers).meta(metaOf('followUpBy')),
  talk: duration('followUpTalk'),
  attemptsAtMost: numeric('followUpAttempts').default(5),
  retryMinutes: numeric('followUpRetry').default(240),
})

/** One step of the outcome funnel. The first is the result of a conversation. */
const StageSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  share: numeric('stageShare'),
  delayDays: numeric('stageDelay').default(0),
  followUp: FollowUpSchema.optional().meta(metaOf('followUp')),
})

const ReasonSchema = z.strictObject({ id: identifier(), name: text('name'), share: numeric('reasonShare') })

/** What happens once a person and an operator talk: put off, screened out, refused, or a result and its later stages. */
export const ConversationSchema = z.strictObject({
  laterShare: numeric('laterShare').default(0),
  screening: z
    .strictObject({ overQuotaShare: numeric('overQuotaShare'), talk: duration('screenerTalk') })
    .optional()
    .meta(metaOf('screening')),
  questionnaire: QuestionnaireSchema.optional().meta(metaOf('questionnaire')),
  productiveTalk: duration('productiveTalk'),
  otherTalk: duration('otherTalk'),
  wrongTalk: duration('wrongTalk').optional(),
  productiveWrapUp: duration('productiveWrapUp'),
  otherWrapUp: duration('otherWrapUp'),
  conversionByAttempt: z.array(numeric('conversionByAttempt')).max(50).default([]).meta(metaOf('conversionByAttempt')),
  refusalReasons: z.array(ReasonSchema).max(40).default([]).meta(metaOf('refusalReasons')),
  stages: z.array(StageSchema).min(1).max(12).meta(metaOf('stages')),
  stopAtResults: numeric('stopAtResults').optional(),
})
