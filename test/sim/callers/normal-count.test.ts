import { describe, expect, it } from 'vitest'
import { callType, countsOf, scoresOf, timesOf, totalsOf } from './callers-of'

const HOUR = 3_600_000
const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [1, 2, 1]]))
const normally = (perDay: number, sd: number, further: object = {}) =>
  callType({ arrivals: { kind: 'normal-count', perDay, sd, from: '08:00', interval: 60, weights: week }, ...further })
const calendar = { horizonDays: 500 }

describe('a normal number of calls a day', () => {
  it('has its mean and its variance, and a twelfth for rounding', () => {
    const score = scoresOf(totalsOf(countsOf({ callTypes: [normally(60, 8)], calendar }, 500, HOUR, 10)), 60, 64 + 1 / 12)
    expect(Math.max(score.mean, score.variance)).toBeLessThan(4)
  })

  it('the factor of the day multiplies its mean, special days and growth its spread too', () => {
    const further = { dayFactorCv: 0.2, growthPerWeek: 0, season: new Array(12).fill(0.5) }
    const score = scoresOf(totalsOf(countsOf({ callTypes: [normally(80, 10, further)], calendar }, 500, HOUR, 10)), 40, 25 + 1 / 12 + (40 * 0.2) ** 2)
    expect(Math.max(score.mean, score.variance)).toBeLessThan(4)
  })

  it('is never below 0, and exact without spread', () => {
    const totals = totalsOf(countsOf({ callTypes: [normally(1, 3)], calendar }, 500, HOUR, 2))
    const none = totals.filter((total) => total === 0).length / totals.length
    // P(z < −1/6): everything below half a call is rounded to none
    expect(Math.abs(none - 0.4338) / Math.sqrt((0.4338 * 0.5662) / totals.length)).toBeLessThan(4)
    expect(timesOf({ callTypes: [normally(25, 0)], calendar: { horizonDays: 4 } })).toHaveLength(100)
  })
})
