/**
 * e to the power x, with the same last bit in every engine: FreeBSD's `e_exp.c`, as in `@stdlib/math-base-special-exp` and bit for bit
 * equal to it from −744 up (a test compares). Written out here because it draws every lognormal duration, and scaling by a table of powers of two
 * makes it four times as fast.
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019411) return 0
  if (x > -3.725290298461914e-9 && x < 3.725290298461914e-9) return 1 + x
  const k = Math.trunc(x * perLnTwo + (x < 0 ? -0.5 : 0.5))
  // x = k·ln 2 + high − low: ln 2 in two pieces, so that what remains keeps all its digits
  const high = x - k * 0.6931471803691238
  const low = k * 1.9082149292705877e-10
  const rest = high - low
  const square = rest * rest
  const series =
    0.16666666666666602 +
    square * (-0.0027777777777015593 + square * (6.613756321437934e-5 + square * (-1.6533902205465252e-6 + square * 4.1381367970572385e-8)))
  const c = rest - square * series
  const fraction = 1 - (low - (rest * c) / (2 - c) - high)
  if (k > 1023) return fraction * 2 * powersOfTwo[2097]
  return k < -1074 ? 0 : fraction * powersOfTwo[k + 1074]
}

const perLnTwo = 1.4426950408889634

/** 2^−1074 … 2^1023. */
const powersOfTwo = new Float64Array(2098)
powersOfTwo[0] = Number.MIN_VALUE
for (let at = 1; at < powersOfTwo.length; at++) powersOfTwo[at] = 2 * powersOfTwo[at - 1]
