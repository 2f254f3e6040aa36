import { describe, expect, it } from 'vitest'
import { openStream } from '../../../src/sim/kernel/streams'
import { quantile, sortedQuantile } from '../../../src/sim/stats/quantile'

describe('Quantile', () => {
  it('lies between order statistics number p(n + 1)', () => {
    const values = [40, 10, 30, 20]
    expect(quantile(values, 0.5)).toBe(25)
    expect(quantile(values, 0.2)).toBe(10)
    expect(quantile(values, 0.7)).toBeCloseTo(35, 12)
    expect(values).toEqual([40, 10, 30, 20])
  })

  it('ends at the smallest and the largest value', () => {
    expect(sortedQuantile([1, 2, 3], 0)).toBe(1)
    expect(sortedQuantile([1, 2, 3], 0.01)).toBe(1)
    expect(sortedQuantile([1, 2, 3], 1)).toBe(3)
    expect(sortedQuantile([5], 0.3)).toBe(5)
    expect(sortedQuantile([], 0.3)).toBeNaN()
  })

  it('leaves a next outcome below with probability p, also for a skew law and few values', () => {
    const stream = openStream('quantile', 1, 'exponential')
    const rounds = 40_000
    let below = 0
    for (let round = 0; round < rounds; round++) {
      const seen = Array.from({ length: 9 }, () => stream.exponential())
      if (stream.exponential() <= quantile(seen, 0.8)) below++
    }
    expect(Math.abs(below / rounds - 0.8) / Math.sqrt(0.16 / rounds)).toBeLessThan(4)
  })
})
