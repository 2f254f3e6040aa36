import { describe, expect, it } from 'vitest'
import { lastCome } from '../../../src/sim/routing/last-come'
import { keepsCallRules } from './call-rules'
import { at, centreOf, waits } from './fixture'

describe('last-come', () => {
  keepsCallRules(lastCome)

  it('takes the youngest call, of whatever type', () => {
    const centre = centreOf({ queues: [{}, {}], groups: [{ operators: 1 }] })
    waits(centre, 0, 5)
    waits(centre, 0, 7)
    waits(centre, 1, 1)
    const youngest = waits(centre, 1, 8)
    at(centre, 10)
    expect(lastCome.callFor(centre, 0)).toBe(youngest)
  })

  it('decides ties by the list of the group, and within a type takes who came later', () => {
    const centre = centreOf({ queues: [{}, {}], groups: [{ operators: 1, callTypes: [1, 0] }] })
    waits(centre, 0, 5)
    waits(centre, 1, 5)
    const later = waits(centre, 1, 5)
    at(centre, 10)
    expect(lastCome.callFor(centre, 0)).toBe(later)
  })

  it('takes for overflow the youngest who has waited long enough', () => {
    const centre = centreOf({ queues: [{}, {}], groups: [{ operators: 1, serves: { 0: { after: 30 } } }] })
    waits(centre, 0, 0)
    const enough = waits(centre, 0, 10)
    waits(centre, 0, 11)
    waits(centre, 1, 9)
    at(centre, 40)
    expect(lastCome.callFor(centre, 0)).toBe(enough)
  })
})
