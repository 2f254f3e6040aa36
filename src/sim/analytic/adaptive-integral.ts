/**
 * Areas under several positive curves at once, smooth inside the range but perhaps steep or rough at its ends: Gauss and Legendre's
 * 12 points, each range halved until both halves say the same as the whole.
 */
import { places, weights } from './gauss-points'

type Curves = (x: number) => readonly number[]

/**
 * Relative error of each area about 1e-12, or `noise` where that is larger: the relative rounding error of the curves themselves, which
 * no halving can take away. What is below 1e-18 of an area is let be.
 */
export function areas(curves: Curves, from: number, to: number, noise = 0): number[] {
  const range = { from, to, whole: panel(curves, from, to), depth: 0 }
  if (!(to > from)) return range.whole.map(() => 0)
  return refined(curves, range, { relative: 1e-12 + noise, absolute: range.whole.map((area) => 1e-18 * area) })
}

interface Range {
  readonly from: number
  readonly to: number
  readonly whole: readonly number[]
  readonly depth: number
}

interface Allowed {
  readonly relative: number
  readonly absolute: readonly number[]
}

/** The 46th halving is left out: a root or a jump in so small a range costs 10⁻¹³ of the first one. */
function refined(curves: Curves, { from, to, whole, depth }: Range, allowed: Allowed): number[] {
  const middle = from + (to - from) / 2
  const left = panel(curves, from, middle)
  const right = panel(curves, middle, to)
  const isOff = whole.some((area, at) => Math.abs(left[at] + right[at] - area) > allowed.relative * (left[at] + right[at]) + allowed.absolute[at])
  if (!isOff || depth >= 45) return left.map((area, at) => area + right[at])
  const below = refined(curves, { from, to: middle, whole: left, depth: depth + 1 }, allowed)
  const above = refined(curves, { from: middle, to, whole: right, depth: depth + 1 }, allowed)
  return below.map((area, at) => area + above[at])
}

function panel(curves: Curves, from: number, to: number): number[] {
  const half = (to - from) / 2
  const middle = from + half
  const sums: number[] = []
  for (let at = 0; at < places.length; at++) {
    for (const x of [middle - places[at] * half, middle + places[at] * half]) {
      const values = curves(x)
      for (let curve = 0; curve < values.length; curve++) sums[curve] = (sums[curve] ?? 0) + weights[at] * values[curve] * half
    }
  }
  return sums
}
