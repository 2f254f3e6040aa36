import { describe, expect, it } from 'vitest'
import { callers, caseOf, differences, exponential, rowsOf } from './case-of'

const piecewise = (interval_s: number, rates_per_s: readonly number[]) => ({ kind: 'piecewise', interval_s, rates_per_s })

/** Nobody waits and nobody leaves: every figure of the day follows from the rates alone. */
const roomy = {
  horizon: 'day',
  classes: [
    { name: 'x', arrivals: piecewise(600, [0.02, 0.04, 0.01]), patience: exponential(60) },
    { name: 'y', arrivals: piecewise(1800, [0.03]), patience: null, day_factor: { kind: 'gamma', shape: 9, mean: 1 } },
  ],
  groups: [
    { name: 'g', agents: { interval_s: 900, values: [60, 70] }, service: { x: exponential(100), y: exponential(200) } },
    { name: 'idle', agents: 3, service: { y: { kind: 'lognormal', mean_s: 200, cv: 0.4 } } },
  ],
  routing: { call_selection: 'longest_queue', agent_selection: 'group_order', group_order: { y: ['g', 'idle'] } },
  thresholds_s: [0],
  staffing_change: 'agent finishes the call in progress, takes no new one',
  end_of_day: 'no arrivals after the last interval; the last staffing stays until the system is empty; day starts empty',
}

/** Mean work begun with calls that come at a rate, by the time t from its beginning, of an infinite group: ∫ rate·(1 − e^(−(t−u)/mean)) du. */
const busyAfter = (rate: number, mean: number, from: number, to: number, t: number) =>
  rate * mean * (Math.exp(-Math.max(0, t - to) / mean) - Math.exp(-(t - from) / mean)) * (t > from ? 1 : 0)

describe('Days of other shapes', () => {
  it('several classes and groups, intervals of several lengths, a factor of the day for one class', () => {
    const calls = { x: [12, 24, 6], y: [18, 18, 18] }
    const busyAt = (t: number) =>
      [0.02, 0.04, 0.01].reduce((sum, rate, place) => sum + busyAfter(rate, 100, 600 * place, Math.min(t, 600 * (place + 1)), t), 0) +
      busyAfter(0.03, 200, 0, Math.min(t, 1800), t)
    const expected = {
      day: {
        offered: 96,
        sl_offered_T: 1,
        prob_abandon: 0,
        mean_wait_all_s: 0,
        busy_agent_seconds: 42 * 100 + 54 * 200,
        by_class: { x: { offered: 42, answered_at_once: 42 }, y: { offered: 54 } },
        by_group: { idle: { busy_agent_seconds: 0 } },
      },
      intervals: [0, 1, 2].map((place) => ({
        offered: calls.x[place] + calls.y[place],
        queue_seconds: 0,
        overtime_agent_seconds: 0,
        mean_busy_at_end: busyAt(600 * (place + 1)),
        by_class: { x: { offered: calls.x[place], answered_within_T: calls.x[place] } },
      })),
      after_close: { offered: 0, mean_in_queue_at_end: 0, busy_agent_seconds: busyAt(1800) * 100 + busyAfter(0.03, 200, 0, 1800, 1800) * 100 },
    }
    const rows = rowsOf(caseOf(roomy, expected), 1)
    expect(differences(rows)).toEqual([])
    expect(rows).toHaveLength(9 + 3 * 6 + 3)
  })

  it('one factor of the day for all classes', () => {
    const shared = { ...roomy, day_factor: { kind: 'gamma', shape: 9, mean: 1 } }
    expect(differences(rowsOf(caseOf(shared, { day: { offered: 96 } }), 0.1))).toEqual([])
  })

  it('a long run by its rates is no day, and intervals must end together', () => {
    const torn = { ...roomy, groups: [{ ...roomy.groups[0], agents: { interval_s: 700, values: [5, 5] } }] }
    expect(rowsOf(caseOf(torn, { day: { offered: 96 } }))[0]).toMatchObject({ figure: 'unsupported', reason: 'intervals that end at different times' })
    const mixed = { horizon: 'steady', classes: [{ ...callers('x', 1), arrivals: piecewise(600, [1]) }], groups: [{ name: 'g', agents: 1, service: {} }] }
    expect(rowsOf(caseOf(mixed, { occupancy: 1 }))[0]).toMatchObject({ figure: 'unsupported' })
    const otherwise = { ...roomy, end_of_day: 'everyone is sent home' }
    expect(rowsOf(caseOf(otherwise, { day: { offered: 96 } }))[0].reason).toMatch(/everyone is sent home/)
  })

  it('calls of a day and its intervals, five minutes each', () => {
    const means = [2, 3, 4, 1]
    const variance = (mean: number) => mean + (mean * mean) / 5
    const model = { horizon: 'arrivals', interval_s: 300, mean_calls_per_interval: means, day_factor: { kind: 'gamma', shape: 5, mean: 1 } }
    const rows = rowsOf(
      caseOf(model, {
        mean_total: 10,
        var_total: variance(10),
        mean_per_interval: means,
        var_per_interval: means.map(variance),
        total_quantiles: { '0.5': 9 },
      }),
    )
    expect(differences(rows)).toEqual([])
    expect(rows).toHaveLength(2 * 11)
    expect(rowsOf(caseOf(model, { total_quantiles: { '0.5': 15 } }))[0].ok).toBe(false)
  })
})
