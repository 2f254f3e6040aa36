import { describe, expect, it } from 'vitest'
import { skillOrder } from '../../../src/sim/routing/skill-order'
import { keepsCallRules } from './call-rules'
import { at, centreOf, waits } from './fixture'

describe('skill-order', () => {
  keepsCallRules(skillOrder)

  it('takes the oldest call of the first type in the list of the group for which someone waits', () => {
    const centre = centreOf({ queues: [{}, {}, {}], groups: [{ operators: 1, callTypes: [2, 1, 0] }] })
    const zero = waits(centre, 0, 1)
    at(centre, 10)
    expect(skillOrder.callFor(centre, 0)).toBe(zero)
    const one = waits(centre, 1, 5)
    waits(centre, 1, 6)
    expect(skillOrder.callFor(centre, 0)).toBe(one)
  })

  it('passes over a type that the group may not take yet', () => {
    const centre = centreOf({ queues: [{}, {}], groups: [{ operators: 1, serves: { 0: { after: 30 } } }] })
    waits(centre, 0, 0)
    const one = waits(centre, 1, 9)
    at(centre, 29)
    expect(skillOrder.callFor(centre, 0)).toBe(one)
  })
})
