/** The normal law of a duration: a negative value is drawn again, up to ten times, and is 0 then (so does Herzog's Callcenter Simulator). */
import { exp, pow } from './portable'
import type { Stream } from './streams'

/** The first one and ten more. */
const DRAWS = 11

export function drawNormalFromZero(stream: Stream, mean: number, sd: number): number {
  for (let draw = 0; draw < DRAWS; draw++) {
    const value = mean + sd * stream.normal()
    if (value >= 0) return value
  }
  return 0
}

/** What the law brings out, in the unit of its mean, its square and its cube. */
export interface NormalFromZero {
  /** Share that is 0 because all draws were negative: P(negative)^11. */
  readonly zeroShare: number
  /** E[X], E[X²], E[X³]. */
  readonly mean: number
  readonly square: number
  readonly cube: number
}

/**
 * Exact moments. `mean`, `sd`: of the normal law before anything is drawn again, sd above 0. Those that are not 0 follow the normal law cut at 0,
 * with E[X] = μ + σ·φ(μ/σ) ÷ Φ(μ/σ) and E[Xⁿ⁺¹] = μ·E[Xⁿ] + n·σ²·E[Xⁿ⁻¹] (by parts).
 */
export function normalFromZero(mean: number, sd: number): NormalFromZero {
  const negative = 0.5 - normalBetween(mean / sd)
  const zeroShare = pow(negative, DRAWS)
  const first = mean + (sd * normalDensity(mean / sd)) / (1 - negative)
  const second = mean * first + sd * sd
  const third = mean * second + 2 * sd * sd * first
  const kept = 1 - zeroShare
  return { zeroShare, mean: kept * first, square: kept * second, cube: kept * third }
}

/** Density of the standard normal law. */
export function normalDensity(z: number): number {
  return exp((-z * z) / 2) / rootTwoPi
}

/** From here on nothing is left of a tail beside 1. */
const FAR = 9

/** Share of the standard normal law between 0 and z ≥ 0: φ(z)·(z + z³/3 + z⁵/15 + …) (Marsaglia 2004, "Evaluating the normal distribution"). */
function normalBetween(z: number): number {
  if (z >= FAR) return 0.5
  let term = z
  let sum = z
  for (let odd = 3; term > 1e-17 * sum; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return normalDensity(z) * sum
}

const rootTwoPi = 2.5066282746310002
