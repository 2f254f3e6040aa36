import { describe, expect, it } from 'vitest'
import { Tally } from '../../../src/sim/stats/tally'

describe('Tally', () => {
  it('knows number, mean and unbiased variance', () => {
    const tally = tallyOf([2, 4, 4, 4, 5, 5, 7, 9])
    expect([tally.count, tally.sum, tally.squares]).toEqual([8, 40, 232])
    expect(tally.mean).toBe(5)
    expect(tally.variance).toBeCloseTo(32 / 7, 12)
  })

  it('merges whole numbers to the same bits in any order', () => {
    const values = Array.from({ length: 1_000 }, (_, at) => (at * 7919) % 100_003)
    const whole = tallyOf(values)
    const parts = [values.slice(600), values.slice(0, 10), values.slice(10, 600)].map(tallyOf)
    const merged = new Tally()
    for (const part of parts) merged.merge(part)
    expect(merged).toEqual(whole)
  })

  it('has no mean of nothing and no variance of one', () => {
    expect(new Tally().mean).toBeNaN()
    expect(tallyOf([3]).variance).toBeNaN()
    expect(tallyOf([0.1, 0.1, 0.1]).variance).toBeGreaterThanOrEqual(0)
  })
})

function tallyOf(values: readonly number[]): Tally {
  const tally = new Tally()
  for (const value of values) tally.add(value)
  return tally
}
