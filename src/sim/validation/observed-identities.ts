/** What figures of observed data say of each other: sums that must be kept, and closed forms of them. */
import { erlangC } from '../analytic/erlang-c'
import type { Expected } from './case-file'
import { expectedAt } from './expected-tree'
import { WORKDAYS, workdaysOf } from './observed-models'

export interface Identity {
  readonly figure: string
  readonly expected: number
  readonly value: number
  /** Absolute; left out: nine digits. */
  readonly within?: number
  readonly reason?: string
}

type Tree = Readonly<Record<string, Expected>>

const isTree = (value: Expected | undefined): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
const treeAt = (expected: Expected, path: readonly string[]): Tree => {
  const found = expectedAt(expected, path)
  return isTree(found) ? found : {}
}
const numbersAt = (expected: Expected, path: readonly string[]): readonly number[] => {
  const found = expectedAt(expected, path)
  return Array.isArray(found) ? found.filter((value) => typeof value === 'number') : []
}
const sum = (values: readonly Expected[]): number => values.reduce((all: number, value) => all + (typeof value === 'number' ? value : Number.NaN), 0)

/** Of a month of recorded calls; only what the case gives is compared. */
export function logIdentities(expected: Expected): readonly Identity[] {
  const at = (...path: string[]) => Number(expectedAt(expected, path) ?? Number.NaN)
  const [queued, abandoned, seconds, reached] = ['entered_queue', 'abandoned_in_queue', 'sum_queue_seconds', 'reached_agent_stage'].map((name) => at(name))
  const kinds = Object.values(treeAt(expected, ['service_by_type'])).filter(isTree)
  const served = at('served_with_positive_service')
  const all: readonly Identity[] = [
    ...['outcome', 'type', 'priority'].map((name) => ({
      figure: `rows by ${name}`,
      expected: at('rows'),
      value: sum(Object.values(treeAt(expected, [name]))),
    })),
    {
      figure: 'rows_without_phantom_and_negative_vru',
      expected: at('rows_without_phantom_and_negative_vru'),
      value: sum(Object.values(treeAt(expected, ['calls_per_date']))),
    },
    { figure: 'entered_queue', expected: queued, value: abandoned + at('served_after_queue') },
    { figure: 'mean_queue_s_of_queued', expected: at('mean_queue_s_of_queued'), value: seconds / queued },
    { figure: 'patience_mean_censored_mle_s', expected: at('patience_mean_censored_mle_s'), value: seconds / abandoned },
    { figure: 'abandon_share_of_agent_stage', expected: at('abandon_share_of_agent_stage'), value: abandoned / reached },
    { figure: 'served_with_positive_service', expected: served, value: sum(kinds.map(({ n }) => n)) },
    { figure: 'service_mean_s', expected: at('service_mean_s'), value: sum(kinds.map(({ n, mean_s }) => Number(n) * Number(mean_s))) / served },
    ...weekIdentities(expected),
    ...wednesdayIdentities(expected),
  ]
  return all.filter((one) => Number.isFinite(one.expected) && Number.isFinite(one.value))
}

function weekIdentities(expected: Expected): readonly Identity[] {
  const weeks = Object.entries(treeAt(expected, ['weeks_1to7_8to14'])).flatMap(([week, figures]) => (isTree(figures) ? [{ week, figures }] : []))
  const over = (of: (figures: Tree) => number) => weeks.reduce((all, { figures }) => all + of(figures), 0)
  const total = (name: string) => Number(expectedAt(expected, [name]) ?? Number.NaN)
  return [
    ...weeks.map(({ week, figures }) => ({
      figure: `weeks_1to7_8to14.${week}.abandon_share`,
      expected: Number(figures.abandon_share),
      value: Number(figures.abandoned_in_queue) / Number(figures.agent_stage),
    })),
    { figure: 'calls of the weeks', expected: total('rows_without_phantom_and_negative_vru'), value: over(({ calls }) => Number(calls)) },
    { figure: 'agent stage of the weeks', expected: total('reached_agent_stage'), value: over(({ agent_stage }) => Number(agent_stage)) },
    { figure: 'abandoned in the weeks', expected: total('abandoned_in_queue'), value: over(({ abandoned_in_queue }) => Number(abandoned_in_queue)) },
    {
      figure: 'sum_queue_seconds of the weeks',
      expected: total('sum_queue_seconds'),
      value: over(({ abandoned_in_queue, patience_mle_s }) => Number(abandoned_in_queue) * Number(patience_mle_s)),
    },
  ]
}

/** Calls an hour that an operator answers, and the greatest share that may find all operators busy, as the published requirement has them. */
const AN_HOUR = 15
const MOST_WAIT = 0.5

/** The published requirement of each hour of Wednesdays, by Erlang C from its rate. */
function wednesdayIdentities(expected: Expected): readonly Identity[] {
  const rates = numbersAt(expected, ['mtpa_chapter6', 'wednesday_hourly_rate'])
  const needed = rates.map(operatorsAt)
  return ['published_servers_needed', 'recomputed_servers_needed'].flatMap((name) =>
    numbersAt(expected, ['mtpa_chapter6', name]).map((given, hour) => ({
      figure: `mtpa_chapter6.${name}[${hour}]`,
      expected: given,
      value: needed[hour] ?? Number.NaN,
    })),
  )
}

function operatorsAt(rate: number): number {
  if (rate === 0) return 0
  let operators = Math.floor(rate / AN_HOUR) + 1
  while (erlangC({ arrivalRate: rate, serviceRate: AN_HOUR, servers: operators }).probWait > MOST_WAIT) operators++
  return operators
}

/** Printed figures: half a unit of the last digit is no difference. */
const PRINTED = 'to the digits that are printed'
const OPERATORS = 4
const OPEN_SECONDS = 36_000
const WITHIN = 60
const YEAR = '2021-'

/** Of a year of simulated calls: Erlang C of each month by its rate and the mean talk of the year. */
export function yearIdentities(expected: Expected): readonly Identity[] {
  const at = (name: string) => Number(expectedAt(expected, [name]) ?? Number.NaN)
  const months = Object.entries(treeAt(expected, ['months'])).flatMap(([month, figures]) => {
    if (!isTree(figures)) return []
    const arrivalRate = Number(figures.calls) / Number(figures.days) / OPEN_SECONDS
    const form = erlangC({ arrivalRate, serviceRate: 1 / at('mean_service_s'), servers: OPERATORS })
    return [
      { figure: `months.${month}.erlang_c_wait_s`, expected: Number(figures.erlang_c_wait_s), value: form.meanWait, within: 0.05, reason: PRINTED },
      { figure: `months.${month}.erlang_c_sl60`, expected: Number(figures.erlang_c_sl60), value: form.serviceLevel(WITHIN), within: 0.0005, reason: PRINTED },
      { figure: `months.${month}.days`, expected: Number(figures.days), value: month.startsWith(YEAR) ? workdaysOf(month) : Number.NaN },
    ]
  })
  const share = { figure: 'share_within_60s', expected: at('share_within_60s'), value: at('meets_standard_true') / at('rows') }
  return [...months, share, { figure: 'days', expected: at('days'), value: sum(WORKDAYS) }].filter(
    (one) => Number.isFinite(one.expected) && Number.isFinite(one.value),
  )
}
