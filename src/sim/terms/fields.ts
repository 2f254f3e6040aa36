import { z } from 'zod'
import { inboundFields } from './inbound-fields'
import { moneyFields } from './money-fields'
import { outboundFields } from './outbound-fields'
import { staffingFields } from './staffing-fields'

// schemas are not compiled to code from text: the page's policy forbids it, and even the attempt would be reported
z.config({ jitless: true })

/** How a value of the project file is measured; the form and the messages show it beside the figure. */
export const units = [
  'share',
  'seconds',
  'minutes',
  'days',
  'workdays',
  'weeks',
  'hours',
  'perMinute',
  'points',
  'count',
  'operators',
  'contacts',
  'calls',
  'attempts',
  'callsPerHour',
  'money',
  'factor',
  'cv',
  'phases',
  'lines',
  'timeOfDay',
  'date',
  'text',
  'choice',
  'list',
] as const
export type Unit = (typeof units)[number]

/** What the form, the JSON Schema and the messages know of one field. */
export interface FieldSpec {
  readonly title: string
  readonly unit: Unit
  readonly min?: number
  readonly max?: number
  readonly integer?: boolean
  /** The range usually met; outside it the form says so, and the file is still valid. */
  readonly typical?: readonly [number, number]
  /** Definition in one sentence, shown on hover. */
  readonly hint?: string
}

/**
 * Every field of the project file by its key. Titles here are the English ones; `messages/ru` must have the
 * same keys (the compiler asks for them).
 */
export const fields = {
  ...inboundFields,
  ...outboundFields,
  ...moneyFields,
  ...staffingFields,
  // project
  name: { title: 'Name', unit: 'text' },
  client: { title: 'Client', unit: 'text' },
  summary: { title: 'Summary', unit: 'text', hint: 'What the project is about, in one or two sentences.' },
  currency: { title: 'Currency', unit: 'choice', hint: 'ISO 4217 code. All amounts of the project are in this currency.' },
  vat: { title: 'VAT', unit: 'choice', hint: 'Whether the amounts of the project contain value added tax.' },
  language: { title: 'Language', unit: 'choice' },
  seed: { title: 'Seed', unit: 'text', hint: 'The same seed gives the same callers, and so the same figures to the last bit.' },
  replications: {
    title: 'Replications',
    unit: 'count',
    min: 20,
    max: 10_000,
    integer: true,
    typical: [50, 1000],
    hint: 'How many courses of the project are simulated.',
  },
  // calendar
  calendar: { title: 'Calendar', unit: 'list' },
  signing: { title: 'Contract signed', unit: 'date', hint: 'Day 0: the time to the first call counts from here.' },
  workdays: { title: 'Working days', unit: 'choice' },
  open: { title: 'Opens', unit: 'timeOfDay' },
  close: { title: 'Closes', unit: 'timeOfDay' },
  horizonDays: {
    title: 'Horizon',
    unit: 'workdays',
    min: 1,
    max: 520,
    integer: true,
    hint: 'Working days simulated at most; a campaign that ends earlier ends the project.',
  },
  warmUpDays: {
    title: 'Warm-up',
    unit: 'workdays',
    min: 0,
    max: 100,
    integer: true,
    hint: 'First days that are simulated but not counted: for round-the-clock services, which do not start empty.',
  },
  intervalMinutes: { title: 'Interval of reports', unit: 'minutes', min: 1, max: 60, integer: true, typical: [15, 60] },
  holidays: { title: 'Holidays', unit: 'date', hint: 'Days without work, besides the weekend.' },
  // demand
  demand: { title: 'Demand', unit: 'list' },
  callTypes: { title: 'Call types (inbound)', unit: 'list' },
  campaigns: { title: 'Campaigns (outbound)', unit: 'list' },
  id: { title: 'Identifier', unit: 'text', hint: 'Small letters, digits and hyphens; other parts of the file refer to it.' },
  arrivals: { title: 'Arrivals', unit: 'choice' },
  profileFrom: { title: 'First interval begins', unit: 'timeOfDay' },
  profileInterval: { title: 'Length of an interval', unit: 'minutes', min: 1, max: 60, integer: true, typical: [15, 60] },
  profileCalls: { title: 'Calls by interval and weekday', unit: 'calls', min: 0, max: 100_000, hint: 'Mean number of calls in each interval of the day.' },
  dayFactorCv: {
    title: 'Day-to-day variation',
    unit: 'cv',
    min: 0,
    max: 5,
    typical: [0.1, 0.35],
    hint: 'Coefficient of variation of the busy-day factor (gamma). 0: days differ by chance only.',
  },
  perHour: { title: 'Calls an hour', unit: 'callsPerHour', min: 0, max: 1_000_000 },
  arrivalsAtMost: {
    title: 'Calls at most',
    unit: 'calls',
    min: 1,
    max: 100_000_000,
    integer: true,
    hint: 'Arrivals stop after this number; left out: no limit.',
  },
  talk: { title: 'Talk time', unit: 'list' },
  wrapUp: { title: 'Wrap-up', unit: 'list', hint: 'Work after the call, before the operator is free again.' },
  patience: { title: 'Patience', unit: 'list', hint: 'How long a caller waits before hanging up.' },
  balkShare: { title: 'Hang up at once when they must wait', unit: 'share', min: 0, max: 1, typical: [0, 0.1] },
  patienceTime: { title: 'Time to hanging up', unit: 'list' },
  serviceLevel: { title: 'Service level', unit: 'list' },
  withinSeconds: { title: 'Answer within', unit: 'seconds', min: 0, max: 604_800, hint: 'Calls: usually 10 to 60 s; written work: hours.' },
  serviceTarget: { title: 'Target', unit: 'share', min: 0, max: 1, typical: [0.7, 0.95] },
  serviceDefinition: { title: 'Definition', unit: 'choice', hint: 'Which calls stand in the numerator and in the denominator.' },
  shortAbandonSeconds: { title: 'Short abandons below', unit: 'seconds', min: 0, max: 60, typical: [3, 10] },
  // durations
  durationKind: { title: 'Distribution', unit: 'choice' },
  mean: { title: 'Mean', unit: 'seconds', min: 0, max: 604_800 },
  cv: { title: 'Coefficient of variation', unit: 'cv', min: 0.001, max: 50, typical: [0.2, 1.5], hint: 'Standard deviation divided by the mean.' },
  phases: { title: 'Phases', unit: 'phases', min: 1, max: 100, integer: true },
  values: { title: 'Observed values', unit: 'seconds', min: 0, max: 604_800 },
  // list and attempts
  list: { title: 'Contact list', unit: 'list' },
  contacts: { title: 'Contacts in the list', unit: 'contacts', min: 1, max: 1_000_000, integer: true },
  reach: {
    title: 'Reached per attempt',
    unit: 'share',
    min: 0.001,
    max: 1,
    typical: [0.15, 0.5],
    hint: 'Share of attempts in which a person answers, mean over the contacts.',
  },
  reachCv: {
    title: 'Spread of reach between contacts',
    unit: 'cv',
    min: 0,
    max: 1.5,
    typical: [0, 0.5],
    hint: 'Some contacts are easier to reach than others (beta distribution); 0: all alike.',
  },
  busyShare: { title: 'Busy, of attempts without a person', unit: 'share', min: 0, max: 1, typical: [0.05, 0.2] },
  machineShare: { title: 'Answering machine, of attempts without a person', unit: 'share', min: 0, max: 1, typical: [0.1, 0.4] },
  ringing: { title: 'Ringing', unit: 'list' },
  ringAnswered: { title: 'Ringing until a person answers', unit: 'list' },
  ringUnanswered: { title: 'Ringing until given up', unit: 'list' },
  ringBusy: { title: 'Time to a busy tone', unit: 'list' },
  ringMachine: { title: 'Time to know a machine', unit: 'list' },
  attemptsAtMost: { title: 'Attempts per contact, at most', unit: 'attempts', min: 1, max: 50, integer: true, typical: [3, 12] },
  retry: { title: 'Next attempt after', unit: 'list', hint: 'Delay by outcome; empty: the contact is closed.' },
  retryBusy: { title: 'Busy', unit: 'minutes', min: 0, max: 43_200, typical: [15, 30] },
  retryNoAnswer: { title: 'No answer', unit: 'minutes', min: 0, max: 43_200, typical: [30, 1440] },
  retryMachine: { title: 'Answering machine', unit: 'minutes', min: 0, max: 43_200, typical: [60, 1440] },
  retryRefusal: { title: 'Refusal', unit: 'minutes', min: 0, max: 43_200 },
  retryLater: { title: 'Asked to call later', unit: 'minutes', min: 0, max: 43_200, typical: [30, 2880] },
  retryAbandoned: { title: 'Abandoned by the dialer', unit: 'minutes', min: 0, max: 43_200, typical: [1440, 4320] },
  callingHours: { title: 'Calling hours', unit: 'list' },
  from: { title: 'From', unit: 'timeOfDay' },
  to: { title: 'To', unit: 'timeOfDay' },
  // conversation and funnel
  conversation: { title: 'Conversation', unit: 'list' },
  laterShare: { title: 'Ask to be called later', unit: 'share', min: 0, max: 0.99, typical: [0, 0.2], hint: 'Share of conversations.' },
  screening: { title: 'Screening by quotas', unit: 'list' },
  overQuotaShare: { title: 'Screened out by quotas', unit: 'share', min: 0, max: 1, hint: 'Share of the conversations that reach the screener.' },
  screenerTalk: { title: 'Talk time of a screened-out conversation', unit: 'list' },
  productiveTalk: { title: 'Talk time, productive', unit: 'list', hint: 'Conversations that bring the first result.' },
  otherTalk: { title: 'Talk time, other', unit: 'list' },
  productiveWrapUp: { title: 'Wrap-up, productive', unit: 'list' },
  otherWrapUp: { title: 'Wrap-up, other', unit: 'list' },
  stages: { title: 'Outcome funnel', unit: 'list', hint: 'The first stage is the result of a conversation; each later one is a share of the stage before.' },
  stageShare: {
    title: 'Share of the stage before',
    unit: 'share',
    min: 0,
    max: 1,
    hint: 'First stage: share of conversations that were neither put off nor screened out.',
  },
  stageDelay: { title: 'Delay after the stage before', unit: 'days', min: 0, max: 365 },
  stopAtResults: {
    title: 'Stop at this many results',
    unit: 'count',
    min: 1,
    max: 1_000_000,
    integer: true,
    hint: 'A quota for the first stage; left out: the list is worked to its end.',
  },
  // set-ups
  setups: { title: 'Set-ups', unit: 'list' },
  setupKind: { title: 'Kind', unit: 'choice' },
  start: { title: 'Time to the first call', unit: 'list' },
  hiringWeeks: { title: 'Hiring', unit: 'weeks', min: 0, max: 52, typical: [3, 8] },
  trainingDays: { title: 'Training', unit: 'workdays', min: 0, max: 120, integer: true, typical: [1, 20] },
  setupDays: {
    title: 'Preparation',
    unit: 'workdays',
    min: 0,
    max: 250,
    integer: true,
    typical: [2, 15],
    hint: 'Script, lines, access: runs before hiring and training are counted.',
  },
  groups: { title: 'Operator groups', unit: 'list' },
  skills: { title: 'Skills, first comes first', unit: 'list', hint: 'Identifiers of call types and campaigns that the group serves.' },
  talkFactor: {
    title: 'Talk time against the demand',
    unit: 'factor',
    min: 0.2,
    max: 5,
    typical: [0.8, 1.3],
    hint: '1: as the demand says; 1.1: ten per cent longer.',
  },
  conversionFactor: { title: 'Conversion against the demand', unit: 'factor', min: 0, max: 5, typical: [0.8, 1.2] },
  shrinkage: {
    title: 'Planned shrinkage',
    unit: 'share',
    min: 0,
    max: 0.9,
    typical: [0.1, 0.35],
    hint: 'Paid time lost to leave, illness and training; employed = scheduled ÷ (1 − shrinkage), rounded up.',
  },
  atShiftEnd: { title: 'At the end of a shift', unit: 'choice' },
  shifts: { title: 'Shifts', unit: 'list' },
  shiftOperators: { title: 'Operators', unit: 'operators', min: 0, max: 20_000, integer: true },
  breaks: { title: 'Breaks', unit: 'list' },
  breakAt: { title: 'At', unit: 'timeOfDay' },
  breakMinutes: { title: 'Length', unit: 'minutes', min: 1, max: 240, integer: true },
  breakPaid: { title: 'Paid', unit: 'choice' },
  routing: { title: 'Routing', unit: 'choice' },
  dialers: { title: 'Dialing', unit: 'list' },
  campaign: { title: 'Campaign', unit: 'text' },
  dialMode: { title: 'Dial mode', unit: 'choice' },
  dialSeconds: { title: 'Choosing and dialing', unit: 'seconds', min: 0, max: 600, typical: [10, 60], hint: 'Time an operator needs before a number rings.' },
  linesPerOperator: { title: 'Lines per operator', unit: 'lines', min: 0.1, max: 50, typical: [1, 3] },
  holdSeconds: {
    title: 'Abandoned after',
    unit: 'seconds',
    min: 0,
    max: 30,
    typical: [2, 2],
    hint: 'A person who answers and hears no operator within this time counts as abandoned.',
  },
  // money
  terms: { title: 'Price terms', unit: 'list' },
  termKind: { title: 'Term', unit: 'choice' },
  amount: { title: 'Amount', unit: 'money', min: 0, max: 1e12 },
  minuteBasis: { title: 'Minutes of', unit: 'choice' },
  pulseSeconds: {
    title: 'Rounded up to',
    unit: 'seconds',
    min: 0,
    max: 600,
    typical: [1, 60],
    hint: 'Each conversation is rounded up to a multiple of this; 0: to nothing.',
  },
  hourBasis: { title: 'Hours', unit: 'choice' },
  stage: { title: 'Stage of the funnel', unit: 'count', min: 1, max: 12, integer: true },
  role: { title: 'Role', unit: 'text' },
  heads: { title: 'People', unit: 'count', min: 0, max: 100_000, hint: 'Fixed number of people in this role.' },
  perOperators: { title: 'One per so many operators', unit: 'operators', min: 1, max: 1000, typical: [10, 15], hint: 'Left out: the fixed number above.' },
  monthlyPay: { title: 'Pay a month', unit: 'money', min: 0, max: 1e10 },
  contributions: { title: 'Contributions on pay', unit: 'share', min: 0, max: 2, typical: [0.15, 0.45] },
  payPeriod: { title: 'Paid by', unit: 'choice', hint: 'The time from the first training day to the end is rounded up to whole periods.' },
  perHead: { title: 'Per operator', unit: 'money', min: 0, max: 1e10 },
  trainerDay: { title: 'Trainer, a day', unit: 'money', min: 0, max: 1e10 },
  seatUpfront: { title: 'Equipment of a seat', unit: 'money', min: 0, max: 1e10 },
  seatMonth: { title: 'Seat, a month', unit: 'money', min: 0, max: 1e10, hint: 'Rent, workplace and licences.' },
  // goals, targets, sources
  goals: { title: 'Goals', unit: 'list' },
  targets: { title: 'Figures of the source', unit: 'list', hint: 'Stated figures that the simulation must bring out, with their tolerance.' },
  measure: { title: 'Measure', unit: 'text' },
  atLeast: { title: 'At least', unit: 'count' },
  atMost: { title: 'At most', unit: 'count' },
  targetValue: { title: 'Stated value', unit: 'count' },
  tolerance: { title: 'Tolerance, relative', unit: 'share', min: 0, max: 1 },
  calibrated: { title: 'Calibrated', unit: 'choice' },
  setup: { title: 'Set-up', unit: 'text' },
  note: { title: 'Note', unit: 'text' },
  sources: { title: 'Sources', unit: 'list' },
  source: { title: 'Source', unit: 'choice' },
  low: { title: 'Range from', unit: 'count' },
  high: { title: 'Range to', unit: 'count' },
} as const satisfies Record<string, FieldSpec>

export type FieldKey = keyof typeof fields

/** What `z.toJSONSchema` writes beside a field, so that the form and the messages can read it back. */
export function metaOf(key: FieldKey): { title: string; description?: string; unit: Unit; field: FieldKey; typical?: readonly [number, number] } {
  const spec: FieldSpec = fields[key]
  return {
    title: spec.title,
    ...(spec.hint ? { description: spec.hint } : {}),
    unit: spec.unit,
    field: key,
    ...(spec.typical ? { typical: spec.typical } : {}),
  }
}

/** A finite number inside the field's range. */
export function numeric(key: FieldKey): z.ZodNumber {
  const spec: FieldSpec = fields[key]
  let schema = spec.integer ? z.number().int() : z.number()
  if (spec.min !== undefined) schema = schema.min(spec.min)
  if (spec.max !== undefined) schema = schema.max(spec.max)
  return schema.meta(metaOf(key))
}
