import { describe, expect, it } from 'vitest'
import { countsOfADay } from '../../src/sim/analytic/day-factor'
import { erlangA } from '../../src/sim/analytic/erlang-a'
import { generalPatience } from '../../src/sim/analytic/general-patience'
import { oneOperator } from '../../src/sim/analytic/general-service'
import { daysOf, longRunOf } from '../../src/sim/validation/timing'
import { callers, caseOf, differences, exponential, rowsOf, steady } from './case-of'

const piecewise = (interval_s: number, rates_per_s: readonly number[]) => ({ kind: 'piecewise', interval_s, rates_per_s })

/** Operators enough for everyone: each interval has its own calls, and work begun is a mean of them times the talk. */
function roomyDay(intervals: number, length: number, more: object = {}) {
  const rates = Array.from({ length: intervals }, (_, place) => (place % 3 === 0 ? 0.02 : 0.01))
  return {
    horizon: 'day',
    classes: [{ name: 'x', arrivals: piecewise(length, rates), patience: exponential(60), redial: null, day_factor: null }],
    groups: [{ name: 'g', agents: 60, service: { x: exponential(100) } }],
    lines: null,
    thresholds_s: [20],
    ...more,
  }
}

describe('Days of many intervals', () => {
  it.each([
    { intervals: 96, length: 900 },
    { intervals: 120, length: 300 },
    { intervals: 288, length: 300 },
  ])('$intervals of $length s', ({ intervals, length }) => {
    const total = (intervals / 3) * 0.04 * length
    const expected = {
      day: { offered: total, prob_abandon: 0, sl_offered_T: 1, busy_agent_seconds: total * 100 },
      intervals: Array.from({ length: intervals }, (_, place) => ({ offered: (place % 3 === 0 ? 0.02 : 0.01) * length })),
      after_close: { offered: 0 },
    }
    const rows = rowsOf(caseOf(roomyDay(intervals, length), expected), 0.1)
    expect(differences(rows)).toEqual([])
    expect(rows).toHaveLength(intervals + 5)
  })

  it('a wrong number in the last of 120 is found', () => {
    const expected = { intervals: Array.from({ length: 120 }, (_, place) => ({ offered: place === 119 ? 6 : (place % 3 === 0 ? 0.02 : 0.01) * 300 })) }
    expect(
      rowsOf(caseOf(roomyDay(120, 300), expected), 0.1)
        .filter(({ ok }) => !ok)
        .map(({ figure }) => figure),
    ).toEqual(['intervals[119].offered'])
  })

  it('more than a day of minutes is unsupported', () => {
    expect(rowsOf(caseOf(roomyDay(1300, 60), { day: { offered: 1 } }), 0.01)[0]).toMatchObject({ figure: 'unsupported', reason: 'a day of 1300 intervals' })
  })

  it('books of fine intervals hold fewer days', () => {
    const day = { intervals: 8, length: 1800, leaving: 'finish-call' as const }
    const centre = {
      classes: [{ name: 'x', rates: new Array(8).fill(0.01), patience: null }],
      groups: [],
      routing: { agents: 'group_order' as const, groupOrder: {}, calls: 'fifo' as const, classOrder: {} },
      thresholds: [],
      day,
    }
    expect(daysOf(centre, 'full', 60).days).toBe(200)
    expect(daysOf(centre, 'full', 1).days).toBe(14)
    expect(daysOf(centre, 'full', 1).replications * 14).toBeGreaterThanOrEqual(daysOf(centre, 'full', 60).days)
  })

  it('counts of 120 intervals of five minutes, which share one factor of the day', () => {
    const means = Array.from({ length: 120 }, (_, place) => 1 + (place % 4))
    const { total, intervals } = countsOfADay({ means, shape: 0.5 })
    const model = { horizon: 'arrivals', interval_s: 300, mean_calls_per_interval: means, day_factor: { kind: 'gamma', shape: 0.5, mean: 1, shared: true } }
    const expected = { mean_total: 300, var_total: total.variance, mean_per_interval: means, var_per_interval: intervals.map(({ variance }) => variance) }
    const rows = rowsOf(caseOf(model, expected))
    expect(differences(rows)).toEqual([])
    expect(rows).toHaveLength(2 * 242)
  })
})

describe('Laws at the ends of their range', () => {
  const service = (law: object, rate: number) => ({ classes: [callers('calls', rate)], groups: [{ name: 'g', agents: 1, service: { calls: law } }] })

  it.each([
    { given: { kind: 'erlang', k: 400, mean_s: 100 }, law: { kind: 'erlang', mean: 100, phases: 400 } as const },
    { given: { kind: 'gamma', shape: 20_000, mean_s: 100 }, law: { kind: 'gamma', mean: 100, cv: 1 / Math.sqrt(20_000) } as const },
    { given: { kind: 'lognormal', mean_s: 100, cv: 0.005 }, law: { kind: 'lognormal', mean: 100, cv: 0.005 } as const },
  ])('talk times that hardly differ: $given.kind', ({ given, law }) => {
    const { meanWait, probWait } = oneOperator({ arrivalRate: 0.005, service: law })
    expect(differences(rowsOf(steady(service(given, 0.005), { mean_wait_s: meanWait, prob_wait: probWait }), 0.5))).toEqual([])
  })

  it.each([
    { given: { kind: 'gamma', shape: 0.02, mean_s: 90 }, law: { kind: 'gamma', mean: 90, cv: 1 / Math.sqrt(0.02) } as const },
    { given: { kind: 'lognormal', mean_s: 90, cv: 8 }, law: { kind: 'lognormal', mean: 90, cv: 8 } as const },
    { given: { kind: 'weibull', shape: 0.15, scale_s: 20 }, law: { kind: 'weibull', shape: 0.15, scale: 20 } as const },
  ])('patience that differs by orders: $given.kind', ({ given, law }) => {
    const figures = generalPatience({ arrivalRate: 0.06, serviceRate: 1 / 180, servers: 10, patience: law })
    const one = steady(
      { classes: [callers('calls', 0.06, given)], groups: [{ name: 'g', agents: 10, service: { calls: exponential(180) } }], thresholds_s: [20] },
      { prob_abandon: figures.probAbandon, prob_all_busy: figures.probAllBusy, sl_offered_20s: figures.within(20).serviceLevelOffered },
    )
    expect(differences(rowsOf(one, 0.5))).toEqual([])
  })

  it('times of all sizes: what is lived stays within the horizon of a file', () => {
    const centre = {
      classes: [{ name: 'x', rates: [0.001], patience: { kind: 'weibull' as const, shape: 0.15, scale_s: 300 } }],
      groups: [{ name: 'g', agents: [3], service: { x: { kind: 'exponential' as const, mean_s: 2 } } }],
      routing: { agents: 'group_order' as const, groupOrder: {}, calls: 'fifo' as const, classOrder: {} },
      thresholds: [],
    }
    for (const precision of ['quick', 'normal', 'full'] as const) {
      const { warmUpDays, countedDays, lastDays } = longRunOf(centre, precision, [20])
      expect(warmUpDays).toBeLessThanOrEqual(100)
      expect(warmUpDays + countedDays + lastDays).toBeLessThanOrEqual(520)
    }
  })
})

describe('Parts that are null, and words', () => {
  it('lines: null, thresholds_s: null, patience: null', () => {
    const given = {
      horizon: 'steady-callback',
      arrival_rate_per_s: 0.01,
      mean_handle_s: 200,
      agents: 4,
      patience_mean_s: null,
      offer_from_queue_length: 0,
      accept_prob: 0,
    }
    const model = { ...given, reserve_agents: null, callback_mean_handle_s: 120, lines: null, thresholds_s: null, offer: null }
    expect(differences(rowsOf(caseOf(model, { occupancy: 0.5 })))).toEqual([])
    const menu = { horizon: 'ivr', arrival_rate_per_s: 0.1, start: 's', nodes: { s: { time: exponential(30), next: { hangup: 1 } } } }
    expect(differences(rowsOf(caseOf({ ...menu, agents: null, ports_for_blocking_figure: null }, { mean_time_s: 30 })))).toEqual([])
  })

  it.each([
    { words: 'leaving agents complete their conversation first', handsBack: false },
    { words: 'agents go home when they are free', handsBack: false },
    { words: 'callers are put back at the front of the line', handsBack: true },
    { words: 'the call is interrupted without finishing it', handsBack: true },
  ])('$words', ({ words, handsBack }) => {
    // one call at a time by chance of 1 in 600: talk of 600 s is broken off at 900 s, or goes on beyond it
    const model = {
      horizon: 'day',
      classes: [{ name: 'x', arrivals: piecewise(900, [0.01, 0]), patience: null }],
      groups: [{ name: 'g', agents: { interval_s: 900, values: [60, 0] }, service: { x: { kind: 'deterministic', value_s: 600 } } }],
      staffing_change: words,
    }
    // of 9 calls, those of the last 600 s are still talking at 900 s: 300 s each on average, all of it overtime
    const rows = rowsOf(caseOf(model, { intervals: [{ busy_agent_seconds: 9 * 600 - 6 * 300 }, { busy_agent_seconds: handsBack ? 0 : 6 * 300 }] }), 0.1)
    expect(differences(rows)).toEqual([])
  })

  it('the horizon says what no words do, and a third way is unsupported', () => {
    const day = { horizon: 'day-handover', interval_s: 900, calls_per_interval: [9, 0], agents: [60, 0], mean_handle_s: 100 }
    expect(differences(rowsOf(caseOf({ ...day, staffing_change: 'as the others' }, { intervals: [{ offered: 9 }, { busy_agent_seconds: 0 }] }), 0.1))).toEqual(
      [],
    )
    expect(rowsOf(caseOf({ ...day, staffing_change: 'callers are cut off' }, { intervals: [{ offered: 9 }] }), 0.1)[0].reason).toMatch(/cut off/)
  })
})

describe('Factors of the day', () => {
  const factor = (shape: number, shared?: boolean) => ({ kind: 'gamma', shape, mean: 1, ...(shared !== undefined && { shared }) })
  const two = (a: object | null, b: object | null, ofDay: object | null = null) => ({
    horizon: 'day',
    classes: [a, b].map((day_factor, place) => ({ name: `c${place}`, arrivals: piecewise(1800, [0.02]), patience: exponential(100), day_factor })),
    groups: [{ name: 'g', agents: 3, service: { c0: exponential(100), c1: exponential(100) } }],
    thresholds_s: [20],
    day_factor: ofDay,
  })
  /** Busy days lose more callers together: what is abandoned tells whether the factor is one. */
  const lost = (model: object) => rowsOf(caseOf(model, { day: { prob_abandon: 0 } }), 1)[0].obtained ?? Number.NaN

  it('one that is shared, however it is written; or one of each', () => {
    const together = lost(two(null, null, factor(2)))
    expect(lost(two(factor(2, true), factor(2, true)))).toBe(together)
    const apart = lost(two(factor(2), factor(2)))
    expect(lost(two(null, null, factor(2, false)))).toBe(apart)
    expect(together).toBeGreaterThan(apart + 0.02)
  })

  it.each([
    { what: 'some share one', model: two(factor(2, true), factor(3, true)) },
    { what: 'two of its own', model: two(factor(2), null, factor(3, false)) },
    { what: 'one that is shared, twice', model: two(factor(2, true), factor(2, true), factor(3)) },
  ])('unsupported: $what', ({ model }) => {
    expect(rowsOf(caseOf(model, { day: { offered: 72 } }), 0.1)[0]).toMatchObject({ figure: 'unsupported', reason: expect.stringMatching(/factor of the day/) })
  })
})

it('the same centre with lines that are null is Erlang A', () => {
  const truth = erlangA({ arrivalRate: 0.06, serviceRate: 1 / 180, abandonRate: 1 / 90, servers: 9 })
  const model = {
    horizon: 'steady',
    classes: [callers('calls', 0.06, exponential(90))],
    groups: [{ name: 'g', agents: 9, service: { calls: exponential(180) } }],
    lines: null,
    routing: null,
  }
  expect(differences(rowsOf(caseOf(model, { prob_abandon: truth.probAbandon })))).toEqual([])
})
