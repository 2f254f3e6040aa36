import { describe, expect, it } from 'vitest'
import { precisionReached, replicationsNeeded } from '../../../src/sim/stats/stopping'

const interval = (mean: number, halfWidth: number, n: number) => ({ mean, low: mean - halfWidth, high: mean + halfWidth, halfWidth, n })

describe('Stopping rule', () => {
  it('stops when the half-width is small enough in the unit of the measure or as a share of it', () => {
    expect(precisionReached(interval(0.8, 0.01, 50), { absolute: 0.01 })).toBe(true)
    expect(precisionReached(interval(0.8, 0.0101, 50), { absolute: 0.01 })).toBe(false)
    expect(precisionReached(interval(-500, 4.9, 50), { relative: 0.01 })).toBe(true)
    expect(precisionReached(interval(500, 5.1, 50), { relative: 0.01 })).toBe(false)
    expect(precisionReached(interval(500, 4.9, 50), { relative: 0.01, absolute: 1 })).toBe(false)
  })

  it('never stops before 20 replications, nor without a figure', () => {
    expect(precisionReached(interval(0.8, 0, 19), { absolute: 0.01 })).toBe(false)
    expect(precisionReached(interval(0.8, 0, 20), { absolute: 0.01 })).toBe(true)
    expect(precisionReached(interval(Number.NaN, Number.NaN, 50), { absolute: 0.01 })).toBe(false)
  })

  it('says how many it will take', () => {
    expect(replicationsNeeded(interval(0.8, 0.02, 50), { absolute: 0.01 })).toBe(200)
    expect(replicationsNeeded(interval(0.8, 0.001, 50), { absolute: 0.01 })).toBe(50)
    expect(replicationsNeeded(interval(0.8, 0.001, 5), { absolute: 0.01 })).toBe(20)
    expect(replicationsNeeded(interval(0.8, 0.011, 5), { absolute: 0.01 })).toBe(20)
    expect(replicationsNeeded(interval(0, 1, 50), { relative: 0.01 })).toBe(Number.POSITIVE_INFINITY)
    expect(replicationsNeeded(interval(Number.NaN, Number.NaN, 50), { absolute: 0.01 })).toBe(Number.POSITIVE_INFINITY)
  })
})
