import { expect, it } from 'vitest'
import { leavingPerDay } from '../../../src/sim/workforce/leaving'
import { levelsOfTable, mostOperators, timeOfLevels } from '../../../src/sim/workforce/levels'
import { timeOfDayAt } from '../../../src/sim/workforce/time-of-day'

const HOUR = 3_600_000

it('a table of operators by interval becomes levels: equal neighbours are one, and nobody is none', () => {
  const table = { kind: 'by-interval', from: '08:00', interval: 30, operators: { mon: [0, 2, 2, 5, 0, 0, 1, 0] } } as const
  const levels = levelsOfTable({ ...table, operators: { mon: [...table.operators.mon] } }, 'mon')
  expect(levels.map(({ from, to, operators }) => [from / HOUR, to / HOUR, operators])).toEqual([
    [8.5, 9.5, 2],
    [9.5, 10, 5],
    [11, 11.5, 1],
  ])
  expect(mostOperators(levels)).toBe(5)
  expect(timeOfLevels(levels) / HOUR).toBe(2 + 2.5 + 0.5)
  expect(levelsOfTable({ ...table, operators: {} }, 'mon')).toEqual([])
})

it('after a year of working days as many are left as the yearly share says', () => {
  const perDay = leavingPerDay(0.4, 21.75)
  expect((1 - perDay) ** (12 * 21.75)).toBeCloseTo(0.6, 12)
  // the monthly hazard 1 − (1 − a)^(1/12)
  expect(1 - (1 - perDay) ** 21.75).toBeCloseTo(1 - 0.6 ** (1 / 12), 12)
  expect(leavingPerDay(0, 21.75)).toBe(0)
})

it('a time of day goes there and back', () => {
  expect([0, 9.25, 23.5, 24].map((hour) => timeOfDayAt(hour * HOUR))).toEqual(['00:00', '09:15', '23:30', '24:00'])
})
