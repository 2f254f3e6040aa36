/** Where a curve that is known at some places, with intervals, goes through zero. */
export interface KnownAt {
  readonly x: number
  readonly mean: number
  readonly low: number
  readonly high: number
}

export interface Crossing {
  readonly at: number
  /** Between these the interval of the mean holds zero; absent where it still does at the end of the curve. */
  readonly low?: number
  readonly high?: number
  /** The curve is below zero before it. */
  readonly rising: boolean
}

/**
 * Every change of sign of the mean, in straight lines between the places; its interval by the curves of the lower and upper ends. A curve that only touches
 * zero changes none.
 */
export function crossingsOf(points: readonly KnownAt[]): Crossing[] {
  return points.slice(1).flatMap((right, place): Crossing[] => {
    const left = points[place]
    if (!changesSign(left.mean, right.mean) || !staysChanged(points, place)) return []
    const rising = left.mean < right.mean
    const [low, high] = [reach(points, place, -1), reach(points, place + 1, 1)]
    return [{ at: zeroBetween(left, right, 'mean'), ...(low !== undefined && { low }), ...(high !== undefined && { high }), rising }]
  })
}

/** Places at which a plain curve goes through zero. */
export function zerosOf(x: readonly number[], values: readonly number[]): number[] {
  return x.slice(1).flatMap((right, place) => {
    const [before, after] = [values[place], values[place + 1]]
    return changesSign(before, after) ? [x[place] + ((right - x[place]) * before) / (before - after)] : []
  })
}

/** On zero itself the next that is not decides; at the end of the curve it counts as changed. */
function staysChanged(points: readonly KnownAt[], place: number): boolean {
  const after = points.slice(place + 1).find(({ mean }) => mean !== 0)
  return after === undefined || after.mean < 0 !== points[place].mean < 0
}

function changesSign(before: number, after: number): boolean {
  return (before < 0 && after >= 0) || (before > 0 && after <= 0)
}

/** From a place outwards to where the interval no longer holds zero: the place at which the nearer end of it does. */
function reach(points: readonly KnownAt[], from: number, step: 1 | -1): number | undefined {
  for (let at = from; at >= 0 && at < points.length; at += step) {
    const { low, high } = points[at]
    if (low <= 0 && high >= 0) continue
    const inner = points[at - step]
    const end = low > 0 ? 'low' : 'high'
    return inner !== undefined && changesSign(points[at][end], inner[end]) ? zeroBetween(points[at], inner, end) : points[at].x
  }
  return undefined
}

function zeroBetween(a: KnownAt, b: KnownAt, of: 'mean' | 'low' | 'high'): number {
  return a.x + ((b.x - a.x) * a[of]) / (a[of] - b[of])
}
