import { describe, expect, it } from 'vitest'
import { callersOf, callType, countsOf, modelOf, scoresOf, timesOf, totalsOf } from './callers-of'

const HOUR = 3_600_000

describe('steady arrivals', () => {
  const office = { open: '09:00', close: '17:00', horizonDays: 100, workdays: ['mon', 'tue', 'wed', 'thu', 'fri'] }

  it('one rate through the opening hours of every working day', () => {
    const { callTypes } = modelOf({ callTypes: [callType({ arrivals: { kind: 'steady', perHour: 36 } })], calendar: office })
    const [{ arrivals }] = callTypes
    if (arrivals.kind !== 'poisson') return expect.fail()
    expect(arrivals.rates[0].filter((rate) => rate > 0)).toHaveLength((8 * HOUR) / arrivals.step)
    expect(arrivals.rates[0].reduce((sum, rate) => sum + rate * arrivals.step, 0)).toBeCloseTo(8 * 36, 9)
    const times = timesOf({ callTypes: [callType({ arrivals: { kind: 'steady', perHour: 36 } })], calendar: office })
    expect(times.every((at) => at % (24 * HOUR) >= 9 * HOUR && at % (24 * HOUR) < 17 * HOUR && Math.floor(at / (24 * HOUR)) % 7 < 5)).toBe(true)
  })

  it('counts are Poisson', () => {
    const counts = countsOf({ callTypes: [callType({ arrivals: { kind: 'steady', perHour: 10 } })], calendar: { horizonDays: 400 } }, 400, HOUR, 5)
    const day = scoresOf(totalsOf(counts), 240, 240)
    expect(Math.max(day.mean, day.variance)).toBeLessThan(4)
  })

  it('stop after the last allowed call', () => {
    const callers = callersOf({ callTypes: [callType({ arrivals: { kind: 'steady', perHour: 60, atMost: 17 } })], calendar: { horizonDays: 3 } })
    expect(callers.length).toBe(17)
  })
})
