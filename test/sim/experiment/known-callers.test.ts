import { describe, expect, test } from 'vitest'
import type { Arrivals } from '../../../src/sim/callers/index'
import { busyDayVarianceOn, meanCallersOn } from '../../../src/sim/experiment/known-callers'
import { compile } from '../../../src/sim/project/compile'
import type { Project } from '../../../src/sim/project/schema'
import { inboundProject } from '../../fixtures/projects'

type Changes = Partial<Project['demand']['callTypes'][number]>

const project = inboundProject({ perHour: 60, operators: 4, open: '10:00', close: '12:00', days: 8 })

function type(changes: Changes, dayFactorCv?: number) {
  const demand = { ...project.demand, callTypes: [{ ...project.demand.callTypes[0], ...changes }], ...(dayFactorCv !== undefined && { dayFactorCv }) }
  return compile({ ...project, demand }, project.setups[0]).callTypes[0]
}

const counted = (kind: 'exact-count' | 'normal-count', perDay: number, sd = 0): Arrivals => {
  const shape = { perDay, from: '10:00', interval: 60, weights: { mon: [1, 3], tue: [1, 1] } }
  return kind === 'exact-count' ? { kind, ...shape } : { kind, sd, ...shape }
}

describe('mean callers of a day', () => {
  test('rates times opening hours, growth, special days and advertisements', () => {
    expect(meanCallersOn(type({}), 0)).toBeCloseTo(120, 9)
    expect(meanCallersOn(type({ growthPerWeek: 0.1 }), 7)).toBeCloseTo(132, 9)
    expect(meanCallersOn(type({ specialDays: [{ date: '2026-01-06', factor: 0.5 }] }), 1)).toBeCloseTo(60, 9)
    const spot = { at: '10:30', calls: 30, peakMinutes: 2, halfLifeMinutes: 5 }
    expect(meanCallersOn(type({ bursts: [spot] }), 0)).toBeCloseTo(150, 9)
    expect(meanCallersOn(type({ arrivals: { kind: 'none' }, bursts: [spot] }), 0)).toBeCloseTo(30, 9)
  })

  test('a number of calls a day where rounding it keeps its mean', () => {
    expect(meanCallersOn(type({ arrivals: counted('normal-count', 200, 20) }), 0)).toBe(200)
    expect(meanCallersOn(type({ arrivals: counted('normal-count', 200, 20) }), 2)).toBe(0) // no calls on a Wednesday
    expect(meanCallersOn(type({ arrivals: counted('exact-count', 200), dayFactorCv: 0.2 }), 0)).toBe(200)
  })

  test('nothing is said where it could only be said nearly', () => {
    const unknown = [
      type({ arrivals: { kind: 'steady', perHour: 60, atMost: 100 } }),
      type({ arrivals: { kind: 'trace', days: [[36_000, 36_060]] } }),
      type({ arrivals: { kind: 'none' } }),
      type({ arrivals: counted('normal-count', 20, 10) }), // would be cut at 0
      type({ arrivals: counted('normal-count', 200, 20), dayFactorCv: 0.1 }),
      type({ arrivals: counted('exact-count', 5), dayFactorCv: 0.1 }), // half a call is too much of it
    ]
    expect(unknown.map((one) => meanCallersOn(one, 0))).toEqual(unknown.map(() => undefined))
  })
})

test('variance of busy days: Poisson and factors, own times shared; unknown without factors, and where intervals have theirs', () => {
  const [own, both] = [type({ dayFactorCv: 0.2 }), type({ dayFactorCv: 0.2 }, 0.1)]
  expect(busyDayVarianceOn(own, 0)).toBeCloseTo(120 + 120 * 120 * 0.04, 8)
  expect(busyDayVarianceOn(both, 0)).toBeCloseTo(120 + 120 * 120 * (1.04 * 1.01 - 1), 8)
  const unknown = [type({}), type({ dayFactorCv: 0.2, intervalFactorCv: 0.1 }), type({ arrivals: counted('exact-count', 200), dayFactorCv: 0.2 })]
  expect(unknown.map((one) => busyDayVarianceOn(one, 0))).toEqual([undefined, undefined, undefined])
})
