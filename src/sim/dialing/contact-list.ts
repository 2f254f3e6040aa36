import { z } from 'zod'
import { duration } from '../terms/durations'
import { metaOf, numeric } from '../terms/fields'
import { timeOfDay, weekdaySet } from '../terms/week'
import { RetryRuleSchema, RetrySchema } from './retry'
import { SegmentsSchema } from './segments'

export const listOrders = ['mixed', 'by-segment'] as const
export const takenFirst = ['due', 'fresh'] as const
export const appointmentOperators = ['own', 'any'] as const

/** A person who asks to be called later may name a time. */
const AppointmentsSchema = z.strictObject({
  share: numeric('appointmentShare'),
  delay: duration('appointmentDelay'),
  operator: z.enum(appointmentOperators).default('any').meta(metaOf('appointmentOperator')),
  waitMinutes: numeric('appointmentWait').default(30),
  /** Who named a time is more often there. */
  reachFactor: numeric('appointmentReach').default(1),
})

/** Contacts bought when few are left that were never tried. */
const PurchaseSchema = z.strictObject({
  below: numeric('purchaseBelow'),
  contacts: numeric('deliveryContacts'),
  times: numeric('purchaseTimes').default(1),
  days: numeric('purchaseDays').default(0),
})

/** A finite list: how many, of what kinds, how they are reached, how often and when they are tried. */
export const ListSchema = z.strictObject({
  contacts: numeric('contacts'),
  segments: SegmentsSchema,
  order: z.enum(listOrders).default('mixed').meta(metaOf('listOrder')),
  takeFirst: z.enum(takenFirst).default('due').meta(metaOf('takeFirst')),
  reach: numeric('reach'),
  reachCv: numeric('reachCv').default(0),
  reachByHour: z
    .array(z.strictObject({ from: timeOfDay('reachHourFrom'), factor: numeric('reachFactor') }))
    .max(48)
    .default([])
    .meta(metaOf('reachByHour')),
  reachByWeekday: z
    .array(z.strictObject({ days: weekdaySet('reachDays'), factor: numeric('reachFactor') }))
    .max(7)
    .default([])
    .meta(metaOf('reachByWeekday')),
  reachByAttempt: z.array(numeric('reachByAttempt')).max(50).default([]).meta(metaOf('reachByAttempt')),
  busyShare: numeric('busyShare').default(0.1),
  machineShare: numeric('machineShare').default(0.2),
  invalidShare: numeric('invalidNumbers').default(0),
  doNotCallShare: numeric('doNotCallShare').default(0),
  wrongPersonShare: numeric('wrongPersonShare').default(0),
  furtherNumbers: z
    .array(z.strictObject({ share: numeric('furtherNumberShare'), reachFactor: numeric('reachFactor').default(1) }))
    .max(4)
    .default([])
    .meta(metaOf('furtherNumbers')),
  ring: z
    .strictObject({
      answered: duration('ringAnswered'),
      unanswered: duration('ringUnanswered'),
      busy: duration('ringBusy'),
      machine: duration('ringMachine'),
      invalid: duration('ringInvalid').optional(),
    })
    .meta(metaOf('ringing')),
  patience: duration('answerPatience').optional(),
  attemptsAtMost: numeric('attemptsAtMost'),
  attemptsPerDay: numeric('attemptsPerDay').optional(),
  retry: RetrySchema,
  retryRules: z.array(RetryRuleSchema).max(7).default([]).meta(metaOf('retryRules')),
  appointments: AppointmentsSchema.optional().meta(metaOf('appointments')),
  hours: z.strictObject({ from: timeOfDay('from'), to: timeOfDay('to'), days: weekdaySet('workdays').optional() }).meta(metaOf('callingHours')),
  deliveries: z
    .array(z.strictObject({ day: numeric('deliveryDay'), contacts: numeric('deliveryContacts') }))
    .max(60)
    .default([])
    .meta(metaOf('deliveries')),
  purchase: PurchaseSchema.optional().meta(metaOf('purchase')),
})
