/** Intervals of a day that divide all those in which a case gives its rates and its operators. */
import { UnsupportedCase } from './unsupported'

interface Pieces {
  readonly length: number
  readonly count: number
}

interface Grid {
  readonly intervals: number
  /** Seconds. */
  readonly length: number
}

/** @throws UnsupportedCase where the pieces end at different times. */
export function commonLength(pieces: readonly Pieces[]): Grid {
  if (pieces.length === 0) throw new UnsupportedCase('a day whose length nothing tells')
  const whole = pieces[0].length * pieces[0].count
  const length = pieces.reduce((common, piece) => divisor(common, piece.length), pieces[0].length)
  if (pieces.some((piece) => Math.abs(piece.length * piece.count - whole) > 1e-6 * whole)) throw new UnsupportedCase('intervals that end at different times')
  return { intervals: Math.round(whole / length), length }
}

/** Values of coarser intervals, one for each interval of the grid. */
export function perInterval(values: readonly number[], { intervals }: Grid): readonly number[] {
  return Array.from({ length: intervals }, (_, interval) => values[Math.floor((interval * values.length) / intervals)])
}

/** Greatest common divisor, to a thousandth of a second. */
function divisor(a: number, b: number): number {
  return b < 0.001 ? a : divisor(b, a % b)
}
