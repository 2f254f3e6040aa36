import { describe, expect, it } from 'vitest'
import { momentsOf } from '../../../src/sim/analytic/moments'
import { patienceOf } from '../../../src/sim/analytic/patience-shares'
import { expectClose } from './expect-close'

/** The normal law of durations: negative values drawn again ten times, then 0. */
const law = (mean: number, sd: number) => ({ kind: 'normal', mean, sd }) as const

describe('Moments', () => {
  it('about 0: half of a normal law, less the 0 of one in 2048', () => {
    const { mean, square, cube } = momentsOf(law(0, 10))
    const kept = 2047 / 2048
    expectClose(mean, kept * 10 * Math.sqrt(2 / Math.PI), 1e-14, 'mean')
    expectClose(square, kept * 100, 1e-14, 'square')
    expectClose(cube, kept * 2000 * Math.sqrt(2 / Math.PI), 1e-14, 'cube')
  })

  it('one standard deviation above 0, by the tables: Φ(1) = 0.841345, φ(1) = 0.241971', () => {
    const { mean, square, cube } = momentsOf(law(60, 60))
    const inverseMills = 0.24197072451914337 / 0.8413447460685429
    expectClose(mean, 60 * (1 + inverseMills), 1e-8, 'mean')
    expectClose(square, 3600 * (2 + inverseMills), 1e-8, 'square')
    expectClose(cube, 216_000 * (4 + 3 * inverseMills), 1e-8, 'cube')
  })

  it('far above 0: those of the normal law', () => {
    const { mean, square, cube } = momentsOf(law(100, 10))
    expectClose(mean, 100, 1e-15, 'mean')
    expectClose(square, 10_100, 1e-15, 'square')
    expectClose(cube, 1_030_000, 1e-15, 'cube')
    expect(momentsOf(law(100, 0))).toEqual({ mean: 100, square: 10_000, cube: 1_000_000 })
  })
})

describe('Patience', () => {
  it('the share whose draws were all negative hangs up at 0', () => {
    const patience = patienceOf(law(0, 10))
    expectClose(patience.at(0).gone, 1 / 2048, 1e-13, 'gone at 0')
    expect(patience.at(0).waitOfGone).toBe(0)
    expect(patience.at(-1).gone).toBe(0)
  })

  it.each([
    [0, 10],
    [5, 10],
    [60, 30],
    [100, 10],
  ])('mean %d, deviation %d: shares sum to 1, and what all wait is the integral of who stays', (mean, sd) => {
    const patience = patienceOf(law(mean, sd))
    const end = mean + 10 * sd
    const steps = 20_000
    const step = end / steps
    let waited = 0
    for (let at = 0; at < steps; at++) {
      const { gone, stays } = patience.at((at + 0.5) * step)
      expect(Math.abs(gone + stays - 1)).toBeLessThan(1e-14)
      waited += stays * step
    }
    expectClose(patience.at(end).waitOfGone, waited, 1e-6, 'waits')
    expectClose(patience.at(end).waitOfGone, momentsOf(law(mean, sd)).mean, 1e-12, 'mean')
  })

  it('half are gone at the mean where nothing is cut off', () => {
    expectClose(patienceOf(law(100, 10)).at(100).gone, 0.5, 1e-14, 'gone')
    expectClose(patienceOf(law(100, 10)).at(110).stays, 1 - 0.8413447460685429, 1e-12, 'stays')
    expect(patienceOf(law(100, 0)).at(100).gone).toBe(1)
  })
})
