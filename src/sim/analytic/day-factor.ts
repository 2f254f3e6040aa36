/**
 * Calls counted on busy and quiet days: Poisson counts whose means are all multiplied by one gamma factor B of the day, E[B] = 1 and
 * Var[B] = 1/α; each count is then negative binomial (Greenwood and Yule 1920; Whitt 1999; Avramidis, Deslauriers and L'Ecuyer 2004). Exact.
 */
import { exp, ln } from '../kernel/portable'

export interface CountsOfADay {
  /** Mean number of calls in each interval of the day. */
  readonly means: readonly number[]
  /** α of the gamma factor, 1 / squared coefficient of variation; left out when days differ by chance only. */
  readonly shape?: number
}

export interface CountFigures {
  readonly intervals: readonly CountOfOne[]
  /** Of the whole day. */
  readonly total: CountOfOne
  /** Correlation of the counts of two intervals. */
  correlation(one: number, other: number): number
}

/** A single count of calls. */
export interface CountOfOne {
  readonly mean: number
  readonly variance: number
  readonly probZero: number
  /** The least number that is not exceeded with probability p, 0 ≤ p < 1. */
  quantile(p: number): number
}

export function countsOfADay({ means, shape = Number.POSITIVE_INFINITY }: CountsOfADay): CountFigures {
  const intervals = means.map((mean) => countOf(mean, shape))
  return {
    intervals,
    total: countOf(
      means.reduce((sum, mean) => sum + mean, 0),
      shape,
    ),
    correlation(one, other) {
      if (one === other) return 1
      const covariance = (means[one] * means[other]) / shape
      return covariance === 0 ? 0 : covariance / Math.sqrt(intervals[one].variance * intervals[other].variance)
    },
  }
}

function countOf(mean: number, shape: number): CountOfOne {
  return {
    mean,
    variance: mean + (mean * mean) / shape,
    probZero: mean < 1e-8 * shape ? exp(-mean + (mean * mean) / shape / 2) : exp(-shape * ln(1 + mean / shape)),
    quantile: (p) => quantileOf(mean, shape, p),
  }
}

/** Chances relative to the likeliest count, of which no double would hold the smallest: p(k + 1)/p(k) = (k + α)/(k + 1) · m/(m + α). */
function quantileOf(mean: number, shape: number, p: number): number {
  const ratio = (count: number) => (shape === Number.POSITIVE_INFINITY ? mean : ((count + shape) * mean) / (mean + shape)) / (count + 1)
  const likeliest = Math.max(0, Math.floor(shape === Number.POSITIVE_INFINITY ? mean : (mean * (shape - 1)) / shape))
  const below: number[] = [] // from the likeliest down
  for (let count = likeliest - 1, chance = 1; count >= 0 && chance > 1e-20; count--) {
    chance /= ratio(count)
    below.push(chance)
  }
  const above: number[] = [] // from the likeliest up
  for (let count = likeliest, chance = 1; chance > 1e-20; count++) {
    above.push(chance)
    chance *= ratio(count)
  }
  const chances = [...below.reverse(), ...above]
  const wanted = p * chances.reduce((sum, chance) => sum + chance, 0)
  let count = likeliest - below.length
  let sum = chances[0]
  for (let at = 1; at < chances.length && sum < wanted; at++) {
    sum += chances[at]
    count++
  }
  return count
}
