/** The gamma function's logarithm and the two shares of the gamma law: what Erlang, gamma, Weibull and lognormal times are made of. */
import { logGamma } from '../kernel/log-gamma'
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
  const edge = exp(shape * ln(x) - x - logGamma(shape))
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

/** Share of the standard normal law below z; its tail is half of Q(½, z²/2). */
export function normalBelow(z: number): number {
  const tail = gammaShares(0.5, (z * z) / 2).above / 2
  return z < 0 ? tail : 1 - tail
}
