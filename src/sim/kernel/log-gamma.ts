import { ln } from './portable'

/** Logarithm of the gamma function for x > 0: Stirling's series from 12 up, carried down by Γ(x) = Γ(x + 1)/x; absolute error about 1e-15·(1 + |lnΓ|). */
export function logGamma(x: number): number {
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
