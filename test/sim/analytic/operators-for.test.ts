import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { erlangA } from '../../../src/sim/analytic/erlang-a'
import { erlangC } from '../../../src/sim/analytic/erlang-c'
import { operatorsFor, requirement } from '../../../src/sim/analytic/operators-for'
import { expectClose } from './expect-close'

interface StaffingCase {
  readonly id: string
  readonly model: Readonly<Record<string, number>>
  readonly expected: Readonly<Record<string, number>>
}

const file: { cases: StaffingCase[] } = JSON.parse(readFileSync(new URL('../../cases/staffing.json', import.meta.url), 'utf8'))

describe('Fewest operators for a target', () => {
  it.each(file.cases)('$id', ({ model, expected }) => {
    const arrivalRate = model.calls / model.interval_s
    const serviceRate = 1 / model.mean_handle_s
    const abandonRate = model.patience_mean_s === undefined ? undefined : 1 / model.patience_mean_s
    const servers = operatorsFor({
      arrivalRate,
      serviceRate,
      abandonRate,
      serviceLevel: model.target_sl ?? model.target_sl_offered,
      within: model.target_wait_s,
      maxOccupancy: model.max_occupancy,
      maxAbandon: model.max_abandon,
    })
    expect(servers).toBe(expected.min_agents)
    if (abandonRate === undefined) {
      const level = (operators: number) => erlangC({ arrivalRate, serviceRate, servers: operators }).serviceLevel(model.target_wait_s)
      expectClose(level(servers), expected.sl_at_min, 1e-9, 'service level')
      expectClose(level(servers - 1), expected.sl_one_fewer, 1e-9, 'service level with one fewer')
    } else {
      const figures = erlangA({ arrivalRate, serviceRate, abandonRate, servers })
      expectClose(figures.within(model.target_wait_s).serviceLevelOffered, expected.sl_offered_20s, 1e-9, 'service level')
      expectClose(figures.probAbandon, expected.prob_abandon, 1e-9, 'abandoned')
    }
  })

  it('keeps the promise, and one operator fewer would not', () => {
    for (const arrivalRate of [0.001, 0.3, 7, 40]) {
      const target = { arrivalRate, serviceRate: 1 / 200, serviceLevel: 0.8, within: 20 }
      const servers = operatorsFor(target)
      expect(erlangC({ ...target, servers }).serviceLevel(20)).toBeGreaterThanOrEqual(0.8)
      expect(erlangC({ ...target, servers: servers - 1 }).serviceLevel(20)).toBeLessThan(0.8)
    }
  })

  it('takes more operators where fewer may hang up', () => {
    const target = { arrivalRate: 0.14, serviceRate: 1 / 300, abandonRate: 1 / 120, serviceLevel: 0.5, within: 20 }
    const lenient = operatorsFor(target)
    const strict = operatorsFor({ ...target, maxAbandon: 0.01 })
    expect(strict).toBeGreaterThan(lenient)
    expect(erlangA({ ...target, servers: strict }).probAbandon).toBeLessThanOrEqual(0.01)
    expect(erlangA({ ...target, servers: strict - 1 }).probAbandon).toBeGreaterThan(0.01)
  })

  it('staffs a day interval by interval, nobody where nobody calls', () => {
    const target = { serviceRate: 1 / 180, interval: 1800, serviceLevel: 0.8, within: 20, maxOccupancy: 0.85 }
    expect(requirement([0, 100, 40, 100], target)).toEqual([0, 14, operatorsFor({ ...target, arrivalRate: 40 / 1800 }), 14])
    expect(requirement([100], { ...target, serviceLevel: 0.9 })).toEqual([15])
    expect(requirement([100], { ...target, abandonRate: 1 / 300, maxAbandon: 0.05 })).toEqual([13])
    expect(requirement([250], { serviceRate: 1 / 300, interval: 1800, abandonRate: 1 / 120, serviceLevel: 0.8, within: 20 })).toEqual([43])
  })

  it('refuses a promise that nobody can keep', () => {
    expect(() => operatorsFor({ arrivalRate: 1, serviceRate: 1, serviceLevel: 1, within: 20 })).toThrow(RangeError)
    expect(() => operatorsFor({ arrivalRate: 1, serviceRate: 1, serviceLevel: 0.8, within: 20, maxOccupancy: 0 })).toThrow(RangeError)
    expect(operatorsFor({ arrivalRate: 0, serviceRate: 1, serviceLevel: 0.8, within: 20 })).toBe(1)
  })
})
