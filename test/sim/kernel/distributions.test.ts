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
  /** Where it is no parameter of the law. */
  readonly mean?: number
  readonly variance: number
  readonly quantileAt: (p: number) => number
}

/** Mean 0 or more. Moments by summing the density over fine steps, quantiles by the inverse of the normal law cut at 0. */
function cutNormal(mean: number, sd: number): Truth {
  const density = (x: number) => Math.exp(-((x - mean) ** 2) / (2 * sd * sd)) / (sd * Math.sqrt(2 * Math.PI))
  const width = sd / 5000
  let [kept, first, second] = [0, 0, 0]
  for (let x = width / 2; x < mean + 12 * sd; x += width) {
    const part = density(x) * width
    kept += part
    first += x * part
    second += x * x * part
  }
  const zeros = (1 - kept) ** 11
  const expected = ((1 - zeros) * first) / kept
  return {
    law: { kind: 'normal', mean, sd },
    mean: expected,
    variance: ((1 - zeros) * second) / kept - expected * expected,
    quantileAt: (p) => (p <= zeros ? 0 : mean + sd * normalQuantile(1 - kept + ((p - zeros) / (1 - zeros)) * kept, 0, 1)),
  }
}

const truths: Truth[] = [
  ...[
    [180_000, 20_000],
    [60_000, 30_000],
    [10_000, 10_000],
    [5_000, 20_000],
    [0, 40_000],
  ].map(([mean, sd]) => cutNormal(mean, sd)),
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
  // scale, shape, and the gamma function at 1 + 1/shape and at 1 + 2/shape where tables give it
  ...[
    [120_000, 0.5, 2, 24],
    [60_000, 2 / 3, (3 * Math.sqrt(Math.PI)) / 4, 6],
    [180_000, 1, 1, 2],
    [300_000, 2, Math.sqrt(Math.PI) / 2, 1],
    [5_000, 4, 0.9064024770554771, Math.sqrt(Math.PI) / 2],
  ].map(
    ([scale, shape, first, second]): Truth => ({
      law: { kind: 'weibull', scale, shape },
      mean: scale * first,
      variance: scale * scale * (second - first * first),
      quantileAt: (p) => scale * (-Math.log(1 - p)) ** (1 / shape),
    }),
  ),
  ...[
    { shares: [1], means: [180_000] },
    { shares: [0.5, 0.5], means: [60_000, 300_000] },
    { shares: [0.9, 0.1], means: [20_000, 900_000] },
    { shares: [0.2, 0.3, 0.5], means: [1_000, 240_000, 30_000] },
    { shares: [0.25, 0.75], means: [10, 40_000] },
  ].map(({ shares, means }): Truth => {
    const mean = shares.reduce((sum, share, at) => sum + share * means[at], 0)
    const square = shares.reduce((sum, share, at) => sum + 2 * share * means[at] * means[at], 0)
    const below = (x: number) => shares.reduce((sum, share, at) => sum + share * (1 - Math.exp(-x / means[at])), 0)
    return { law: { kind: 'hyperexponential', shares, means }, mean, variance: square - mean * mean, quantileAt: (p) => whereReaches(below, p) }
  }),
  ...[
    [{ from: 0, rate: 1 / 180_000 }],
    [
      { from: 0, rate: 1 / 60_000 },
      { from: 30_000, rate: 1 / 300_000 },
    ],
    [{ from: 20_000, rate: 1 / 90_000 }],
    [
      { from: 0, rate: 0.5 / 60_000 },
      { from: 60_000, rate: 0 },
      { from: 120_000, rate: 2 / 60_000 },
    ],
    [
      { from: 0, rate: 1 / 600_000 },
      { from: 10_000, rate: 1 / 20_000 },
      { from: 20_000, rate: 1 / 400_000 },
      { from: 900_000, rate: 1 / 100_000 },
    ],
  ].map((steps): Truth => {
    const amount = (x: number) =>
      steps.reduce((sum, { from, rate }, at) => sum + rate * Math.max(0, Math.min(x, at + 1 < steps.length ? steps[at + 1].from : x) - from), 0)
    const below = (x: number) => 1 - Math.exp(-amount(x))
    // E T = ∫ S and E T² = ∫ 2t S, by narrow strips, as far as anybody lasts
    const width = 25
    let mean = 0
    let square = 0
    for (let t = width / 2; t < 12_000_000; t += width) {
      const lasting = Math.exp(-amount(t)) * width
      mean += lasting
      square += 2 * t * lasting
    }
    return { law: { kind: 'hazard', steps }, mean, variance: square - mean * mean, quantileAt: (p) => whereReaches(below, p) }
  }),
]

describe('Laws of durations', () => {
  it.each(truths)('$law', ({ law, mean, variance, quantileAt }) => {
    const sampler = samplerOf(law)
    if (mean !== undefined) expect(sampler.mean / mean).toBeCloseTo(1, 7)
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
      { kind: 'normal', mean: 5_000, sd: 0 },
    ]
    for (const law of fixed) expect(samplerOf(law).draw(stream), law.kind).toBe(5_000)
    for (const kind of ['exponential', 'deterministic'] as const) expect(samplerOf({ kind, mean: 0 }).draw(stream)).toBe(0)
    expect(samplerOf({ kind: 'lognormal', mean: 0, cv: 1 }).draw(stream)).toBe(0)
    expect(samplerOf({ kind: 'gamma', mean: 0, cv: 1 }).draw(stream)).toBe(0)
  })

  it('a normal law is 0 where eleven draws in a row are negative', () => {
    const sampler = samplerOf({ kind: 'normal', mean: 0, sd: 1_000 })
    const stream = openStream('laws', 1, 'eleven negative draws')
    let zeros = 0
    for (let at = 0; at < draws; at++) if (sampler.drawReal(stream) === 0) zeros++
    // half of all draws are negative
    const chance = 0.5 ** 11
    expect(Math.abs(zeros - draws * chance)).toBeLessThan(4 * Math.sqrt(draws * chance))
  })

  it('a hazard that ends leaves callers who wait for ever', () => {
    const sampler = samplerOf({
      kind: 'hazard',
      steps: [
        { from: 0, rate: 1 / 60_000 },
        { from: 60_000, rate: 0 },
      ],
    })
    const stream = openStream('laws', 1, 'some wait for ever')
    const drawn = Array.from({ length: 100_000 }, () => sampler.draw(stream))
    const patient = drawn.filter((time) => time === Number.POSITIVE_INFINITY).length / drawn.length
    expect(Math.abs(patient - Math.exp(-1)) / Math.sqrt((Math.exp(-1) * (1 - Math.exp(-1))) / drawn.length)).toBeLessThan(4)
    expect(Math.max(...drawn.filter((time) => time < Number.POSITIVE_INFINITY))).toBeLessThanOrEqual(60_000)
    expect(sampler.mean).toBe(Number.POSITIVE_INFINITY)
    const never = samplerOf({ kind: 'hazard', steps: [{ from: 0, rate: 0 }] })
    expect(never.draw(stream)).toBe(Number.POSITIVE_INFINITY)
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
      { kind: 'weibull', scale: -1, shape: 1 },
      { kind: 'weibull', scale: 1, shape: 0 },
      { kind: 'hyperexponential', shares: [1], means: [1, 2] },
      { kind: 'hyperexponential', shares: [0.5, 0.5], means: [1, -2] },
      { kind: 'hazard', steps: [] },
      { kind: 'hazard', steps: [{ from: 0, rate: -1 }] },
      {
        kind: 'hazard',
        steps: [
          { from: 0, rate: 1 },
          { from: 0, rate: 2 },
        ],
      },
      { kind: 'empirical', values: [] },
      { kind: 'empirical', values: [1, 2], weights: [1] },
      { kind: 'empirical', values: [1, 2], weights: [0, 0] },
      { kind: 'empirical', values: [-1] },
      { kind: 'normal', mean: -1, sd: 1 },
      { kind: 'normal', mean: 1, sd: -1 },
      { kind: 'normal', mean: 1, sd: Number.NaN },
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

/** Where a rising function reaches a value: halving between 0 and a day. */
function whereReaches(rising: (x: number) => number, value: number): number {
  let low = 0
  let high = 86_400_000
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2
    if (rising(middle) < value) low = middle
    else high = middle
  }
  return high
}

function gammaWith(shape: number, mean: number): (p: number) => number {
  return (p) => gammaQuantile(p, shape, shape / mean)
}
