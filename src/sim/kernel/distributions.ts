/** Laws of durations: how long a talk, a patience or a wrap-up lasts, drawn from a stream in milliseconds. */
import { type AliasTable, aliasTable, drawFrom, isAmount } from './alias-table'
import { drawHazard, type HazardStep, type HazardTable, hazardTable } from './hazard'
import { logGamma } from './log-gamma'
import { drawNormalFromZero, normalFromZero } from './normal-from-zero'
import { exp, ln, pow } from './portable'
import type { Stream } from './streams'

/** All times in milliseconds; `cv` is the standard deviation divided by the mean. */
export type Law =
  | { readonly kind: 'deterministic'; readonly mean: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'erlang'; readonly mean: number; readonly phases: number }
  | { readonly kind: 'empirical'; readonly values: readonly number[]; readonly weights?: readonly number[] }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  /** P(longer than x) = exp(−(x/scale)^shape). */
  | { readonly kind: 'weibull'; readonly scale: number; readonly shape: number }
  /** One of several exponential laws, by its share. */
  | { readonly kind: 'hyperexponential'; readonly shares: readonly number[]; readonly means: readonly number[] }
  /** Events a millisecond for who has lasted so long; a last rate of 0 leaves some who last for ever. */
  | { readonly kind: 'hazard'; readonly steps: readonly HazardStep[] }
  /** Mean and standard deviation before negative values are drawn again (normal-from-zero.ts). */
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }

export function samplerOf(law: Law): Sampler {
  switch (law.kind) {
    case 'deterministic':
      return new Sampler(FIXED, law.mean, law.mean, 0)
    case 'exponential':
      return new Sampler(EXPONENTIAL, law.mean, law.mean, 0)
    case 'lognormal': {
      if (law.mean === 0 || law.cv === 0) return new Sampler(FIXED, law.mean, law.mean, 0)
      const variance = ln(1 + law.cv * law.cv)
      return new Sampler(LOGNORMAL, law.mean, ln(law.mean) - variance / 2, Math.sqrt(variance))
    }
    case 'gamma':
      return gammaSampler(law.mean, 1 / (law.cv * law.cv))
    case 'erlang':
      return gammaSampler(law.mean, law.phases)
    case 'empirical': {
      const table = aliasTable(law.values, law.weights)
      return new Sampler(EMPIRICAL, table.mean, 0, 0, table)
    }
    case 'uniform':
      return new Sampler(UNIFORM, (law.low + law.high) / 2, law.low, law.high - law.low)
    case 'weibull':
      return new Sampler(WEIBULL, law.scale * exp(logGamma(1 + 1 / law.shape)), law.scale, 1 / law.shape)
    case 'hyperexponential': {
      const table = aliasTable(law.means, law.shares)
      return new Sampler(HYPEREXPONENTIAL, table.mean, 0, 0, table)
    }
    case 'hazard': {
      const hazard = hazardTable(law.steps)
      return new Sampler(HAZARD, hazard.mean, 0, 0, nothingToDraw, hazard)
    }
    case 'normal':
      if (law.sd === 0) return new Sampler(FIXED, law.mean, law.mean, 0)
      return new Sampler(NORMAL, normalFromZero(law.mean, law.sd).mean, law.mean, law.sd)
  }
}

function gammaSampler(mean: number, shape: number): Sampler {
  if (shape === Number.POSITIVE_INFINITY) return new Sampler(FIXED, mean, mean, 0)
  return shape === 1 ? new Sampler(EXPONENTIAL, mean, mean, 0) : new Sampler(GAMMA, mean, shape, mean / shape)
}

const FIXED = 0
const EXPONENTIAL = 1
const LOGNORMAL = 2
const GAMMA = 3
const EMPIRICAL = 4
const UNIFORM = 5
const WEIBULL = 6
const HYPEREXPONENTIAL = 7
const HAZARD = 8
const NORMAL = 9

/** A law made ready for the hot loop: numbers worked out once, the law itself a whole number. */
export class Sampler {
  /** Milliseconds, exact: of the law, before rounding. Infinite only for a hazard that ends. */
  readonly mean: number
  private readonly law: number
  /** What the law needs: fixed value, scale, logarithm, shape or low end … */
  private readonly first: number
  /** … and spread, scale or width. */
  private readonly second: number
  private readonly table: AliasTable
  private readonly hazard: HazardTable

  constructor(law: number, mean: number, first: number, second: number, table: AliasTable = nothingToDraw, hazard: HazardTable = neverStrikes) {
    if (!isAmount(law === HAZARD ? 0 : mean) || !isAmount(second) || !isAmount(law === LOGNORMAL ? 0 : first)) {
      throw new RangeError('A duration needs a finite mean and a spread, both 0 or more')
    }
    this.law = law
    this.mean = mean
    this.first = first
    this.second = second
    this.table = table
    this.hazard = hazard
  }

  /** Whole milliseconds, rounded here and never again; infinite stays infinite. */
  draw(stream: Stream): number {
    return Math.floor(this.drawReal(stream) + 0.5) // V8 takes 10 ns more for Math.round
  }

  /** The commonest law stands apart: so short, this is inlined into the loop, and the number drawn needs no place in memory. */
  drawReal(stream: Stream): number {
    return this.law === EXPONENTIAL ? this.first * stream.exponential() : 0 + this.drawOther(stream)
  }

  private drawOther(stream: Stream): number {
    switch (this.law) {
      case FIXED:
        return this.first
      case LOGNORMAL:
        return exp(this.first + this.second * stream.normal())
      case GAMMA:
        return this.second * gammaDraw(stream, this.first)
      case EMPIRICAL:
        return drawFrom(this.table, stream)
      case WEIBULL:
        return this.first * pow(stream.exponential(), this.second)
      case HYPEREXPONENTIAL:
        return drawFrom(this.table, stream) * stream.exponential()
      case HAZARD:
        return drawHazard(this.hazard, stream)
      case NORMAL:
        return drawNormalFromZero(stream, this.first, this.second)
      default:
        return this.first + this.second * stream.uniform()
    }
  }
}

const nothingToDraw = aliasTable([0])
const neverStrikes = hazardTable([{ from: 0, rate: 0 }])

/** How busy a day is against the average: gamma with mean 1 and variance 1/alpha. */
export function gammaFactor(stream: Stream, alpha: number): number {
  return gammaDraw(stream, alpha) / alpha
}

/** A share between 0 and 1 with mean a/(a+b): what a person or a list may be like. */
export function betaDraw(stream: Stream, a: number, b: number): number {
  const x = gammaDraw(stream, a)
  const y = gammaDraw(stream, b)
  if (x + y > 0) return x / (x + y)
  return stream.uniform() * (a + b) < a ? 1 : 0 // both too small for a double: the share is next to 0 or next to 1
}

/** Gamma of this shape and scale 1, by Marsaglia and Tsang (2000). */
function gammaDraw(stream: Stream, shape: number): number {
  if (shape < 1) return gammaDraw(stream, shape + 1) * pow(stream.uniform(), 1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = stream.normal()
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    const u = stream.uniform()
    if (u < 1 - 0.0331 * x * x * x * x || ln(u) < 0.5 * x * x + d * (1 - v + ln(v))) return d * v
  }
}
