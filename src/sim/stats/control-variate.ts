/**
 * Control variates: what is known exactly beforehand (how many callers come on average) corrects what chance brought.
 * Each replication gets a weight, so that the weighted mean of every control is what it is known to be; every figure of the run is then a
 * weighted mean, and figures that add up keep adding up. This is the regression estimator (Lavenberg and Welch 1981), in surveys called
 * calibration. The interval is made of what the controls do not explain, each replication by how far it pulls the estimate (jackknife, HC3):
 * that stays honest where busy days scatter more than quiet ones, and where a control is skewed.
 */
import { type Interval, studentQuantile } from './interval'

type Values = ArrayLike<number>

/** Replications below which nothing is corrected, with how many controls at most; and replications that each further control must have. */
const fewest = 30
const fewControls = 3
const perControl = 15

/** What is left of a control that the ones before explain, below this share of itself, is rounding. */
const nothing = 1e-9

export interface Weighting {
  /** By replication, together 1. One that chance took far out may weigh less than nothing. */
  readonly weights: Float64Array
  /** What the controls can explain: their deviations made independent of each other, each of length 1. */
  readonly axes: readonly Float64Array[]
  /** By replication, what a deviation from the estimate moves it by. */
  readonly pulls: Float64Array
}

/** How many controls so many replications can carry. */
export function mostControls(replications: number): number {
  return replications < fewest ? 0 : Math.max(fewControls, Math.floor(replications / perControl))
}

/**
 * Weights by controls, each a column of (value − what is known to be its mean) over the replications. A control without spread, or one that
 * follows from those before, is left out; nothing to correct by: undefined.
 */
export function weightingBy(controls: readonly Float64Array[]): Weighting | undefined {
  const axes: Float64Array[] = []
  const means: number[] = []
  for (const control of controls) {
    const axis = axisOf(control, axes, means)
    if (axis === undefined) continue
    axes.push(axis.deviations)
    means.push(axis.mean)
  }
  if (axes.length === 0) return undefined
  const n = axes[0].length
  const weights = new Float64Array(n).fill(1 / n)
  const leverages = new Float64Array(n).fill(1 / n)
  axes.forEach((axis, place) => {
    for (let at = 0; at < n; at++) {
      weights[at] -= means[place] * axis[at]
      leverages[at] += axis[at] * axis[at]
    }
  })
  // a control that a single replication has says nothing of the others
  if (leverages.some((leverage) => 1 - leverage < nothing)) return undefined
  return { weights, axes, pulls: weights.map((weight, at) => weight / (1 - leverages[at])) }
}

/** Weighted mean with its interval; undefined where all values are alike, or where it would lie beyond them. */
export function weightedMean(values: Values, weighting: Weighting, level = 0.95): Interval | undefined {
  return weightedRatio(values, new Float64Array(values.length).fill(1), weighting, level)
}

/** Ratio of weighted sums with its interval (delta method); undefined where all single ratios are alike, or where it would lie beyond them. */
export function weightedRatio(tops: Values, bottoms: Values, weighting: Weighting, level = 0.95): Interval | undefined {
  const { ratio, moves } = ratioOf(tops, bottoms, weighting)
  return isBetween(ratio, tops, bottoms) ? intervalOf(ratio, moves, weighting.axes.length, level) : undefined
}

/** Difference a − b of two ratios of weighted sums over replications that met the same callers (joint delta method). */
export function weightedDifference(topsA: Values, bottomsA: Values, topsB: Values, bottomsB: Values, weighting: Weighting, level = 0.95): Interval {
  const a = ratioOf(topsA, bottomsA, weighting)
  const b = ratioOf(topsB, bottomsB, weighting)
  const moves = a.moves.map((move, at) => move - b.moves[at])
  return intervalOf(a.ratio - b.ratio, moves, weighting.axes.length, level)
}

/** The part of a control that is independent of the axes before: its deviations, of length 1, and its mean in that measure. */
function axisOf(control: Float64Array, axes: readonly Float64Array[], means: readonly number[]): { deviations: Float64Array; mean: number } | undefined {
  const deviations = Float64Array.from(control)
  let mean = centre(deviations)
  const before = Math.sqrt(dot(control, control))
  // twice: the first pass leaves rounding behind where controls are almost alike
  for (let pass = 0; pass < 2; pass++) {
    axes.forEach((axis, place) => {
      mean -= takeOut(deviations, axis) * means[place]
    })
  }
  const length = Math.sqrt(dot(deviations, deviations))
  if (!(length > nothing * before)) return undefined
  return { deviations: deviations.map((deviation) => deviation / length), mean: mean / length }
}

/** A ratio of weighted sums, and by how much each replication moves it beyond what the controls explain. */
function ratioOf(tops: Values, bottoms: Values, { weights, axes, pulls }: Weighting): { ratio: number; moves: Float64Array } {
  const total = dot(weights, bottoms)
  const ratio = total === 0 ? Number.NaN : dot(weights, tops) / total
  const moves = new Float64Array(weights.length)
  for (let at = 0; at < moves.length; at++) moves[at] = (tops[at] - ratio * bottoms[at]) / total
  centre(moves)
  for (const axis of axes) takeOut(moves, axis)
  for (let at = 0; at < moves.length; at++) moves[at] *= pulls[at]
  return { ratio, moves }
}

function intervalOf(mean: number, moves: Float64Array, explained: number, level: number): Interval {
  const n = moves.length
  const degrees = n - 1 - explained
  if (degrees < 1) return { mean, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, halfWidth: Number.POSITIVE_INFINITY, n }
  const halfWidth = studentQuantile(0.5 + level / 2, degrees) * Math.sqrt((dot(moves, moves) * (n - 1)) / n)
  return { mean, low: mean - halfWidth, high: mean + halfWidth, halfWidth, n }
}

/** Among single ratios that differ, and not beyond them: weights below nothing could lead outside, to a share below 0. */
function isBetween(ratio: number, tops: Values, bottoms: Values): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let at = 0; at < tops.length; at++) {
    if (!(bottoms[at] > 0)) continue
    least = Math.min(least, tops[at] / bottoms[at])
    most = Math.max(most, tops[at] / bottoms[at])
  }
  return least < ratio && ratio < most
}

/** Takes the mean out of a column, and returns it. */
function centre(column: Float64Array): number {
  let sum = 0
  for (let at = 0; at < column.length; at++) sum += column[at]
  const mean = sum / column.length
  for (let at = 0; at < column.length; at++) column[at] -= mean
  return mean
}

/** Takes what an axis explains out of a column, and returns how much that was. */
function takeOut(column: Float64Array, axis: Float64Array): number {
  const share = dot(column, axis)
  for (let at = 0; at < column.length; at++) column[at] -= share * axis[at]
  return share
}

function dot(a: Values, b: Values): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at]
  return sum
}
