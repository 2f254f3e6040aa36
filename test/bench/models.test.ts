import { describe, expect, it } from 'vitest'
import { firstDayOf, M2_CALLS_PER_DAY, m1, m1CallsPerDay, m1Replications, m2 } from './models'
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

  it('M1 is cut into replications of one size where a horizon is too short for all calls', () => {
    expect(m1Replications(100, 10_000_000)).toEqual({ replications: 1, each: 10_000_000 })
    const { replications, each } = m1Replications(10, 10_000_000)
    expect(replications * each).toBe(10_000_000)
    expect(replications).toBe(5)
    expect(() => m1(10, each)).not.toThrow()
    expect(prepare({ model: 'M1', operators: 1, arrivals: 300_000, seed: '1' })().arrivals).toBe(300_000)
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
    { name: 'M1', model: 'M1', arrivals: 1_000_000 },
    { name: 'M1 of 10 operators', model: 'M1', operators: 10, arrivals: 300_000 },
    { name: 'M2', model: 'M2', arrivals: 1_000_000 },
  ])('$name gives the exact figures', ({ name: _, ...work }) => {
    const { figures, expected } = prepare({ ...work, seed: 'exact' })()
    expect(expected.length).toBeGreaterThan(0)
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
