import { describe, expect, it } from 'vitest'
import { firstCome } from '../../../src/sim/routing/first-come'
import { keepsCallRules } from './call-rules'
import { at, centreOf, waits } from './fixture'

describe('first-come', () => {
  keepsCallRules(firstCome)

  it('takes the call that has waited for longest, of whatever type', () => {
    const centre = centreOf({ queues: [{}, {}], groups: [{ operators: 1 }] })
    waits(centre, 0, 5)
    const first = waits(centre, 1, 4)
    waits(centre, 1, 4)
    at(centre, 10)
    expect(firstCome.callFor(centre, 0)).toBe(first)
  })

  it('decides ties by the list of the group', () => {
    const centre = centreOf({ queues: [{}, {}], groups: [{ operators: 1 }, { operators: 1, callTypes: [1, 0] }] })
    const zero = waits(centre, 0, 5)
    const one = waits(centre, 1, 5)
    at(centre, 10)
    expect(firstCome.callFor(centre, 0)).toBe(zero)
    expect(firstCome.callFor(centre, 1)).toBe(one)
  })
})
