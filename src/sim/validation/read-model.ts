/** The model of a case in any of the horizons that a centre has, read strictly: what is not known is not passed over. */
import { z } from 'zod'
import { PatienceLawSchema, ServiceLawSchema } from './case-laws'
import { agentSelections, type CentreCase, type ClassOfCase, callSelections, type DayOfCase, type GroupOfCase, singleQueue } from './centre-case'
import { DayFactorSchema, withFactors } from './day-factors'
import { commonLength, perInterval } from './intervals'
import { leavingOf } from './staffing-words'
import { UnsupportedCase } from './unsupported'

const rate = z.number().min(0)
const count = z.number().int().min(0)
const share = z.number().min(0).max(1)
const lists = z.record(z.string(), z.array(z.string())).default({})

const ArrivalsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('poisson'), rate_per_s: rate }),
  z.strictObject({ kind: z.literal('piecewise'), interval_s: z.number().positive(), rates_per_s: z.array(rate).min(1) }),
])

const ClassSchema = z.strictObject({
  name: z.string(),
  arrivals: ArrivalsSchema,
  patience: PatienceLawSchema.nullable().default(null),
  redial: z.strictObject({ prob_after_abandon: share, prob_after_block: share, delay: ServiceLawSchema }).nullable().optional(),
  day_factor: DayFactorSchema.nullable().optional(),
})

const AgentsSchema = z.union([count, z.strictObject({ interval_s: z.number().positive(), values: z.array(count).min(1) })])

const RoutingSchema = z.strictObject({
  agent_selection: z.enum(agentSelections).default('group_order'),
  group_order: lists,
  call_selection: z.enum(callSelections).default('fifo'),
  class_order: lists,
})

/** Words about the model that every case may have; those that choose between ways are looked at. */
const centre = {
  classes: z.array(ClassSchema).min(1),
  groups: z.array(z.strictObject({ name: z.string(), agents: AgentsSchema, service: z.record(z.string(), ServiceLawSchema) })).min(1),
  routing: RoutingSchema.prefault({}),
  lines: count.nullable().optional(),
  thresholds_s: z.array(z.number().min(0)).default([]),
}

const SteadySchema = z.strictObject({ horizon: z.literal('steady'), ...centre })

const DaySchema = z.strictObject({
  horizon: z.literal('day'),
  ...centre,
  staffing_change: z.string().optional(),
  day_factor: DayFactorSchema.nullable().optional(),
  end_of_day: z.string().optional(),
})

type Read = z.infer<typeof SteadySchema> | z.infer<typeof DaySchema>

/** @throws UnsupportedCase */
export function readSteady(model: unknown): CentreCase {
  const read = parsed(SteadySchema, model)
  return {
    ...commonParts(read),
    classes: read.classes.map((one) => {
      if (one.arrivals.kind !== 'poisson') throw new UnsupportedCase('a long run with rates that change')
      if (one.day_factor) throw new UnsupportedCase('a day factor in the long run')
      return { ...callersOf(one), rates: [one.arrivals.rate_per_s] }
    }),
    groups: read.groups.map(({ name, agents, service }) => {
      if (typeof agents !== 'number') throw new UnsupportedCase('a long run with operators that change')
      return { name, agents: [agents], service }
    }),
  }
}

/** @throws UnsupportedCase */
export function readDay(model: unknown): CentreCase {
  const read = parsed(DaySchema, model)
  const pieces = [
    ...read.classes.flatMap(({ arrivals }) => (arrivals.kind === 'piecewise' ? [{ length: arrivals.interval_s, count: arrivals.rates_per_s.length }] : [])),
    ...read.groups.flatMap(({ agents }) => (typeof agents === 'number' ? [] : [{ length: agents.interval_s, count: agents.values.length }])),
  ]
  const day: DayOfCase = { ...commonLength(pieces), leaving: leavingOf(read.staffing_change, 'finish-call') }
  checkEnd(read.end_of_day)
  const classes = read.classes.map((one): ClassOfCase => {
    const { arrivals } = one
    const rates = arrivals.kind === 'poisson' ? [arrivals.rate_per_s] : arrivals.rates_per_s
    return { ...callersOf(one), rates: perInterval(rates, day) }
  })
  const groups = read.groups.map(({ name, agents, service }): GroupOfCase => {
    return { name, agents: perInterval(typeof agents === 'number' ? [agents] : agents.values, day), service }
  })
  const factors = read.classes.map(({ day_factor }) => day_factor ?? undefined)
  return { ...commonParts(read), groups, day, ...withFactors(classes, factors, read.day_factor ?? undefined) }
}

function commonParts({ routing, lines, thresholds_s }: Read): Pick<CentreCase, 'routing' | 'thresholds' | 'lines'> {
  return {
    routing: { agents: routing.agent_selection, groupOrder: routing.group_order, calls: routing.call_selection, classOrder: routing.class_order },
    thresholds: thresholds_s,
    ...(typeof lines === 'number' && { lines }),
  }
}

function callersOf({ name, patience, redial }: Read['classes'][number]): Pick<ClassOfCase, 'name' | 'patience' | 'redial'> {
  if (!redial) return { name, patience }
  return { name, patience, redial: { afterAbandon: redial.prob_after_abandon, afterBlock: redial.prob_after_block, delay: redial.delay } }
}

/** Words must tell that whoever waits at closing is served, or that nothing is counted any more. */
function checkEnd(words = ''): void {
  if (words !== '' && !/until|drain|serve|empt|finish|clear/.test(words)) throw new UnsupportedCase(`the end of the day "${words}"`)
  if (/\b(no|not|without)( \w+)? (drain|serve|finish)/.test(words)) throw new UnsupportedCase(`the end of the day "${words}"`)
}

const HandoverSchema = z.strictObject({
  horizon: z.literal('day-handover'),
  interval_s: z.number().positive(),
  calls_per_interval: z.array(rate).min(1),
  agents: z.array(count).min(1),
  mean_handle_s: z.number().positive(),
  patience_mean_s: z.number().positive().nullable().default(null),
  staffing_change: z.string().optional(),
  starts: z.literal('empty').optional(),
  stops: z.string().optional(),
  thresholds_s: z.array(z.number().min(0)).default([]),
})

const exponential = (mean: number) => ({ kind: 'exponential' as const, mean_s: mean })
const patienceFrom = (mean: number | null) => (mean === null ? null : exponential(mean))

/** @throws UnsupportedCase */
export function readHandover(model: unknown): CentreCase {
  const read = parsed(HandoverSchema, model)
  const day: DayOfCase = { intervals: read.calls_per_interval.length, length: read.interval_s, leaving: leavingOf(read.staffing_change, 'hand-back') }
  if (read.agents.length !== day.intervals) throw new UnsupportedCase('operators for other intervals than the calls')
  const rates = read.calls_per_interval.map((calls) => calls / read.interval_s)
  return {
    classes: [{ name: 'calls', rates, patience: patienceFrom(read.patience_mean_s) }],
    groups: [{ name: 'agents', agents: read.agents, service: { calls: exponential(read.mean_handle_s) } }],
    routing: singleQueue,
    thresholds: read.thresholds_s,
    day,
  }
}

const CallBackSchema = z.strictObject({
  horizon: z.literal('steady-callback'),
  arrival_rate_per_s: rate,
  mean_handle_s: z.number().positive(),
  agents: count,
  patience_mean_s: z.number().positive().nullable().default(null),
  offer: z.string().optional(),
  offer_from_queue_length: count,
  accept_prob: share,
  callback_rule: z.string().optional(),
  reserve_agents: count.default(0),
  callback_mean_handle_s: z.number().positive(),
  lines: count.optional(),
  thresholds_s: z.array(z.number().min(0)).default([]),
})

/** @throws UnsupportedCase */
export function readCallBack(model: unknown): CentreCase {
  const read = parsed(CallBackSchema, model)
  const callBack = {
    from: read.offer_from_queue_length,
    share: read.accept_prob,
    reserve: read.reserve_agents,
    talk: exponential(read.callback_mean_handle_s),
  }
  return {
    classes: [{ name: 'calls', rates: [read.arrival_rate_per_s], patience: patienceFrom(read.patience_mean_s), callBack }],
    groups: [{ name: 'agents', agents: [read.agents], service: { calls: exponential(read.mean_handle_s) } }],
    routing: singleQueue,
    thresholds: read.thresholds_s,
    ...(read.lines !== undefined && { lines: read.lines }),
  }
}

/** @throws UnsupportedCase with the first place that is not as the schema has it. */
export function parsed<Schema extends z.ZodType>(schema: Schema, model: unknown): z.infer<Schema> {
  const result = schema.safeParse(withoutNulls(model))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new UnsupportedCase(`${['model', ...issue.path].join('.')}: ${issue.message}`)
}

/** A part that is null is left out: `lines: null` is no lines, `patience: null` no patience. */
function withoutNulls(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(withoutNulls)
  if (typeof given !== 'object' || given === null) return given
  return Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value === null ? [] : [[key, withoutNulls(value)]])))
}
