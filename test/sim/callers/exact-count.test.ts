import { describe, expect, it } from 'vitest'
import { callType, columnOf, correlationOf, countsOf, scoresOf, timesOf, totalsOf } from './callers-of'

const DAY = 86_400_000
const HOUR = 3_600_000

const week = (weights: readonly number[]) => Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, weights]))
const exactly = (perDay: number, weights: object, further: object = {}) =>
  callType({ arrivals: { kind: 'exact-count', perDay, from: '08:00', interval: 60, weights }, ...further })

describe('an exact number of calls a day', () => {
  const shares = [1, 0, 3, 2, 4]
  const counts = countsOf({ callTypes: [exactly(50, week(shares))], calendar: { horizonDays: 500 } }, 500, HOUR, 8)

  it('is exact', () => {
    expect([...new Set(totalsOf(counts))]).toEqual([50])
  })

  it('each call falls into an interval by its weight, independently of the others: binomial counts', () => {
    expect(columnOf(counts, 9).every((count) => count === 0)).toBe(true)
    shares.forEach((weight, place) => {
      if (weight === 0) return
      const p = weight / 10
      const score = scoresOf(columnOf(counts, 8 + place), 50 * p, 50 * p * (1 - p))
      expect(Math.max(score.mean, score.variance), `interval ${place}`).toBeLessThan(4)
    })
    // what one interval takes, the others lack
    const correlation = -Math.sqrt((0.3 * 0.4) / (0.7 * 0.6))
    const own = correlationOf(columnOf(counts, 10), columnOf(counts, 12))
    expect((Math.abs(own - correlation) * Math.sqrt(counts.length)) / (1 - correlation ** 2)).toBeLessThan(4)
  })

  it('times are uniform within the interval, in order, and come again with the same seed', () => {
    const demand = { callTypes: [exactly(2_000, week([0, 1]))], calendar: { horizonDays: 20 } }
    const times = timesOf(demand)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times.every(Number.isInteger)).toBe(true)
    const places = times.map((at) => ((at % DAY) - 9 * HOUR) / HOUR).sort((a, b) => a - b)
    expect(places[0]).toBeGreaterThanOrEqual(0)
    expect(places[places.length - 1]).toBeLessThan(1)
    const distance = places.reduce((worst, place, at) => Math.max(worst, Math.abs(place - (at + 0.5) / places.length)), 0)
    expect(distance * Math.sqrt(places.length)).toBeLessThan(2.2)
    expect(timesOf(demand)).toEqual(times)
    expect(timesOf(demand, 2)).not.toEqual(times)
  })

  it('a weekday left out has no calls; a special day has its share of the number, to whole calls', () => {
    const demand = {
      callTypes: [exactly(7, { mon: [1, 1], wed: [0, 0], fri: [5] }, { specialDays: [{ date: '2026-01-09', factor: 2.5 }] })],
      calendar: { horizonDays: 7 },
    }
    const days = timesOf(demand).map((at) => Math.floor(at / DAY))
    expect(days.filter((day) => day === 0)).toHaveLength(7)
    expect(days.filter((day) => day === 4)).toHaveLength(18)
    expect(days).toHaveLength(25)
  })

  it('factors of intervals move calls within the day and leave their number', () => {
    const cv = 0.5
    const varied = countsOf({ callTypes: [exactly(50, week([1, 1]), { intervalFactorCv: cv })], calendar: { horizonDays: 500, interval: 60 } }, 500, HOUR, 8)
    expect([...new Set(totalsOf(varied))]).toEqual([50])
    // the share of the first of two equal intervals is then beta with both parameters 1/cv²
    const alpha = 1 / (cv * cv)
    const variance = 12.5 + (50 * 49) / (4 * (2 * alpha + 1))
    const score = scoresOf(columnOf(varied, 8), 25, variance)
    expect(Math.max(score.mean, score.variance)).toBeLessThan(4)
  })
})
