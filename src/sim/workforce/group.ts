import { z } from 'zod'
import { duration } from '../terms/durations'
import { metaOf, numeric } from '../terms/fields'
import { identifier, text } from '../terms/text-fields'
import { timeOfDay, weekdaySet } from '../terms/week'
import { StaffingSchema } from './staffing'

export const shiftEnds = ['finish-call', 'finish-queue', 'open-end', 'hand-back'] as const

const BreakSchema = z.strictObject({
  at: timeOfDay('breakAt'),
  /** A window: the operators of the shift go in turns, the last one at this time. */
  until: timeOfDay('breakUntil').optional(),
  minutes: numeric('breakMinutes'),
  paid: z.boolean().default(true).meta(metaOf('breakPaid')),
})

/** Operators who come and go together. */
export const ShiftSchema = z.strictObject({
  operators: numeric('shiftOperators'),
  from: timeOfDay('from'),
  to: timeOfDay('to'),
  /** Left out: every working day of the calendar. */
  days: weekdaySet('workdays').optional(),
  breaks: z.array(BreakSchema).max(10).default([]).meta(metaOf('breaks')),
})
export type Shift = z.infer<typeof ShiftSchema>

const HoursSchema = z.strictObject({
  from: timeOfDay('hoursFrom'),
  talk: numeric('hoursTalkFactor').default(1),
  wrapUp: numeric('hoursWrapUpFactor').default(1),
})

/** How a group serves one of its skills, where it differs from what the demand says. */
const ServesSchema = z.strictObject({
  skill: identifier('skill'),
  talkFactor: numeric('talkFactor').default(1),
  wrapUpFactor: numeric('wrapUpFactor').default(1),
  talk: duration('servesTalk').optional(),
  wrapUp: duration('servesWrapUp').optional(),
  score: numeric('groupScore').default(0),
  afterSeconds: numeric('afterSeconds').default(0),
  reserve: numeric('reserve').default(0),
  guaranteed: numeric('guaranteed').default(0),
  transferShare: numeric('groupTransferShare').optional(),
  hours: z.array(HoursSchema).max(96).default([]).meta(metaOf('groupHours')),
})

/** Operators with the same skills. The order of `skills` is the order in which a choice by skill order serves them. */
export const GroupSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  skills: z.array(identifier('skills')).min(1).max(50).meta(metaOf('skills')),
  serves: z.array(ServesSchema).max(50).default([]).meta(metaOf('serves')),
  shifts: z.array(ShiftSchema).max(100).default([]).meta(metaOf('shifts')),
  /** In place of shifts. */
  staffing: StaffingSchema.optional().meta(metaOf('staffing')),
  talkFactor: numeric('talkFactor').default(1),
  conversionFactor: numeric('conversionFactor').default(1),
  conversionSpread: numeric('conversionSpread').default(0),
  shrinkage: numeric('shrinkage').default(0),
  shrinkageCauses: z
    .array(z.strictObject({ name: text('name'), share: numeric('shrinkageShare') }))
    .max(20)
    .default([])
    .meta(metaOf('shrinkageCauses')),
  /** Finish the call in progress and go; stay until no caller waits; until none is left in the centre; or hand the call back to the head of the queue. */
  atShiftEnd: z.enum(shiftEnds).default('finish-call').meta(metaOf('atShiftEnd')),
  ring: z
    .strictObject({
      time: duration('ringTime'),
      hangUp: z.boolean().default(true).meta(metaOf('ringHangUp')),
      noAnswerShare: numeric('noAnswerShare').default(0),
      noAnswerSeconds: numeric('noAnswerSeconds').default(20),
    })
    .optional()
    .meta(metaOf('ring')),
  absence: z
    .strictObject({ share: numeric('absentShare').default(0), lateShare: numeric('lateShare').default(0), late: duration('lateBy').optional() })
    .optional()
    .meta(metaOf('absence')),
  learning: z
    .strictObject({
      newShare: numeric('newShare').default(0),
      talkLoss: numeric('talkLoss').default(0),
      conversionLoss: numeric('conversionLoss').default(0),
      hours: numeric('learningHours'),
    })
    .optional()
    .meta(metaOf('learning')),
  attrition: z
    .strictObject({ perYear: numeric('perYear'), hiringWeeks: numeric('replacementWeeks').default(0), trainingDays: numeric('replacementDays').default(0) })
    .optional()
    .meta(metaOf('attrition')),
})
export type Group = z.infer<typeof GroupSchema>
