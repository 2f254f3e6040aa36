import stdlibExp from '@stdlib/math-base-special-exp'
import { describe, expect, it } from 'vitest'
import { cos, exp, expm1, ln, pow, sin } from '../../../src/sim/kernel/portable'

describe('Portable functions', () => {
  it('agree with reference constants to the last digits', () => {
    const off = (actual: number, reference: number) => Math.abs(actual / reference - 1)
    const references: [number, number][] = [
      [exp(1), Math.E],
      [exp(-20), 2.061153622438558e-9],
      [exp(700), 1.0142320547350045e304],
      [exp(-740), 4.2e-322],
      [ln(2), Math.LN2],
      [ln(1e-10), -23.025850929940457],
      [pow(2, 0.5), Math.SQRT2],
      [pow(1.7, -3.3), 0.17358754434318882],
      [expm1(1e-10), 1.00000000005e-10],
      [expm1(-3), -0.950212931632136],
      [sin(1), 0.8414709848078965],
      [cos(1), 0.5403023058681398],
    ]
    for (const [actual, reference] of references) expect(off(actual, reference), `${actual} for ${reference}`).toBeLessThan(1e-15)
  })

  it('has the exponential function of stdlib, bit for bit', () => {
    for (let at = -198_000; at <= 198_000; at++) {
      const x = at * 0.003_741_27
      if (exp(x) !== stdlibExp(x)) expect.fail(`exp(${x}): ${exp(x)} instead of ${stdlibExp(x)}`)
    }
    for (const x of [0, -0, 1e-10, -1e-10, 709.7827, 709.79, -746, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]) {
      expect(exp(x)).toBe(stdlibExp(x))
    }
  })
})
