import { describe, expect, it } from 'vitest'
import { callType, countsOf, modelOf, scoresOf, timesOf, totalsOf } from './callers-of'

const MINUTE = 60_000
const DAY = 86_400_000

/** Calls in each minute of each weekday. */
function minutesOf(given: object, calendar: object = {}): number[][] {
  const [{ arrivals }] = modelOf({ callTypes: [callType(given)], calendar }).callTypes
  if (arrivals.kind !== 'poisson') throw new Error(arrivals.kind)
  return arrivals.rates.map((row) => row.map((rate) => rate * arrivals.step))
}

const sum = (row: readonly number[]) => row.reduce((all, calls) => all + calls, 0)
const burst = { at: '12:00', calls: 300, peakMinutes: 10, halfLifeMinutes: 20 }
const alone = { arrivals: { kind: 'none' }, bursts: [burst] }

describe('a burst after an advertisement', () => {
  it('rises evenly to its peak and then halves again and again; together they are its calls', () => {
    const [row] = minutesOf(alone)
    expect(sum(row)).toBeCloseTo(300, 9)
    expect(sum(row.slice(0, 720))).toBe(0)
    const after = row.slice(720)
    for (let minute = 1; minute < 10; minute++) expect(after[minute] / after[0]).toBeCloseTo(2 * minute + 1, 9)
    expect(after.indexOf(Math.max(...after))).toBe(10)
    for (const minute of [10, 25, 200]) expect(after[minute + 20] / after[minute]).toBeCloseTo(0.5, 9)
    // up to the peak a triangle, then the half-life over ln 2
    expect(sum(after.slice(0, 10))).toBeCloseTo((300 * 5) / (5 + 20 / Math.LN2), 6)
  })

  it('one without a rise begins with its peak; one late in the evening is cut at midnight and keeps its number', () => {
    const [sudden] = minutesOf({ ...alone, bursts: [{ ...burst, peakMinutes: 0 }] })
    expect(sudden.indexOf(Math.max(...sudden))).toBe(720)
    const [late] = minutesOf({ ...alone, bursts: [{ ...burst, at: '23:50', peakMinutes: 20 }] })
    expect(late).toHaveLength(1440)
    expect(sum(late)).toBeCloseTo(300, 9)
    expect(late[1439] / late[1430]).toBeCloseTo(19, 9)
  })

  it('comes on top of the ordinary calls, on its own weekdays', () => {
    const rows = minutesOf({ arrivals: { kind: 'steady', perHour: 60 }, bursts: [{ ...burst, days: ['tue'] }] })
    expect(rows.map(sum).map(Math.round)).toEqual([1440, 1740, 1440, 1440, 1440, 1440, 1440])
    expect(rows[1][719]).toBeCloseTo(1, 9)
    const profile = { kind: 'profile', from: '12:00', interval: 30, calls: { mon: [60], tue: [30] } }
    const both = minutesOf({ arrivals: profile, bursts: [burst, { ...burst, at: '18:00', calls: 40 }] })
    expect(both.map(sum).map(Math.round)).toEqual([400, 370, 340, 340, 340, 340, 340])
  })

  it('the engine brings it: Poisson counts, and as many in the first half hour as the curve says', () => {
    const counts = countsOf({ callTypes: [callType(alone)], calendar: { horizonDays: 100 } }, 100, 30 * MINUTE, 4)
    const day = scoresOf(totalsOf(counts), 300, 300)
    const first = sum(minutesOf(alone)[0].slice(720, 750))
    const opening = scoresOf(
      counts.reduce((column, row, at) => column.fill(row[24], at, at + 1), new Float64Array(counts.length)),
      first,
      first,
    )
    expect(Math.max(day.mean, day.variance, opening.mean, opening.variance)).toBeLessThan(4)
    expect(timesOf({ callTypes: [callType(alone)], calendar: { horizonDays: 3 } }).every((at) => at % DAY >= 12 * 60 * MINUTE)).toBe(true)
  })
})
