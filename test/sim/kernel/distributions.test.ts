import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { describe, expect, it } from 'vitest'
import { betaDraw, gammaFactor, type Law, samplerOf } from '../../../src/sim/kernel/distributions'
import { openStream } from '../../../src/sim/kernel/streams'
import { fitOf } from './goodness'

const draws = 1_000_000

interface Truth {
  readonly law: Law
  readonly variance: number
  readonly quantileAt: (p: number) => number
}

const truths: Truth[] = [
  ...[0.5, 400, 5_000, 180_000, 7_200_000].map(
    (mean): Truth => ({ law: { kind: 'exponential', mean }, variance: mean * mean, quantileAt: (p) => -mean * Math.log(1 - p) }),
  ),
  ...[
    [180_000, 1],
    [60_000, 0.3],
    [240_000, 0.02],
    [30_000, 0.7],
    [90_000, 1.4],
  ].map(([mean, cv]): Truth => {
    const variance = Math.log1p(cv * cv)
    return {
      law: { kind: 'lognormal', mean, cv },
      variance: mean * mean * cv * cv,
      quantileAt: (p) => Math.exp(normalQuantile(p, Math.log(mean) - variance / 2, Math.sqrt(variance))),
    }
  }),
  ...[
    [180_000, 0.5],
    [60_000, 0.1],
    [30_000, 1.5],
    [90_000, 1],
    [10_000, 2.5],
  ].map(([mean, cv]): Truth => ({ law: { kind: 'gamma', mean, cv }, variance: mean * mean * cv * cv, quantileAt: gammaWith(1 / (cv * cv), mean) })),
  ...[
    [180_000, 1],
    [180_000, 2],
    [60_000, 3],
    [5_000, 10],
    [240_000, 50],
  ].map(([mean, phases]): Truth => ({ law: { kind: 'erlang', mean, phases }, variance: (mean * mean) / phases, quantileAt: gammaWith(phases, mean) })),
  ...[
    [0, 1],
    [0, 20_000],
    [5_000, 6_000],
    [1_000, 600_000],
    [86_400_000, 172_800_000],
  ].map(
    ([low, high]): Truth => ({ law: { kind: 'uniform', low, high }, variance: ((high - low) * (high - low)) / 12, quantileAt: (p) => low + p * (high - low) }),
  ),
]

describe('Laws of durations', () => {
  it.each(truths)('$law', ({ law, variance, quantileAt }) => {
    const sampler = samplerOf(law)
    const stream = openStream('laws', 1, JSON.stringify(law))
    const fit = fitOf(
      Float64Array.from({ length: draws }, () => sampler.drawReal(stream)),
      sampler.mean,
      variance,
      quantileAt,
    )
    expect(Math.abs(fit.zMean), 'mean').toBeLessThan(4)
    expect(Math.abs(fit.zVariance), 'variance').toBeLessThan(4)
    expect(fit.ks, 'Kolmogorov and Smirnov').toBeLessThan(2.2)
  })

  it.each([
    { values: [1_000, 2_000, 3_000], weights: undefined },
    { values: [7], weights: [2] },
    { values: [0, 10_000, 500], weights: [0.5, 0.25, 0.25] },
    { values: [1, 2, 3, 4, 5, 6], weights: [1, 0, 100, 3, 0, 7] },
    { values: Array.from({ length: 997 }, (_, at) => at * at), weights: Array.from({ length: 997 }, (_, at) => 1 + (at % 13)) },
  ])('empirical, $values.length values', ({ values, weights = values.map(() => 1) }) => {
    const sampler = samplerOf({ kind: 'empirical', values, weights })
    const stream = openStream('laws', 1, `empirical ${values.length}`)
    const seen = new Map<number, number>()
    for (let at = 0; at < draws; at++) {
      const value = sampler.draw(stream)
      seen.set(value, (seen.get(value) ?? 0) + 1)
    }
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    let chiSquare = 0
    let mean = 0
    values.forEach((value, at) => {
      const expected = (draws * weights[at]) / total
      mean += (value * weights[at]) / total
      if (expected === 0) expect(seen.get(value)).toBe(undefined)
      else chiSquare += ((seen.get(value) ?? 0) - expected) ** 2 / expected
    })
    const freedom = Math.max(1, weights.filter((weight) => weight > 0).length - 1)
    expect((chiSquare - freedom) / Math.sqrt(2 * freedom)).toBeLessThan(4)
    expect(sampler.mean).toBeCloseTo(mean, 6)
  })

  it('draw whole milliseconds, each the rounded real draw', () => {
    for (const law of [...truths.map((truth) => truth.law), { kind: 'deterministic', mean: 1234.4 } as const]) {
      const sampler = samplerOf(law)
      const whole = openStream('rounding', 1, 'x')
      const real = openStream('rounding', 1, 'x')
      for (let at = 0; at < 200; at++) {
        const drawn = sampler.draw(whole)
        if (!Number.isInteger(drawn) || drawn < 0 || drawn !== Math.round(sampler.drawReal(real))) expect.fail(`${JSON.stringify(law)}: ${drawn}`)
      }
    }
  })

  it('know laws without spread', () => {
    const stream = openStream('laws', 1, 'fixed')
    const fixed: Law[] = [
      { kind: 'deterministic', mean: 5_000 },
      { kind: 'lognormal', mean: 5_000, cv: 0 },
      { kind: 'gamma', mean: 5_000, cv: 0 },
      { kind: 'uniform', low: 5_000, high: 5_000 },
      { kind: 'empirical', values: [5_000] },
    ]
    for (const law of fixed) expect(samplerOf(law).draw(stream), law.kind).toBe(5_000)
    for (const kind of ['exponential', 'deterministic'] as const) expect(samplerOf({ kind, mean: 0 }).draw(stream)).toBe(0)
    expect(samplerOf({ kind: 'lognormal', mean: 0, cv: 1 }).draw(stream)).toBe(0)
    expect(samplerOf({ kind: 'gamma', mean: 0, cv: 1 }).draw(stream)).toBe(0)
  })

  it('refuse what is no duration', () => {
    const wrong: Law[] = [
      { kind: 'exponential', mean: -1 },
      { kind: 'deterministic', mean: Number.NaN },
      { kind: 'lognormal', mean: 1, cv: Number.NaN },
      { kind: 'gamma', mean: Number.POSITIVE_INFINITY, cv: 1 },
      { kind: 'erlang', mean: 1, phases: 0 },
      { kind: 'uniform', low: 2, high: 1 },
      { kind: 'uniform', low: -1, high: 2 },
      { kind: 'empirical', values: [] },
      { kind: 'empirical', values: [1, 2], weights: [1] },
      { kind: 'empirical', values: [1, 2], weights: [0, 0] },
      { kind: 'empirical', values: [-1] },
    ]
    for (const law of wrong) expect(() => samplerOf(law), JSON.stringify(law)).toThrow(RangeError)
  })
})

describe('Factors and shares', () => {
  it.each([0.3, 1, 5, 25, 400])('gamma factor, alpha %d', (alpha) => {
    const stream = openStream('factors', 1, `gamma ${alpha}`)
    const fit = fitOf(
      Float64Array.from({ length: draws }, () => gammaFactor(stream, alpha)),
      1,
      1 / alpha,
      gammaWith(alpha, 1),
    )
    expect(Math.max(Math.abs(fit.zMean), Math.abs(fit.zVariance))).toBeLessThan(4)
    expect(fit.ks).toBeLessThan(2.2)
  })

  it.each([
    [1, 1],
    [0.5, 0.5],
    [2, 8],
    [40, 3],
    [0.8, 30],
  ])('beta %d, %d', (a, b) => {
    const stream = openStream('factors', 1, `beta ${a} ${b}`)
    const variance = (a * b) / ((a + b) * (a + b) * (a + b + 1))
    const fit = fitOf(
      Float64Array.from({ length: draws }, () => betaDraw(stream, a, b)),
      a / (a + b),
      variance,
      (p) => betaQuantile(p, a, b),
    )
    expect(Math.max(Math.abs(fit.zMean), Math.abs(fit.zVariance))).toBeLessThan(4)
    expect(fit.ks).toBeLessThan(2.2)
  })

  it('shares stay shares where both parts are too small for a double', () => {
    const stream = openStream('factors', 1, 'tiny')
    const shares = Array.from({ length: 4_000 }, () => betaDraw(stream, 0.0001, 0.0003))
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
    const mean = shares.reduce((sum, share) => sum + share, 0) / 4_000
    expect(Math.abs(mean - 0.25) / Math.sqrt(0.1875 / 4_000)).toBeLessThan(4)
  })
})

function gammaWith(shape: number, mean: number): (p: number) => number {
  return (p) => gammaQuantile(p, shape, shape / mean)
}
