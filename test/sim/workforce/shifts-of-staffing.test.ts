import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shiftsOfStaffing } from '../../../src/sim/workforce/shifts-of-staffing'

it('who came first goes first', () => {
  expect(shiftsOfStaffing({ from: '08:00', interval: 60, operators: [2, 5, 3, 3, 0, 1] })).toEqual([
    { operators: 2, from: '08:00', to: '10:00' },
    { operators: 3, from: '09:00', to: '12:00' },
    { operators: 1, from: '13:00', to: '14:00' },
  ])
})

it('a shift that goes in parts is cut; one that reaches midnight ends at 24:00', () => {
  expect(shiftsOfStaffing({ from: '22:00', interval: 30, operators: [3, 2, 2, 1] })).toEqual([
    { operators: 1, from: '22:00', to: '22:30' },
    { operators: 1, from: '22:00', to: '23:30' },
    { operators: 1, from: '22:00', to: '24:00' },
  ])
})

it('nobody makes no shift', () => {
  expect(shiftsOfStaffing({ from: '08:00', interval: 30, operators: [] })).toEqual([])
  expect(shiftsOfStaffing({ from: '08:00', interval: 30, operators: [0, 0] })).toEqual([])
})

it('any staffing is given exactly, by as few operators as there are comings', () => {
  const staffing = fc.record({
    from: fc.constantFrom('00:00', '06:15', '08:30'),
    interval: fc.constantFrom(15, 20, 30),
    operators: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }),
  })
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  fc.assert(
    fc.property(staffing, (day) => {
      const shifts = shiftsOfStaffing(day)
      day.operators.forEach((wanted, place) => {
        const at = minutes(day.from) + place * day.interval
        const there = shifts.filter(({ from, to }) => minutes(from) <= at && at < minutes(to)).reduce((sum, { operators }) => sum + operators, 0)
        expect(there).toBe(wanted)
      })
      const comings = day.operators.reduce((sum, now, place) => sum + Math.max(0, now - (day.operators[place - 1] ?? 0)), 0)
      expect(shifts.reduce((sum, { operators }) => sum + operators, 0)).toBe(comings)
    }),
    { numRuns: 500, seed: 11 },
  )
})
