import fc from 'fast-check'
import { expect, it } from 'vitest'
import { callsBefore } from '../../../src/sim/workforce/expected-calls'
import { operatorsByCalls } from '../../../src/sim/workforce/operators-by-calls'

const hours = (count: number) => new Array<number>(count).fill(1)

it('hours go to the intervals in proportion to the calls', () => {
  expect(operatorsByCalls(20, 0, hours(4), [10, 20, 40, 30])).toEqual([2, 4, 8, 6])
})

it('fractions go to the largest remainders, the earlier interval first', () => {
  // 10 × (1, 1, 1)/3 = 3⅓ each: one is left
  expect(operatorsByCalls(10, 0, hours(3), [5, 5, 5])).toEqual([4, 3, 3])
  // 7 × (50, 30, 20) % = 3.5, 2.1, 1.4
  expect(operatorsByCalls(7, 0, hours(3), [50, 30, 20])).toEqual([4, 2, 1])
})

it('without any calls they are spread evenly', () => {
  expect(operatorsByCalls(8, 0, hours(4), [0, 0, 0, 0])).toEqual([2, 2, 2, 2])
})

it('a shorter interval needs more operators for as many calls', () => {
  expect(operatorsByCalls(6, 0, [1, 1, 0.5], [10, 10, 10])).toEqual([2, 2, 4])
})

it('a least number is kept, and the others share the rest', () => {
  expect(operatorsByCalls(20, 2, hours(4), [0, 1, 50, 49])).toEqual([2, 2, 8, 8])
  expect(operatorsByCalls(3, 2, hours(4), [0, 1, 50, 49])).toEqual([2, 2, 2, 2])
})

it('any day keeps its hours and its least number', () => {
  const day = fc.record({ calls: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 40 }), atLeast: fc.integer({ min: 0, max: 3 }) })
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), ({ calls, atLeast }, more) => {
      const total = atLeast * calls.length + more
      const operators = operatorsByCalls(total, atLeast, hours(calls.length), calls)
      expect(operators.reduce((sum, count) => sum + count, 0)).toBe(total)
      expect(Math.min(...operators)).toBeGreaterThanOrEqual(atLeast)
    }),
    { numRuns: 500, seed: 5 },
  )
})

it('expected calls up to a time of day, for each way of arriving', () => {
  const rates = callsBefore({ kind: 'poisson', step: 100, rates: [[0], [0.1, 0.2, 0]], rateRow: [0, 1], atMost: 5 }, 1)
  expect([0, 50, 100, 150, 300, 1000].map(rates)).toEqual([0, 5, 10, 20, 30, 30])
  const count = callsBefore({ kind: 'count', mean: 40, sd: 3, step: 100, cumulated: [[0.25, 1]], rateRow: [0] }, 0)
  expect([0, 50, 100, 150, 200].map(count)).toEqual([0, 5, 10, 25, 40])
  expect(callsBefore({ kind: 'count', mean: 40, sd: 3, step: 100, cumulated: [[]], rateRow: [0] }, 0)(150)).toBe(0)
  const trace = callsBefore({ kind: 'trace', days: [[], [10, 20, 20, 30]] }, 3)
  expect([0, 10, 20, 21, 99].map(trace)).toEqual([0, 0, 1, 3, 4])
  expect(callsBefore({ kind: 'none' }, 0)(99)).toBe(0)
})
