import { describe, expect, it } from 'vitest'
import { openStream } from '../../../src/sim/kernel/streams'
import { meanInterval, outcomeRange, pairedDifference, proportionInterval, ratioDifference, ratioInterval } from '../../../src/sim/stats/interval'

describe('Interval of the mean', () => {
  it("is Student's", () => {
    const { mean, low, high, halfWidth, n } = meanInterval([1, 2, 3, 4, 5])
    expect([mean, n]).toEqual([3, 5])
    expect(halfWidth).toBeCloseTo(2.7764451051977987 * Math.sqrt(0.5), 10)
    expect(low).toBeCloseTo(3 - halfWidth, 12)
    expect(high).toBeCloseTo(3 + halfWidth, 12)
    expect(meanInterval([1, 2, 3, 4, 5], 0.8).halfWidth).toBeCloseTo(1.5332062737 * Math.sqrt(0.5), 8)
  })

  it('is unbounded after one replication, and no figure after none', () => {
    expect(meanInterval([7])).toEqual({ mean: 7, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, halfWidth: Number.POSITIVE_INFINITY, n: 1 })
    expect(meanInterval([]).mean).toBeNaN()
    expect(meanInterval([4, 4, 4])).toEqual({ mean: 4, low: 4, high: 4, halfWidth: 0, n: 3 })
  })

  it('holds the true mean in 95 of 100 runs of 20 replications', () => {
    const stream = openStream('coverage', 1, 'normal')
    const held = shareOf(8_000, () => holds(meanInterval(Array.from({ length: 20 }, () => stream.normal())), 0))
    expect(held).toBeGreaterThan(0.935)
    expect(held).toBeLessThan(0.965)
  })
})

describe('Interval of a ratio of sums', () => {
  it('agrees with the delta method by hand', () => {
    // days of 10, 20, 30 calls with 8, 14, 26 answered in time: 48/60, residuals 0, −2, 2
    const interval = ratioInterval([8, 14, 26], [10, 20, 30])
    expect(interval.mean).toBeCloseTo(0.8, 14)
    expect(interval.halfWidth).toBeCloseTo((4.302652729749464 * Math.sqrt(8 / 2 / 3)) / 20, 8)
  })

  it('is the interval of the mean when all days are alike, and exact when the ratio never varies', () => {
    const ratio = ratioInterval([3, 5, 4, 8], [10, 10, 10, 10])
    const mean = meanInterval([0.3, 0.5, 0.4, 0.8])
    expect(ratio.mean).toBeCloseTo(mean.mean, 14)
    expect(ratio.halfWidth).toBeCloseTo(mean.halfWidth, 13)
    expect(ratioInterval([1, 2, 3], [2, 4, 6]).halfWidth).toBe(0)
  })

  it('gives no figure when there was nothing to divide by', () => {
    const interval = ratioInterval([0, 0, 0], [0, 0, 0])
    expect(interval.mean).toBeNaN()
    expect(interval.halfWidth).toBeNaN()
    expect(ratioInterval([0, 1, 0], [0, 4, 0]).mean).toBe(0.25)
  })

  it('holds the true ratio in 95 of 100 runs where busy days answer fewer', () => {
    // calls a day: mean 100; answered in time: 90 % on quiet days and 70 % on busy ones
    const stream = openStream('coverage', 1, 'ratio')
    const held = shareOf(8_000, () => {
      const calls = Array.from({ length: 30 }, () => (stream.uniform() < 0.5 ? 80 : 120))
      const answered = calls.map((count) => Math.round(count * (count === 80 ? 0.9 : 0.7) + 5 * stream.normal()))
      return holds(ratioInterval(answered, calls), (80 * 0.9 + 120 * 0.7) / 200)
    })
    expect(held).toBeGreaterThan(0.935)
    expect(held).toBeLessThan(0.965)
  })
})

describe('Interval of a share (Wilson)', () => {
  it('agrees with published figures', () => {
    const { low, high, mean } = proportionInterval(24, 300)
    expect(mean).toBe(0.08)
    expect(low).toBeCloseTo(0.05434, 4)
    expect(high).toBeCloseTo(0.11629, 4)
    // Newcombe (1998): 81 of 263, 15 of 148, 1 of 29
    expect(proportionInterval(81, 263).low).toBeCloseTo(0.2553, 4)
    expect(proportionInterval(81, 263).high).toBeCloseTo(0.3662, 4)
    expect(proportionInterval(15, 148).low).toBeCloseTo(0.0624, 4)
    expect(proportionInterval(15, 148).high).toBeCloseTo(0.1605, 4)
    expect(proportionInterval(1, 29).low).toBeCloseTo(0.0061, 4)
    expect(proportionInterval(1, 29).high).toBeCloseTo(0.1718, 4)
  })

  it('stays inside 0..1 and knows that nothing seen is not nothing', () => {
    const none = proportionInterval(0, 20)
    expect(none.low).toBe(0)
    expect(none.high).toBeCloseTo(0.1611, 4)
    expect(proportionInterval(20, 20).high).toBe(1)
    expect(proportionInterval(0, 0).mean).toBeNaN()
  })

  it('covers about 95 % at 1.2 % of 100, where Wald covers .70', () => {
    const stream = openStream('coverage', 1, 'wilson')
    const held = shareOf(8_000, () => {
      let successes = 0
      for (let trial = 0; trial < 100; trial++) if (stream.uniform() < 0.012) successes++
      return holds(proportionInterval(successes, 100), 0.012)
    })
    expect(held).toBeGreaterThan(0.93)
    expect(held).toBeLessThan(0.99)
  })
})

describe('Paired differences', () => {
  it('look at the same replication of both sides', () => {
    const interval = pairedDifference([11, 22, 33], [10, 20, 30])
    expect(interval.mean).toBe(2)
    expect(interval.halfWidth).toBeCloseTo(4.302652729749464 / Math.sqrt(3), 8)
    expect(() => pairedDifference([1], [1, 2])).toThrow(RangeError)
  })

  it('of ratios are exact where the sides differ by the same share every day', () => {
    const calls = [100, 150, 90, 210]
    const interval = ratioDifference(
      calls.map((count) => count * 0.9),
      calls,
      calls.map((count) => count * 0.7),
      calls,
    )
    expect(interval.mean).toBeCloseTo(0.2, 12)
    expect(interval.halfWidth).toBeLessThan(1e-14)
    expect(() => ratioDifference([1], [1], [1], [1, 2])).toThrow(RangeError)
  })

  it('of ratios hold the truth in 95 of 100 runs, with a far narrower interval than two separate ones', () => {
    const stream = openStream('coverage', 1, 'ratio difference')
    let paired = 0
    let separate = 0
    const held = shareOf(8_000, () => {
      const calls = Array.from({ length: 25 }, () => Math.round(100 + 15 * stream.normal()))
      const shared = calls.map(() => 4 * stream.normal()) // a hard day is hard for both
      const a = calls.map((count, day) => 0.8 * count + shared[day] + stream.normal())
      const b = calls.map((count, day) => 0.75 * count + shared[day] + stream.normal())
      const difference = ratioDifference(a, calls, b, calls)
      paired += difference.halfWidth
      separate += ratioInterval(a, calls).halfWidth
      return holds(difference, 0.05)
    })
    expect(held).toBeGreaterThan(0.935)
    expect(held).toBeLessThan(0.965)
    expect(paired).toBeLessThan(separate / 2)
  })
})

describe('Outcome range', () => {
  it('holds the middle of the outcomes and does not shrink to the mean', () => {
    const outcomes = Array.from({ length: 999 }, (_, at) => at + 1)
    const { mean, low, high, halfWidth, n } = outcomeRange(outcomes)
    expect([mean, n]).toEqual([500, 999])
    expect(low).toBeCloseTo(25, 9)
    expect(high).toBeCloseTo(975, 9)
    expect(halfWidth).toBeCloseTo(475, 9)
    expect(outcomeRange(outcomes, 0.8).low).toBeCloseTo(100, 9)
  })

  it('is the smallest to the largest of fewer than 39 outcomes', () => {
    expect(outcomeRange([5, 1, 9, 4])).toEqual({ mean: 4.75, low: 1, high: 9, halfWidth: 4, n: 4 })
  })

  it('holds a next outcome with its level from 39 on, and with (n − 1)/(n + 1) below', () => {
    const stream = openStream('coverage', 1, 'range')
    const coverage = (n: number) => shareOf(20_000, () => holds(outcomeRange(Array.from({ length: n }, () => stream.exponential())), stream.exponential()))
    expect(Math.abs(coverage(60) - 0.95)).toBeLessThan(0.0065)
    expect(Math.abs(coverage(20) - 19 / 21)).toBeLessThan(0.0085)
  })
})

function holds({ low, high }: { low: number; high: number }, truth: number): boolean {
  return low <= truth && truth <= high
}

function shareOf(rounds: number, happens: () => boolean): number {
  let count = 0
  for (let round = 0; round < rounds; round++) if (happens()) count++
  return count / rounds
}
