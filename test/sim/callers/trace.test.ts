import { describe, expect, it } from 'vitest'
import { callersOf, callType, timesOf } from './callers-of'

const DAY = 86_400_000

describe('recorded arrivals', () => {
  const days = [[34_200, 34_200.25, 33_000], [], [86_400, 0]]
  const demand = { callTypes: [callType({ arrivals: { kind: 'trace', days } })], calendar: { horizonDays: 7 } }
  const expected = [
    33_000_000,
    34_200_000,
    34_200_250,
    2 * DAY,
    3 * DAY - 1,
    3 * DAY + 33_000_000,
    3 * DAY + 34_200_000,
    3 * DAY + 34_200_250,
    5 * DAY,
    6 * DAY - 1,
    6 * DAY + 33_000_000,
    6 * DAY + 34_200_000,
    6 * DAY + 34_200_250,
  ]

  it('are themselves, in order, and begin again after the last day', () => {
    expect(timesOf(demand)).toEqual(expected)
  })

  it('are the same in every replication, with other callers', () => {
    const talk = { kind: 'exponential', mean: 100 }
    const varied = { ...demand, callTypes: [callType({ arrivals: { kind: 'trace', days }, talk })] }
    const first = callersOf(varied, 1)
    const second = callersOf(varied, 2)
    expect(second.map(({ at }) => at)).toEqual(expected)
    expect(second.map((caller) => caller.talk)).not.toEqual(first.map((caller) => caller.talk))
  })

  it('keep to working days, and no factor changes them', () => {
    const further = { dayFactorCv: 0.5, intervalFactorCv: 0.5, growthPerWeek: 0.2, specialDays: [{ date: '2026-01-09', factor: 0 }] }
    const times = timesOf({
      callTypes: [callType({ arrivals: { kind: 'trace', days: [[40_000], [50_000]] }, ...further })],
      calendar: { horizonDays: 4, workdays: ['mon', 'fri'] },
    })
    expect(times).toEqual([40_000_000, 4 * DAY + 50_000_000, 7 * DAY + 40_000_000, 11 * DAY + 50_000_000])
  })

  it('a recording without calls brings none', () => {
    expect(timesOf({ callTypes: [callType({ arrivals: { kind: 'trace', days: [[]] } })], calendar: { horizonDays: 20 } })).toEqual([])
  })
})
