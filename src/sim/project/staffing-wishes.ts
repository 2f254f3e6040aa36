/** What the operators of a set-up are to reach, what may be changed for it, and the shifts and contracts that a plan may use. */
import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { identifier, text } from '../terms/text-fields'
import { timeOfDay, weekdaySet } from '../terms/week'

export const targetMeasures = ['serviceLevel', 'abandonedShare', 'asa', 'occupancy'] as const
const targetPeriods = ['day', 'interval'] as const

const TargetSchema = z.strictObject({
  measure: z.enum(targetMeasures).meta(metaOf('targetMeasure')),
  /** Call types, or for the occupancy groups; none: all. */
  of: z.array(identifier('targetOf')).max(50).default([]).meta(metaOf('targetOf')),
  value: numeric('targetBound'),
  per: z.enum(targetPeriods).default('day').meta(metaOf('targetPer')),
  chance: numeric('targetChance').optional(),
})

const LimitsSchema = z.strictObject({
  group: identifier('limitedGroup'),
  costPerHour: numeric('operatorCost').optional(),
  least: numeric('leastPresent').default(0),
  most: numeric('mostPresent').optional(),
  leastHours: numeric('leastHours').default(0),
})

const BreakSchema = z.strictObject({
  after: numeric('breakFrom'),
  until: numeric('breakTo').optional(),
  minutes: numeric('breakMinutes'),
  paid: z.boolean().default(true).meta(metaOf('breakPaid')),
})

/** A kind of shift: when it may begin, how long it lasts, its breaks. */
export const ShiftKindSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  from: timeOfDay('earliestStart'),
  /** Left out: it begins at that time only. */
  until: timeOfDay('latestStart').optional(),
  every: numeric('startEvery').default(30),
  minutes: numeric('shiftMinutes'),
  days: weekdaySet('workdays').optional(),
  breaks: z.array(BreakSchema).max(5).default([]).meta(metaOf('breaks')),
})
export type ShiftKind = z.infer<typeof ShiftKindSchema>

export const ContractSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  group: identifier('limitedGroup'),
  /** Left out: all of them. */
  shifts: z.array(identifier('contractShifts')).max(50).optional().meta(metaOf('contractShifts')),
  daysPerWeek: numeric('daysPerWeek').default(5),
  daysOffTogether: z.boolean().default(false).meta(metaOf('daysOffTogether')),
  hoursPerWeek: numeric('hoursPerWeek').optional(),
  costPerWeek: numeric('weekPay').default(0),
  costPerHour: numeric('hourPay').default(0),
  least: numeric('leastHeads').default(0),
  most: numeric('mostHeads').optional(),
})
export type Contract = z.infer<typeof ContractSchema>

export const StaffingWishSchema = z.strictObject({
  setup: identifier('setup'),
  targets: z.array(TargetSchema).max(10).default([]).meta(metaOf('staffingTargets')),
  groups: z.array(LimitsSchema).max(50).default([]).meta(metaOf('staffingGroups')),
  shifts: z.array(ShiftKindSchema).max(50).default([]).meta(metaOf('shiftLibrary')),
  contracts: z.array(ContractSchema).max(20).default([]).meta(metaOf('contracts')),
})
export type StaffingWish = z.infer<typeof StaffingWishSchema>
