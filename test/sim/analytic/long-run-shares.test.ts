import { describe, expect, it } from 'vitest'
import { longRunShares } from '../../../src/sim/analytic/long-run-shares'
import { expectClose } from './expect-close'

describe('Long-run shares', () => {
  it('keeps all digits of states hardly ever entered, and of long chains', () => {
    const steps = Array.from({ length: 400 }, (_, from) => from)
    const queue = longRunShares(401, [...steps.map((from) => ({ from, to: from + 1, rate: 1 })), ...steps.map((to) => ({ from: to + 1, to, rate: 4 }))])
    expectClose(queue[0], 0.75, 1e-14, 'empty')
    expectClose(queue[400], 0.75 * 4 ** -400, 1e-13, 'full')
    const crowd = longRunShares(401, [...steps.map((from) => ({ from, to: from + 1, rate: 8 })), ...steps.map((to) => ({ from: to + 1, to, rate: 1 }))])
    expectClose(crowd[400], 7 / 8, 1e-14, 'full')
  })

  it('goes round a circle, and refuses a state without a way back', () => {
    const circle = longRunShares(3, [
      { from: 0, to: 1, rate: 1 },
      { from: 1, to: 2, rate: 2 },
      { from: 2, to: 0, rate: 5 },
    ])
    expectClose(circle[1] / circle[0], 0.5, 1e-15, 'one to two')
    expectClose(circle[2] / circle[0], 0.2, 1e-15, 'two to three')
    expect(() => longRunShares(2, [{ from: 0, to: 1, rate: 1 }])).toThrow(RangeError)
    expect(() => longRunShares(1e5, [{ from: 0, to: 99_999, rate: 1 }])).toThrow(RangeError)
  })
})
