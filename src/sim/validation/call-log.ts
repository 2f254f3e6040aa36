/**
 * Figures of a month of recorded calls, as a bank's log has them (Mandelbaum and Guedj): one row a call, tab-separated, times of day as
 * h:mm:ss. Dropped are phantoms and negative times in the menu; queued is who has a beginning of the queue; the operators' stage is reached
 * by who was queued or answered.
 */
import { dayNumber, weekdayOf as weekdayOfDay } from '../project/calendar'
import { sum } from '../stats/interval'
import { quantile } from '../stats/quantile'
import { weekdays } from '../terms/week'
import type { Expected } from './case-file'

interface Call {
  readonly priority: string
  readonly type: string
  readonly date: string
  /** Time of the day, s. */
  readonly begins: number
  readonly inMenu: number
  readonly isQueued: boolean
  readonly inQueue: number
  readonly outcome: string
  readonly service: number
}

/** Places of the columns. */
const AT = { priority: 3, type: 4, date: 5, begins: 6, inMenu: 8, queuedAt: 9, inQueue: 11, outcome: 12, service: 15 } as const
const COLUMNS = 17
const HALF_HOUR = 1800
const WEDNESDAY = 3
const FRIDAY = 5

/** @throws RangeError where the text is no such log. */
export function figuresOfLog(text: string): Expected {
  const [head, ...lines] = text.split(/\r?\n/).filter((line) => line !== '')
  if (head === undefined || !head.includes('ser_time')) throw new RangeError('No log of calls: its first line names no column ser_time')
  const all = lines.map(callOf)
  const calls = all.filter(({ outcome, inMenu }) => outcome !== 'PHANTOM' && inMenu >= 0)
  const queued = calls.filter(({ isQueued }) => isQueued)
  const served = serviceTimes(calls)
  const stage = stageOf(calls)
  const inQueue = sum(queued.map((call) => call.inQueue))
  const meanService = sum(served) / served.length
  const workdays = calls.filter(({ date }) => weekdayOf(date) < FRIDAY)
  const days = new Set(workdays.map(({ date }) => date)).size
  return {
    rows: all.length,
    outcome: countsBy(all, (call) => call.outcome),
    type: countsBy(all, (call) => call.type),
    priority: countsBy(all, (call) => call.priority),
    negative_vru_time_rows: all.filter(({ inMenu }) => inMenu < 0).length,
    rows_without_phantom_and_negative_vru: calls.length,
    calls_per_date: countsBy(calls, (call) => call.date),
    entered_queue: queued.length,
    abandoned_in_queue: stage.abandoned,
    served_after_queue: queued.length - stage.abandoned,
    sum_queue_seconds: inQueue,
    mean_queue_s_of_queued: inQueue / queued.length,
    served_with_positive_service: served.length,
    service_mean_s: meanService,
    service_sd_s: Math.sqrt(sum(served.map((time) => (time - meanService) * (time - meanService))) / served.length),
    service_median_s: quantile(served, 0.5),
    service_by_type: Object.fromEntries(
      Object.keys(countsBy(calls, (call) => call.type)).map((type) => [type, serviceOf(calls.filter((call) => call.type === type))]),
    ),
    short_service_under_10s_share: served.filter((time) => time < 10).length / served.length,
    patience_mean_censored_mle_s: patienceOf(calls),
    reached_agent_stage: stage.reached,
    abandon_share_of_agent_stage: stage.abandoned / stage.reached,
    answered_within_20s_share_of_agent_stage: calls.filter((call) => call.outcome === 'AGENT' && call.inQueue <= 20).length / stage.reached,
    sun_thu_days: days,
    sun_thu_mean_calls_per_half_hour: byTime(workdays, HALF_HOUR).map((count) => count / days),
    weeks_1to7_8to14: Object.fromEntries([1, 2, 3, 4].map((week) => [week, weekOf(calls.filter(({ date }) => Math.ceil(Number(date.slice(4)) / 7) === week))])),
    mtpa_chapter6: { wednesday_hourly_rate: wednesdays(calls) },
  }
}

function callOf(line: string): Call {
  const columns = line.split('\t')
  if (columns.length < COLUMNS) throw new RangeError(`No call of a log: ${columns.length} columns instead of ${COLUMNS}`)
  return {
    priority: columns[AT.priority],
    type: columns[AT.type].trim(),
    date: columns[AT.date],
    begins: secondsOf(columns[AT.begins]),
    inMenu: Number(columns[AT.inMenu]),
    isQueued: secondsOf(columns[AT.queuedAt]) > 0,
    inQueue: Number(columns[AT.inQueue]),
    outcome: columns[AT.outcome],
    service: Number(columns[AT.service]),
  }
}

function secondsOf(time: string): number {
  const [hours, minutes, seconds] = time.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

function countsBy(calls: readonly Call[], keyOf: (call: Call) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const call of calls) counts[keyOf(call)] = (counts[keyOf(call)] ?? 0) + 1
  return counts
}

function stageOf(calls: readonly Call[]) {
  const reached = calls.filter(({ isQueued, outcome }) => isQueued || outcome === 'AGENT')
  return { reached: reached.length, abandoned: reached.filter(({ outcome }) => outcome === 'HANG').length }
}

const serviceTimes = (calls: readonly Call[]) => calls.filter(({ outcome, service }) => outcome === 'AGENT' && service > 0).map(({ service }) => service)

/** Time in the queue for each who hung up: the censored maximum-likelihood estimate of exponential patience. */
const patienceOf = (calls: readonly Call[]) => sum(calls.filter(({ isQueued }) => isQueued).map(({ inQueue }) => inQueue)) / stageOf(calls).abandoned

function serviceOf(calls: readonly Call[]) {
  const times = serviceTimes(calls)
  return { n: times.length, mean_s: sum(times) / times.length, median_s: quantile(times, 0.5) }
}

function weekOf(calls: readonly Call[]) {
  const { reached, abandoned } = stageOf(calls)
  return {
    days: new Set(calls.map(({ date }) => date)).size,
    calls: calls.length,
    agent_stage: reached,
    abandoned_in_queue: abandoned,
    abandon_share: abandoned / reached,
    mean_service_s: serviceOf(calls).mean_s,
    patience_mle_s: patienceOf(calls),
  }
}

function byTime(calls: readonly Call[], length: number): number[] {
  const counts = new Array<number>(86_400 / length).fill(0)
  for (const { begins } of calls) counts[Math.floor(begins / length)]++
  return counts
}

/** Calls an hour of the Wednesdays, a mean. */
function wednesdays(calls: readonly Call[]): number[] {
  const own = calls.filter(({ date }) => weekdayOf(date) === WEDNESDAY)
  const days = new Set(own.map(({ date }) => date)).size
  return byTime(own, 3600).map((count) => count / days)
}

/** 0 is Sunday; dates are yymmdd of the twentieth century. */
export function weekdayOf(date: string): number {
  const day = dayNumber(`19${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}`)
  return (weekdays.indexOf(weekdayOfDay(day)) + 1) % 7
}
