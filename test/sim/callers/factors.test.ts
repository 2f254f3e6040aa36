import { describe, expect, it } from 'vitest'
import { callersOf, callType, columnOf, correlationOf, countsOf, modelOf, scoresOf, totalsOf } from './callers-of'

const DAY = 86_400_000
const HOUR = 3_600_000
const HALF_HOUR = 1_800_000

describe('calls of a day against an ordinary one', () => {
  const scaleOf = (given: object, calendar: object = {}) => modelOf({ callTypes: [callType(given)], calendar }).callTypes[0].dayScale

  it('growth is compound, by whole weeks from the first working day', () => {
    const scale = scaleOf({ growthPerWeek: 0.1 }, { horizonDays: 20, workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], signing: '2026-01-07' })
    // Wednesday to Tuesday is a week, whatever the days off in between
    expect(scale.slice(0, 5)).toEqual([1, 1, 1, 1, 1])
    expect(scale[5]).toBeCloseTo(1.1, 12)
    expect(scale[15]).toBeCloseTo(1.1 ** 3, 12)
    expect(scaleOf({ growthPerWeek: -0.5 }, { horizonDays: 15 })[14]).toBeCloseTo(0.25, 12)
  })

  it('the season has a factor for each month, special days their own, and all multiply', () => {
    const season = [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5]
    const specialDays = [
      { date: '2026-02-02', factor: 3 },
      { date: '2026-01-31', factor: 0 },
    ]
    expect(scaleOf({ season, specialDays }, { signing: '2026-01-30', horizonDays: 4 })).toEqual([1, 0, 2, 6])
    const growing = scaleOf({ season, specialDays, growthPerWeek: 0.5 }, { signing: '2026-01-26', horizonDays: 8 })
    expect(growing[7]).toBeCloseTo(2 * 3 * 1.5, 12)
    expect(scaleOf({ season }, { signing: '2026-12-31', horizonDays: 2 })).toEqual([0.5, 1])
  })

  it('the engine follows: means by day', () => {
    const given = { arrivals: { kind: 'steady', perHour: 5 }, growthPerWeek: 0.2, specialDays: [{ date: '2026-01-07', factor: 2 }] }
    const counts = countsOf({ callTypes: [callType(given)], calendar: { horizonDays: 10 } }, 10, HOUR, 200)
    const means = [120, 120, 240, 120, 120, 120, 120, 144, 144, 144]
    means.forEach((mean, day) => {
      const score = scoresOf(totalsOf(counts.filter((_, row) => row % 10 === day)), mean, mean)
      expect(Math.max(score.mean, score.variance), `day ${day}`).toBeLessThan(4)
    })
  })
})

describe('gamma factors of days and intervals', () => {
  const arrivals = {
    kind: 'profile',
    from: '09:00',
    interval: 60,
    calls: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [40, 60]])),
  }
  const calendar = { horizonDays: 500 }

  it('two levels: intervals share the day, and each has a factor of its own', () => {
    const a = 0.1 ** 2
    const b = 0.3 ** 2
    const demand = { callTypes: [callType({ arrivals, dayFactorCv: 0.1, intervalFactorCv: 0.3 })], calendar }
    const counts = countsOf(demand, 500, HALF_HOUR, 10)
    const variance = (mean: number) => mean + mean * mean * ((1 + a) * (1 + b) - 1)
    for (const [interval, mean] of [20, 20, 30, 30].entries()) {
      const score = scoresOf(columnOf(counts, 18 + interval), mean, variance(mean))
      expect(Math.max(score.mean, score.variance), `interval ${interval}`).toBeLessThan(4)
    }
    const correlation = (30 * 30 * a) / variance(30)
    const own = correlationOf(columnOf(counts, 20), columnOf(counts, 21))
    expect((Math.abs(own - correlation) * Math.sqrt(counts.length)) / (1 - correlation ** 2)).toBeLessThan(4)
  })

  it('without a factor of the day the intervals are independent', () => {
    const counts = countsOf({ callTypes: [callType({ arrivals, intervalFactorCv: 0.5 })], calendar }, 500, HALF_HOUR, 8)
    for (const [one, other] of [
      [18, 19],
      [19, 20],
      [20, 21],
    ]) {
      expect(Math.abs(correlationOf(columnOf(counts, one), columnOf(counts, other))) * Math.sqrt(counts.length)).toBeLessThan(4)
    }
  })

  it('a factor that all types share makes their days alike', () => {
    const steady = { kind: 'steady', perHour: 5 }
    const callTypes = ['a', 'b'].map((id) => callType({ id, arrivals: steady }))
    const days = Array.from({ length: 4 }, (_, replication) => {
      const totals = [new Float64Array(500), new Float64Array(500)]
      for (const { at, callType: type } of callersOf({ callTypes, calendar, dayFactorCv: 0.2 }, replication + 1)) totals[type][Math.floor(at / DAY)]++
      return totals
    })
    const all = [0, 1].map((type) => Float64Array.from(days.flatMap((totals) => [...totals[type]])))
    const correlation = (120 * 120 * 0.04) / (120 + 120 * 120 * 0.04)
    expect((Math.abs(correlationOf(all[0], all[1]) - correlation) * Math.sqrt(all[0].length)) / (1 - correlation ** 2)).toBeLessThan(4)
  })

  it('a factor of intervals shifts nothing else: the callers stay the same people', () => {
    const demand = (intervalFactorCv: number) => ({
      callTypes: [callType({ arrivals, intervalFactorCv, talk: { kind: 'exponential', mean: 100 }, patience: { time: { kind: 'exponential', mean: 60 } } })],
      calendar: { horizonDays: 5 },
    })
    const plain = callersOf(demand(0))
    const varied = callersOf(demand(0.4))
    const both = Math.min(plain.length, varied.length)
    expect(both).toBeGreaterThan(300)
    expect(varied.slice(0, both).map(({ talk, patience }) => [talk, patience])).toEqual(plain.slice(0, both).map(({ talk, patience }) => [talk, patience]))
    expect(varied.map(({ at }) => at)).not.toEqual(plain.map(({ at }) => at))
  })
})
