import { logGamma } from '../kernel/log-gamma'
import { exp, ln } from '../kernel/portable'

/** How many of `trials` succeed where their common share is Beta(a, b): what is known of the rest of a base after a part of it. */
export interface BetaBinomial {
  readonly trials: number
  readonly mean: number
  readonly sd: number
  /** Probability of each number, 0 to `trials`. */
  readonly chances: Float64Array
}

/**
 * Closed form: P(k) = C(n, k) B(k + a, n − k + b) / B(a, b), made by its ratio of neighbours from the most likely number outwards, so that nothing
 * overflows. Mean n·a/(a + b), variance n·m·(1 − m)·(1 + (n − 1)/(a + b + 1)).
 */
export function betaBinomial(trials: number, a: number, b: number): BetaBinomial {
  const share = a / (a + b)
  const mean = trials * share
  const sd = Math.sqrt(mean * (1 - share) * (1 + (trials - 1) / (a + b + 1)))
  const chances = new Float64Array(trials + 1)
  const from = Math.min(trials, Math.max(0, Math.round(mean)))
  chances[from] = exp(logChoose(trials, from) + logBeta(from + a, trials - from + b) - logBeta(a, b))
  for (let k = from; k < trials; k++) chances[k + 1] = (chances[k] * (trials - k) * (a + k)) / ((k + 1) * (b + trials - k - 1))
  for (let k = from; k > 0; k--) chances[k - 1] = (chances[k] * k * (b + trials - k)) / ((trials - k + 1) * (a + k - 1))
  return { trials, mean, sd, chances }
}

/** The smallest number that is not exceeded with probability `p`. */
export function betaBinomialQuantile({ trials, chances }: BetaBinomial, p: number): number {
  let below = 0
  for (let k = 0; k < trials; k++) {
    below += chances[k]
    if (below >= p) return k
  }
  return trials
}

/** Probability of `least` or more. */
export function betaBinomialAtLeast({ chances }: BetaBinomial, least: number): number {
  let sum = 0
  for (let k = Math.max(0, Math.ceil(least)); k < chances.length; k++) sum += chances[k]
  return Math.min(1, sum)
}

export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

function logChoose(n: number, k: number): number {
  return -ln(n + 1) - logBeta(n - k + 1, k + 1)
}
