/** The gamma function's logarithm and the two shares of the gamma law: what Erlang, gamma, Weibull and lognormal times are made of. */
import { exp, ln } from '../kernel/portable'

export interface GammaShares {
  /** P(a, x): share of a gamma law with shape a and scale 1 that lies below x … */
  readonly below: number
  /** … and Q(a, x): the share above. Each is worked out by itself where it is the small one, so neither loses its digits. */
  readonly above: number
}

/**
 * Series below x = a + 1, Lentz's continued fraction above (Abramowitz and Stegun 6.5.29 and 6.5.31). Relative error of the smaller
 * share about 1e-15·(1 + a·|ln a|), which stays under 1e-11 up to a = 10⁴.
 */
export function gammaShares(shape: number, x: number): GammaShares {
  if (!(x > 0)) return { below: 0, above: 1 }
  if (x === Number.POSITIVE_INFINITY) return { below: 1, above: 0 }
  const edge = exp(shape * ln(x) - x - lnGamma(shape))
  if (x < shape + 1) {
    const below = Math.min(1, edge * series(shape, x))
    return { below, above: 1 - below }
  }
  const above = Math.min(1, edge * fraction(shape, x))
  return { below: 1 - above, above }
}

/** ∫₀ˣ t^(a−1) e^(−t) dt / (x^a e^(−x)). */
function series(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let at = 1; term > 1e-17 * sum; at++) {
    term *= x / (shape + at)
    sum += term
  }
  return sum
}

/** ∫ₓ^∞ t^(a−1) e^(−t) dt / (x^a e^(−x)). */
function fraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let at = 1; at < 100_000; at++) {
    const a = -at * (at - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return value
}

/** Logarithm of Γ(x) for x > 0: Stirling's series from 12 up, carried down by Γ(x) = Γ(x + 1)/x; absolute error about 1e-15·(1 + |lnΓ|). */
export function lnGamma(x: number): number {
  let raised = x
  let product = 1
  while (raised < 12) {
    product *= raised
    raised++
  }
  const square = 1 / (raised * raised)
  const tail = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360_360))))) / raised
  return (raised - 0.5) * ln(raised) - raised + halfLnTwoPi + tail - ln(product)
}

const halfLnTwoPi = 0.9189385332046728

/** Share of the standard normal law below z; its tail is half of Q(½, z²/2). */
export function normalBelow(z: number): number {
  const tail = gammaShares(0.5, (z * z) / 2).above / 2
  return z < 0 ? tail : 1 - tail
}
