import { describe, expect, it } from 'vitest'
import { longestWeightedWait } from '../../../src/sim/routing/longest-weighted-wait'
import { keepsCallRules } from './call-rules'
import { at, centreOf, waits } from './fixture'

describe('longest-weighted-wait', () => {
  keepsCallRules(longestWeightedWait)

  it('takes the largest product of weight and wait', () => {
    const centre = centreOf({ queues: [{ weight: 1 }, { weight: 3 }], groups: [{ operators: 1 }] })
    const plain = waits(centre, 0, 0)
    const heavy = waits(centre, 1, 20)
    at(centre, 29) // 29 against 27
    expect(longestWeightedWait.callFor(centre, 0)).toBe(plain)
    at(centre, 31) // 31 against 33
    expect(longestWeightedWait.callFor(centre, 0)).toBe(heavy)
  })

  it('decides ties by the longest wait, then by the list of the group', () => {
    const centre = centreOf({ queues: [{ weight: 3 }, { weight: 1 }, { weight: 1 }], groups: [{ operators: 1 }] })
    const heavy = waits(centre, 0, 20)
    const plain = waits(centre, 1, 0)
    waits(centre, 2, 0)
    at(centre, 30) // 30 all
    expect(longestWeightedWait.callFor(centre, 0)).toBe(plain)
    at(centre, 30.001)
    expect(longestWeightedWait.callFor(centre, 0)).toBe(heavy)
  })

  it('serves types of weight 0 last, the oldest first', () => {
    const centre = centreOf({ queues: [{ weight: 0 }, { weight: 0 }, { weight: 1 }], groups: [{ operators: 1 }] })
    waits(centre, 0, 5)
    const older = waits(centre, 1, 4)
    at(centre, 10)
    expect(longestWeightedWait.callFor(centre, 0)).toBe(older)
    const weighed = waits(centre, 2, 9)
    expect(longestWeightedWait.callFor(centre, 0)).toBe(weighed)
  })
})
