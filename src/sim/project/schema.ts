import { z } from 'zod'
import { CallTypeSchema } from '../callers/call-type'
import { ConversationSchema } from '../campaign/conversation'
import { ListSchema } from '../dialing/contact-list'
import { DialerSchema } from '../dialing/dialer'
import { TermSchema } from '../economics/index'
import { QuotedVatSchema } from '../economics/vat'
import { MenuSchema } from '../ivr/menu'
import { RoutingSchema } from '../routing/index'
import { QueueSchema } from '../routing/queue'
import { metaOf, numeric } from '../terms/fields'
import { languages } from '../terms/text'
import { identifier, text } from '../terms/text-fields'
import { isoDate, timeOfDay, weekdaySet } from '../terms/week'
import { GroupSchema } from '../workforce/group'
import { SwitchingSchema } from '../workforce/switching'
import { DecisionSchema } from './decision-schema'
import { StaffingWishSchema } from './staffing-wishes'

export const FORMAT_VERSION = 2

export const sourceKinds = ['given', 'observed', 'assumed'] as const
export const vatStates = ['excluded', 'included', 'none'] as const
export const dayOrders = ['in-sequence', 'independent', 'until-empty'] as const
export const setupKinds = ['in-house', 'vendor'] as const
/** Currencies offered by the form; each has two decimals, so an amount in minor units is a hundredth. */
const currencies = ['RUB', 'EUR', 'USD', 'GBP', 'KZT', 'BYN', 'UAH', 'PLN', 'TRY', 'CNY'] as const

/** Where a value comes from, with the range in which it may lie. */
const SourceSchema = z.strictObject({
  kind: z.enum(sourceKinds).meta(metaOf('source')),
  note: text('note').optional(),
  low: z.number().optional().meta(metaOf('low')),
  high: z.number().optional().meta(metaOf('high')),
})
export type Source = z.infer<typeof SourceSchema>

const CalendarSchema = z
  .strictObject({
    signing: isoDate('signing'),
    workdays: weekdaySet('workdays'),
    open: timeOfDay('open'),
    close: timeOfDay('close'),
    horizonDays: numeric('horizonDays'),
    warmUpDays: numeric('warmUpDays').default(0),
    interval: z
      .union([z.literal(1), z.literal(5), z.literal(15), z.literal(30), z.literal(60)])
      .default(30)
      .meta(metaOf('intervalMinutes')),
    days: z.enum(dayOrders).default('in-sequence').meta(metaOf('dayOrder')),
    holidays: z.array(isoDate('holidays')).max(500).default([]).meta(metaOf('holidays')),
  })
  .meta(metaOf('calendar'))
export type Calendar = z.infer<typeof CalendarSchema>

const CampaignSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  list: ListSchema.meta(metaOf('list')),
  conversation: ConversationSchema.meta(metaOf('conversation')),
})
export type Campaign = z.infer<typeof CampaignSchema>

const SetupSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  kind: z.enum(setupKinds).meta(metaOf('setupKind')),
  start: z
    .strictObject({
      setupDays: numeric('setupDays').default(0),
      hiringWeeks: numeric('hiringWeeks').default(0),
      trainingDays: numeric('trainingDays').default(0),
    })
    .meta(metaOf('start')),
  groups: z.array(GroupSchema).min(1).max(50).meta(metaOf('groups')),
  lines: numeric('trunkLines').optional(),
  waitingAtMost: numeric('waitingAtMost').optional(),
  waitingPerOperator: numeric('waitingPerOperator').optional(),
  /** Beside `waitingPerOperator`: the limit is the sum of this and so many per operator. */
  waitingBase: numeric('waitingBase').optional(),
  /** All limits of queues are looked at before an idle operator is. */
  limitsFirst: z.boolean().optional().meta(metaOf('limitsFirst')),
  menus: z.array(MenuSchema).max(40).default([]).meta(metaOf('menus')),
  routing: RoutingSchema.default({ operator: { kind: 'longest-idle' }, call: { kind: 'first-come' } }).meta(metaOf('routing')),
  queues: z.array(QueueSchema).max(40).default([]).meta(metaOf('queues')),
  switching: z.array(SwitchingSchema).max(400).default([]).meta(metaOf('switching')),
  /** A campaign without an entry is dialed progressively. */
  dialers: z.array(DialerSchema).max(20).default([]).meta(metaOf('dialers')),
  terms: z.array(TermSchema).max(50).default([]).meta(metaOf('terms')),
  /** VAT state in which the terms are quoted, where it is not that of the project. */
  vat: QuotedVatSchema.optional().meta(metaOf('quotedVat')),
  /** The vendor's own cost of the work. `clientCopy` leaves it out, and so does whatever is given to a client. */
  margin: z
    .strictObject({ terms: z.array(TermSchema).max(50).meta(metaOf('terms')), wanted: numeric('marginWanted').optional() })
    .optional()
    .meta(metaOf('margin')),
})
export type Setup = z.infer<typeof SetupSchema>

/** A wish for a measure, shown beside the figure with the chance of meeting it. */
const GoalSchema = z.strictObject({
  measure: z.string().min(1).max(120).meta(metaOf('measure')),
  atLeast: z.number().optional().meta(metaOf('atLeast')),
  atMost: z.number().optional().meta(metaOf('atMost')),
})
export type Goal = z.infer<typeof GoalSchema>

/** A figure that the source states and the simulation must bring out. */
const TargetSchema = z.strictObject({
  measure: z.string().min(1).max(120).meta(metaOf('measure')),
  setup: identifier('setup'),
  value: z.number().meta(metaOf('targetValue')),
  tolerance: numeric('tolerance'),
  calibrated: z.boolean().default(false).meta(metaOf('calibrated')),
  note: text('note').optional(),
})
export type Target = z.infer<typeof TargetSchema>

/** The project file: demand shared by all set-ups, two or more set-ups, goals, and where each value comes from. */
export const ProjectShape = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('callsim'),
  version: z.literal(FORMAT_VERSION),
  name: text('name'),
  client: text('client').optional(),
  summary: text('summary').optional(),
  currency: z.enum(currencies).meta(metaOf('currency')),
  vat: z.enum(vatStates).default('excluded').meta(metaOf('vat')),
  language: z.enum(languages).meta(metaOf('language')),
  seed: z.string().min(1).max(40).default('1').meta(metaOf('seed')),
  replications: numeric('replications').default(200),
  calendar: CalendarSchema,
  demand: z
    .strictObject({
      dayFactorCv: numeric('sharedDayFactorCv').default(0),
      callTypes: z.array(CallTypeSchema).max(40).default([]).meta(metaOf('callTypes')),
      campaigns: z.array(CampaignSchema).max(20).default([]).meta(metaOf('campaigns')),
    })
    .meta(metaOf('demand')),
  setups: z.array(SetupSchema).min(1).max(10).meta(metaOf('setups')),
  goals: z.array(GoalSchema).max(50).default([]).meta(metaOf('goals')),
  targets: z.array(TargetSchema).max(100).default([]).meta(metaOf('targets')),
  decision: DecisionSchema.optional().meta(metaOf('decision')),
  /** What the operators of set-ups are to reach, for the search of a plan; nothing that a run lives by. */
  staffing: z.array(StaffingWishSchema).max(10).optional().meta(metaOf('staffingWishes')),
  /**
   * Source of a value by its path, with identifiers in place of positions:
   * `demand.campaigns.policies.list.reach`, `setups.vendor-a.terms.0.amount`.
   */
  sources: z.record(z.string().min(1).max(200), SourceSchema).default({}).meta(metaOf('sources')),
})
export type Project = z.infer<typeof ProjectShape>
