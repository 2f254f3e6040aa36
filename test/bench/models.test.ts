import { describe, expect, it } from 'vitest'
import { firstDayOf, M2_CALLS_PER_DAY, m1, m1CallsPerDay, m2 } from './models'
import { prepare } from './workload'

const STANDARD_ERRORS = 4

describe('the models of the benchmark', () => {
  it('M1 takes every call of the number asked for, and then stops', () => {
    expect(prepare({ model: 'M1', arrivals: 12_345, seed: '1' })().arrivals).toBe(12_345)
    expect(m1CallsPerDay(100)).toBe(45_600)
  })

  it('M1 says so when the calls do not fit into the longest horizon', () => {
    expect(() => m1(1, 1_000_000)).toThrow(/horizon/)
  })

  it('M2 is a day of about 6,500 calls, all of which are taken or lost', () => {
    expect(M2_CALLS_PER_DAY).toBeCloseTo(6500, 6)
    expect(m2().setups[0].groups.map(({ skills }) => skills)).toEqual([['first'], ['second'], ['third', 'first', 'second']])
  })

  it('a project cut to its first day keeps all the rest', () => {
    const project = m2()
    expect(firstDayOf(project)).toEqual(project)
  })

  it.each([
    { model: 'M1', arrivals: 1_000_000 },
    { model: 'M2', arrivals: 1_000_000 },
  ])('$model gives the exact figures', ({ model, arrivals }) => {
    const { figures, expected } = prepare({ model, arrivals, seed: 'exact' })()
    expect(figures.length).toBe(expected.length)
    figures.forEach(({ serviceLevel, abandoned, wait }, type) => {
      for (const [figure, exact] of [
        [serviceLevel, expected[type].serviceLevel],
        [abandoned, expected[type].abandoned],
        [wait, expected[type].wait],
      ] as const) {
        expect(figure.standardError).toBeLessThan(0.03 * exact)
        expect(Math.abs(figure.value - exact) / figure.standardError, `type ${type}: ${figure.value} against ${exact}`).toBeLessThanOrEqual(STANDARD_ERRORS)
      }
    })
  })
})
