import { describe, expect, it } from 'vitest'
import { longestQueue } from '../../../src/sim/routing/longest-queue'
import { keepsCallRules } from './call-rules'
import { at, centreOf, waits } from './fixture'

describe('longest-queue', () => {
  keepsCallRules(longestQueue)

  it('takes the oldest call of the type for which most callers wait', () => {
    const centre = centreOf({ queues: [{}, {}], groups: [{ operators: 1 }] })
    waits(centre, 0, 0)
    const first = waits(centre, 1, 5)
    waits(centre, 1, 6)
    at(centre, 10)
    expect(longestQueue.callFor(centre, 0)).toBe(first)
  })

  it('decides ties by the list of the group', () => {
    const centre = centreOf({ queues: [{}, {}], groups: [{ operators: 1 }, { operators: 1, callTypes: [1, 0] }] })
    const zero = waits(centre, 0, 5)
    const one = waits(centre, 1, 0)
    at(centre, 10)
    expect(longestQueue.callFor(centre, 0)).toBe(zero)
    expect(longestQueue.callFor(centre, 1)).toBe(one)
  })

  it('counts all who wait, also those whom the group may not take yet, and passes over a type whose oldest it may not take', () => {
    const centre = centreOf({ queues: [{}, {}], groups: [{ operators: 1, serves: { 0: { after: 30 } } }] })
    const old = waits(centre, 0, 0)
    waits(centre, 0, 20)
    const one = waits(centre, 1, 21)
    at(centre, 29)
    expect(longestQueue.callFor(centre, 0)).toBe(one)
    at(centre, 30)
    expect(longestQueue.callFor(centre, 0)).toBe(old)
  })
})
