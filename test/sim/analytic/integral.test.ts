import { describe, expect, it } from 'vitest'
import { integral } from '../../../src/sim/analytic/integral'
import { expectClose } from './expect-close'

describe('Area under a curve', () => {
  it('is exact for polynomials of degree 23 in a single panel', () => {
    expectClose(
      integral((x) => 24 * x ** 23, 1, 1),
      1,
      1e-13,
      'degree 23',
    )
  })

  it('is exact for falling and for humped exponentials', () => {
    expectClose(
      integral((x) => Math.exp(-x), 3, 3),
      1 - Math.exp(-3),
      1e-14,
      'falling',
    )
    expectClose(
      integral((x) => x * Math.exp(-x), 2_000, 2_000),
      1,
      1e-13,
      'humped, with the rest left out',
    )
  })

  it('is nothing over nothing', () => {
    expect(integral(() => 1, 0, 0)).toBe(0)
  })
})
