import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { figuresOfLog, weekdayOf } from '../../src/sim/validation/call-log'
import { casesIn } from '../../src/sim/validation/case-file'
import { expectedAt } from '../../src/sim/validation/expected-tree'
import { observedModels } from '../../src/sim/validation/observed-models'
import { verifyCase } from '../../src/sim/validation/verify-case'
import { caseOf, differences, rowsOf, simulated } from './case-of'

const cases = casesIn(readFileSync(new URL('../cases/real_data.json', import.meta.url), 'utf8')) ?? []
const find = (id: string) => {
  const one = cases.find((given) => given.id === id)
  if (one === undefined) throw new Error(`${id} is missing`)
  return one
}
const live = (id: string) => verifyCase({ one: find(id), effort: { precision: 'quick', times: 0.2, seed: 'test' } })

/** Seven calls of a week that begins on Monday, 1 February 1999: columns as the bank's log has them. */
const HEAD = 'vru+line call_id customer_id priority type date vru_entry vru_exit vru_time q_start q_exit q_time outcome ser_start ser_exit ser_time server'
const call = (date: string, type: string, entry: string, inMenu: number, queued: string, inQueue: number, outcome: string, service: number) =>
  ['L', '1', '0', '2', type, date, entry, entry, inMenu, queued, queued, inQueue, outcome, entry, entry, service, 'S'].join('\t')
const LOG = [
  HEAD.replaceAll(' ', '\t'),
  call('990201', 'PS', '9:00:00', 10, '9:00:10', 30, 'AGENT', 100),
  call('990201', 'PS', '9:29:59', 10, '0:00:00', 0, 'AGENT', 4),
  call('990203', 'NW', '9:30:00', 10, '9:30:10', 50, 'HANG', 0),
  call('990203', 'NW', '23:59:50', 10, '0:00:00', 27, 'AGENT', 61),
  call('990205', 'PS', '8:00:00', 10, '0:00:00', 0, 'HANG', 0),
  call('990205', 'PS', '8:00:00', -3, '8:00:10', 40, 'AGENT', 80),
  call('990206', 'TT', '7:00:00', 10, '7:00:10', 5, 'PHANTOM', 0),
].join('\n')

describe('Observed data', () => {
  it('a bank’s month: its figures agree with each other, its requirement by Erlang C, and a model of it comes near', () => {
    const rows = live('DATA-open-Feb1999')
    expect(differences(rows)).toEqual([])
    expect(rows.filter(({ figure }) => figure.includes('servers_needed'))).toHaveLength(48)
    const seen = simulated(rows).map(({ figure, reason = '' }) => `${figure}: ${reason}`)
    expect(seen).toHaveLength(5)
    expect(seen.filter((text) => /held to (3 percentage points|10 %)/.test(text))).toHaveLength(3)
  })

  it('a year of simulated calls by the engine, every figure of it', () => {
    const rows = live('DATA-open-SimCC')
    expect(differences(rows)).toEqual([])
    expect(new Set(rows.map(({ figure }) => figure.replace('closed form: ', '')))).toEqual(new Set(figuresIn(find('DATA-open-SimCC').expected)))
    expect(simulated(rows)).toHaveLength(17)
  })

  it('a wrong figure is found: a sum, a form, a share of the model; and one that nobody knows', () => {
    const year = { ...Object(find('DATA-open-SimCC').expected), share_within_60s: 0.97, days: 260, rain: 3 }
    const wrong = (expected: object, id: string) =>
      caseWith(expected, id)
        .filter(({ ok }) => !ok)
        .map(({ figure }) => figure)
    expect(wrong(year, 'DATA-open-SimCC')).toEqual(['closed form: share_within_60s', 'closed form: days', 'share_within_60s', 'rain'])
    const month = { ...Object(find('DATA-open-Feb1999').expected), entered_queue: 18036, answered_within_20s_share_of_agent_stage: 0.6 }
    expect(wrong(month, 'DATA-open-Feb1999')).toEqual([
      'closed form: entered_queue',
      'closed form: mean_queue_s_of_queued',
      'answered_within_20s_share_of_agent_stage',
    ])
  })

  it('what is no such data, or has no model, is unsupported', () => {
    expect(rowsOf(caseOf({ text: 'words' }, { rain: 1 }, 'real_data'))[0]).toMatchObject({ figure: 'unsupported', ok: false })
  })
})

function caseWith(expected: object, id: string) {
  const [one] = casesIn(JSON.stringify({ family: 'real_data', cases: [{ id, model: {}, expected }] })) ?? []
  return verifyCase({ one, effort: { precision: 'quick', times: 0.2, seed: 'test' } })
}

function figuresIn(expected: unknown, path = ''): string[] {
  if (typeof expected === 'number') return [path]
  return Object.entries(Object(expected)).flatMap(([name, value]) => figuresIn(value, path === '' ? name : `${path}.${name}`))
}

describe('The log of a bank', () => {
  it('seven calls, counted by hand', () => {
    const found = figuresOfLog(LOG)
    const at = (...path: string[]) => expectedAt(found, path)
    expect([at('rows'), at('outcome', 'AGENT'), at('negative_vru_time_rows'), at('rows_without_phantom_and_negative_vru')]).toEqual([7, 4, 1, 5])
    // the call after midnight has a beginning of 0:00:00: it waited 27 s all the same, and counts as not queued
    expect([at('entered_queue'), at('abandoned_in_queue'), at('reached_agent_stage'), at('sum_queue_seconds')]).toEqual([2, 1, 4, 80])
    expect(at('answered_within_20s_share_of_agent_stage')).toBe(1 / 4)
    expect([at('patience_mean_censored_mle_s'), at('service_mean_s'), at('service_median_s')]).toEqual([80, 55, 61])
    expect(at('service_sd_s')).toBeCloseTo(Math.sqrt((45 * 45 + 51 * 51 + 6 * 6) / 3), 10)
    expect(at('service_by_type', 'PS')).toEqual({ n: 2, mean_s: 52, median_s: 52 })
    // the first and the third of February, and no Friday
    expect([at('sun_thu_days'), at('sun_thu_mean_calls_per_half_hour', '18'), at('sun_thu_mean_calls_per_half_hour', '19')]).toEqual([2, 1, 0.5])
    expect([at('mtpa_chapter6', 'wednesday_hourly_rate', '9'), at('mtpa_chapter6', 'wednesday_hourly_rate', '23')]).toEqual([1, 1])
    expect(at('weeks_1to7_8to14', '1', 'abandon_share')).toBe(1 / 4)
  })

  it('days of the week', () => {
    expect(['990131', '990201', '990203', '990205', '990227', '990228'].map(weekdayOf)).toEqual([0, 1, 3, 5, 6, 0])
  })

  it('rows of the log beside the case, and one that differs', () => {
    const { one, effort } = { one: find('DATA-open-Feb1999'), effort: { precision: 'quick', times: 0.01, seed: 'test' } as const }
    const rows = verifyCase({ one, effort, log: LOG }).filter(({ figure }) => figure.startsWith('log: '))
    expect(rows.find(({ figure }) => figure === 'log: rows')).toMatchObject({ expected: 33344, obtained: 7, ok: false })
    expect(verifyCase({ one, effort, log: 'something else' })[0].reason).toMatch(/No log of calls/)
  })

  it.each(Object.keys(observedModels))('%s.project.json stands beside the cases', (name) => {
    expect(existsSync(new URL(`../cases/${name}.project.json`, import.meta.url))).toBe(true)
  })
})
