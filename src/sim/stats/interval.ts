/**
 * How well a figure is known. Two intervals are never mixed up: the *interval of the mean* shrinks with more replications, the
 * *outcome range* tells where one project or one day may end and does not shrink.
 *
 * `values` hold one figure a replication. NaN means "no such figure" (no replication, or nothing in the denominator); from a single
 * replication the mean is given and the interval is unbounded.
 */
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { sortedQuantile } from './quantile'

export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
  /** Half the distance from low to high. */
  readonly halfWidth: number
  /** Replications (or trials) behind it. */
  readonly n: number
}

type Values = ArrayLike<number>

/** Interval of the mean over replications (Student). */
export function meanInterval(values: Values, level = 0.95): Interval {
  const mean = sum(values) / values.length
  return student(mean, deviations(values, mean), level)
}

/** Ratio of sums, not mean of ratios, with the delta method: the interval of every proportion over replications. */
export function ratioInterval(numerators: Values, denominators: Values, level = 0.95): Interval {
  sameLength(numerators, denominators)
  const { ratio, influence } = ratioOf(numerators, denominators)
  return student(ratio, influence, level)
}

/** Share of successes among independent trials (Wilson): never outside 0..1, and honest for a few per cent. */
export function proportionInterval(successes: number, n: number, level = 0.95): Interval {
  const z = normalQuantile(0.5 + level / 2, 0, 1)
  const share = successes / n
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n)
  const low = successes === 0 ? 0 : centre - half // at the ends rounding must not leave 0..1
  const high = successes === n ? 1 : centre + half
  return { mean: share, low, high, halfWidth: (high - low) / 2, n }
}

/** Mean of a − b over replications that met the same callers. */
export function pairedDifference(a: Values, b: Values, level = 0.95): Interval {
  sameLength(a, b)
  const differences = new Float64Array(a.length)
  for (let at = 0; at < differences.length; at++) differences[at] = a[at] - b[at]
  return meanInterval(differences, level)
}

/** Difference of two ratios of sums over replications that met the same callers (joint delta method). */
export function ratioDifference(numA: Values, denA: Values, numB: Values, denB: Values, level = 0.95): Interval {
  sameLength(numA, denA)
  sameLength(numA, numB)
  sameLength(numB, denB)
  const a = ratioOf(numA, denA)
  const b = ratioOf(numB, denB)
  return student(
    a.ratio - b.ratio,
    a.influence.map((value, at) => value - b.influence[at]),
    level,
  )
}

/**
 * Where one project, or one day, may end: the values between which the middle `level` of single outcomes lie (quantiles as in
 * `quantile.ts`), with their mean. A next outcome falls inside with probability `level` once n + 1 ≥ 2 / (1 − level), that is 39
 * replications for 95 %; with fewer it is the smallest to the largest outcome seen, which holds a next one with probability
 * (n − 1)/(n + 1) only: 90 % for 20.
 */
export function outcomeRange(values: Values, level = 0.95): Interval {
  // not `Float64Array.from`: it asks a list for its numbers one at a time
  const sorted = new Float64Array(values).sort()
  const { low, high } = outcomeEnds(sorted, level)
  return { mean: sum(values) / values.length, low, high, halfWidth: (high - low) / 2, n: values.length }
}

/** The two ends of that range alone, of outcomes in order. */
export function outcomeEnds(sorted: Values, level = 0.95): { low: number; high: number } {
  return { low: sortedQuantile(sorted, (1 - level) / 2), high: sortedQuantile(sorted, (1 + level) / 2) }
}

/** A ratio of sums, and how far each replication pulls it: the deviations whose variance is that of the ratio. */
function ratioOf(numerators: Values, denominators: Values): { ratio: number; influence: Float64Array } {
  const total = sum(denominators)
  const ratio = total === 0 ? Number.NaN : sum(numerators) / total
  const scale = numerators.length / total
  const influence = new Float64Array(numerators.length)
  for (let at = 0; at < influence.length; at++) influence[at] = (numerators[at] - ratio * denominators[at]) * scale
  return { ratio, influence }
}

/** Interval of an estimate from its deviations per replication, which add up to 0. */
function student(mean: number, deviation: Float64Array, level: number): Interval {
  const n = deviation.length
  if (n < 2) return { mean, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, halfWidth: Number.POSITIVE_INFINITY, n }
  let squares = 0
  for (let at = 0; at < n; at++) squares += deviation[at] * deviation[at]
  const variance = squares / (n - 1)
  const halfWidth = studentQuantile(0.5 + level / 2, n - 1) * Math.sqrt(variance / n)
  return { mean, low: mean - halfWidth, high: mean + halfWidth, halfWidth, n }
}

function deviations(values: Values, mean: number): Float64Array {
  const deviation = new Float64Array(values.length)
  for (let at = 0; at < deviation.length; at++) deviation[at] = values[at] - mean
  return deviation
}

/** A report asks hundreds of times for the same quantile, and each costs as much as a thousand additions. */
const known = new Map<number, number>()

export function studentQuantile(p: number, degrees: number): number {
  const key = degrees + p // p lies between 0 and 1: the sum names both
  const found = known.get(key)
  if (found !== undefined) return found
  const quantile = tQuantile(p, degrees)
  known.set(key, quantile)
  return quantile
}

export function sum(values: Values): number {
  let total = 0
  for (let at = 0; at < values.length; at++) total += values[at]
  return total
}

function sameLength(a: Values, b: Values): void {
  if (a.length !== b.length) throw new RangeError(`Paired replications are needed: ${a.length} against ${b.length}`)
}
