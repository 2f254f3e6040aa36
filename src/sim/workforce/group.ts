import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { identifier, text } from '../terms/text'
import { timeOfDay, weekdaySet } from '../terms/week'

export const shiftEnds = ['finish-call', 'finish-queue'] as const

const BreakSchema = z.strictObject({
  at: timeOfDay('breakAt'),
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

/** Operators with the same skills. The order of `skills` is the order in which routing by priority serves them. */
export const GroupSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  skills: z.array(identifier('skills')).min(1).max(50).meta(metaOf('skills')),
  shifts: z.array(ShiftSchema).min(1).max(100).meta(metaOf('shifts')),
  talkFactor: numeric('talkFactor').default(1),
  conversionFactor: numeric('conversionFactor').default(1),
  shrinkage: numeric('shrinkage').default(0),
  /** Finish the call in progress and go, or stay until no caller waits. */
  atShiftEnd: z.enum(shiftEnds).default('finish-call').meta(metaOf('atShiftEnd')),
})
export type Group = z.infer<typeof GroupSchema>
