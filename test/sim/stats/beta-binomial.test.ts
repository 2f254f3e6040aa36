import { describe, expect, test } from 'vitest'
import { restByClosedForm } from '../../../src/sim/pilot/closed-form'
import { betaBinomial, betaBinomialAtLeast, betaBinomialQuantile } from '../../../src/sim/stats/beta-binomial'
import { jeffreysInterval } from '../../../src/sim/stats/jeffreys'

describe('beta-binomial', () => {
  test('chances add up to 1, mean and deviation are those of the formula', () => {
    const law = betaBinomial(2700, 24.5, 276.5)
    const sum = law.chances.reduce((total, chance) => total + chance, 0)
    const mean = law.chances.reduce((total, chance, k) => total + k * chance, 0)
    const square = law.chances.reduce((total, chance, k) => total + (k - mean) * (k - mean) * chance, 0)
    expect(sum).toBeCloseTo(1, 10)
    expect(mean).toBeCloseTo(law.mean, 7)
    expect(Math.sqrt(square)).toBeCloseTo(law.sd, 7)
  })

  // scipy.stats.betabinom
  test('quantiles agree with another program', () => {
    const fresh = betaBinomial(25_000, 110.5, 2903.5)
    expect([0.025, 0.5, 0.975].map((p) => betaBinomialQuantile(fresh, p))).toEqual([747, 914, 1102])
    expect(betaBinomialQuantile(betaBinomial(3000, 24.5, 276.5), 0.025)).toBe(156)
    expect(betaBinomialAtLeast(fresh, 748)).toBeGreaterThan(0.975 - 0.001)
  })

  test('a certain share leaves a binomial, and none leaves 0', () => {
    const law = betaBinomial(10, 0.3e9, 0.7e9)
    expect(law.chances[3]).toBeCloseTo(0.266827932, 6)
    expect(betaBinomialQuantile(betaBinomial(0, 1, 1), 0.5)).toBe(0)
  })
})

describe('the anchors of the brief', () => {
  test('24 of 300, base of 3,000 in all: 240 (164–339)', () => {
    const { plain, ranges } = restByClosedForm(24, 300, 3000)
    expect(plain).toBe(240)
    expect(ranges[1]).toEqual({ level: 0.95, low: 164, high: 339 })
  })

  test('110 of 3,013, another base of 25,000: 914 (747–1,102); the brief has 749, where .027 lie below', () => {
    const law = betaBinomial(25_000, 110.5, 2903.5)
    expect(betaBinomialQuantile(law, 0.5)).toBe(914)
    expect(betaBinomialQuantile(law, 0.975)).toBe(1102)
    expect(Math.abs(betaBinomialQuantile(law, 0.025) / 749 - 1)).toBeLessThan(0.003)
  })
})

test('Jeffreys: ends open to 0 and 1, and figures of another program (scipy.stats.beta)', () => {
  expect(jeffreysInterval(0, 20).low).toBe(0)
  expect(jeffreysInterval(20, 20).high).toBe(1)
  const { low, high } = jeffreysInterval(24, 300)
  expect(low).toBeCloseTo(0.0532895, 6)
  expect(high).toBeCloseTo(0.1147589, 6)
})
