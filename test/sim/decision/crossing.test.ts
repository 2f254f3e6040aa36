import { describe, expect, test } from 'vitest'
import { lowestShares } from '../../../src/sim/decision/cheapest'
import { crossingsOf, zerosOf } from '../../../src/sim/decision/crossing'

/** A straight line of which the mean is known within ±1. */
const line = (x: readonly number[], of: (x: number) => number) => x.map((one) => ({ x: one, mean: of(one), low: of(one) - 1, high: of(one) + 1 }))

describe('where a curve goes through zero', () => {
  test('a straight line at 2, within ±1 of its height: between 1.5 and 2.5', () => {
    expect(crossingsOf(line([0, 1, 2.2, 3, 4], (x) => 2 * x - 4))).toEqual([
      { at: expect.closeTo(2, 9), low: expect.closeTo(1.5, 9), high: expect.closeTo(2.5, 9), rising: true },
    ])
  })

  test('an interval that still holds zero at the end of the curve is open', () => {
    const [crossing] = crossingsOf(line([1.8, 2.2, 3], (x) => 2 * x - 4))
    expect(crossing).toMatchObject({ rising: true, high: expect.closeTo(2.5, 9) })
    expect(crossing.low).toBeUndefined()
  })

  test('steps cross more than once, and each is told', () => {
    const curve = [1, -1, -1, 1].map((mean, x) => ({ x, mean, low: mean - 0.1, high: mean + 0.1 }))
    expect(crossingsOf(curve).map(({ at, rising }) => [at, rising])).toEqual([
      [0.5, false],
      [2.5, true],
    ])
    expect(zerosOf([0, 1, 2, 3], [1, -1, -1, 1])).toEqual([0.5, 2.5])
    expect(crossingsOf(line([0, 1], () => 5))).toEqual([])
  })

  test('a curve that only touches zero does not cross it; one that rests on it does, once', () => {
    expect(crossingsOf(line([0, 1, 2], (x) => -Math.abs(x - 1)))).toEqual([])
    const resting = [-1, 0, 0, 1].map((mean, x) => ({ x, mean, low: mean - 0.1, high: mean + 0.1 }))
    expect(crossingsOf(resting).map(({ at, rising }) => [at, rising])).toEqual([[1, true]])
  })
})

test('those tied for the lowest share the win, and who has no figure never wins', () => {
  const columns = [
    [1, 2, 3, Number.NaN],
    [1, 1, 4, 5],
  ].map((column) => Float64Array.from(column))
  expect(lowestShares(columns).map(({ share }) => share)).toEqual([1.5 / 4, 2.5 / 4])
})
