import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { callType, columnOf, correlationOf, countsOf, modelOf, scoresOf, timesOf, totalsOf } from './callers-of'

const MINUTE = 60_000
const HALF_HOUR = 30 * MINUTE

interface Case {
  readonly id: string
  readonly model: { readonly mean_calls_per_interval: readonly number[]; readonly day_factor: { readonly shape: number } | null }
  readonly expected: {
    readonly mean_total: number
    readonly var_total: number
    readonly mean_per_interval: readonly number[]
    readonly var_per_interval: readonly number[]
    readonly corr_first_two: number
    readonly total_quantiles?: Readonly<Record<string, number>>
    readonly prob_zero_first_interval: number
  }
}

const file: { readonly cases: readonly Case[] } = JSON.parse(readFileSync(new URL('../../cases/arrivals.json', import.meta.url), 'utf8'))
const DAYS = 500
const REPLICATIONS = 40

/** The same calls on every day, from 09:00 on by half hours. */
const everyDay = (calls: readonly number[], further: object = {}) =>
  callType({
    arrivals: {
      kind: 'profile',
      from: '09:00',
      interval: 30,
      calls: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, calls])),
    },
    ...further,
  })

/** Share of a sample at or below a value. */
const shareTo = (sample: Float64Array, value: number) => sample.filter((x) => x <= value).length / sample.length

describe.each(file.cases)('$id: counts of calls follow the closed form', ({ model, expected }) => {
  const cv = model.day_factor ? 1 / Math.sqrt(model.day_factor.shape) : 0
  const demand = { callTypes: [everyDay(model.mean_calls_per_interval, { dayFactorCv: cv })], calendar: { horizonDays: DAYS } }
  const counts = countsOf(demand, DAYS, HALF_HOUR, REPLICATIONS)
  const totals = totalsOf(counts)
  const days = counts.length

  it('mean and variance of the day and of each interval', () => {
    const day = scoresOf(totals, expected.mean_total, expected.var_total)
    expect(Math.max(day.mean, day.variance)).toBeLessThan(4)
    expected.mean_per_interval.forEach((mean, place) => {
      const interval = scoresOf(columnOf(counts, 18 + place), mean, expected.var_per_interval[place])
      expect(Math.max(interval.mean, interval.variance), `interval ${place}`).toBeLessThan(4)
    })
  })

  it('correlation of the first two intervals', () => {
    const correlation = correlationOf(columnOf(counts, 18), columnOf(counts, 19))
    expect((Math.abs(correlation - expected.corr_first_two) * Math.sqrt(days)) / (1 - expected.corr_first_two ** 2)).toBeLessThan(4)
  })

  it('quantiles of the day and the chance of an interval without calls', () => {
    for (const [chance, quantile] of Object.entries(expected.total_quantiles ?? {})) {
      const p = Number(chance)
      const error = 4 * Math.sqrt((p * (1 - p)) / days)
      expect(shareTo(totals, quantile) + error, `at least ${p}`).toBeGreaterThan(p)
      expect(shareTo(totals, quantile - 1) - error, `below ${p}`).toBeLessThan(p)
    }
    const p = expected.prob_zero_first_interval
    expect(Math.abs(shareTo(columnOf(counts, 18), 0) - p) / Math.sqrt((p * (1 - p)) / days)).toBeLessThan(4)
  })

  it('no calls outside the profile', () => {
    const outside = counts.reduce(
      (sum, day) => sum + day.reduce((all, count, place) => (place < 18 || place >= 18 + expected.mean_per_interval.length ? all + count : all), 0),
      0,
    )
    expect(outside).toBe(0)
  })
})

describe('a profile', () => {
  it.each([
    { from: '09:15', interval: 20, step: 5 },
    { from: '00:00', interval: 25, step: 5 },
    { from: '09:00', interval: 50, step: 10 },
    { from: '09:00', interval: 30, step: 30 },
  ])('by $interval minutes from $from keeps its volume', ({ from, interval, step }) => {
    const [{ arrivals }] = modelOf({ callTypes: [callType({ arrivals: { kind: 'profile', from, interval, calls: { mon: [100, 50, 25] } } })] }).callTypes
    if (arrivals.kind !== 'poisson') return expect.fail()
    expect(arrivals.step).toBe(step * MINUTE)
    const row = arrivals.rates[arrivals.rateRow[0]]
    expect(row.reduce((sum, rate) => sum + rate * arrivals.step, 0)).toBeCloseTo(175, 9)
  })

  it('knows its weekdays, and comes again with the same seed', () => {
    const demand = {
      callTypes: [callType({ arrivals: { kind: 'profile', from: '09:00', interval: 60, calls: { tue: [40], fri: [20, 20] } } })],
      calendar: { horizonDays: 14 },
    }
    const times = timesOf(demand)
    expect([...new Set(times.map((at) => Math.floor(at / 86_400_000)))]).toEqual([1, 4, 8, 11])
    expect(timesOf(demand)).toEqual(times)
    expect(timesOf(demand, 2)).not.toEqual(times)
    expect(timesOf(demand, 1, '2')).not.toEqual(times)
  })
})
