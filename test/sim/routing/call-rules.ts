/** What holds for every choice of call: overflow, reservation and guarantees are kept, and nothing is changed. */
import { expect, it } from 'vitest'
import { type CallChooser, NOBODY } from '../../../src/sim/centre/seams'
import { at, centreOf, idle, waits } from './fixture'

export function keepsCallRules(chooser: CallChooser): void {
  it('finds nobody where nobody waits whom the group serves', () => {
    const centre = centreOf({ queues: [{}, {}], groups: [{ operators: 1, callTypes: [0] }, { operators: 1 }] })
    at(centre, 10)
    expect(chooser.callFor(centre, 0)).toBe(NOBODY)
    const call = waits(centre, 1, 0)
    expect(chooser.callFor(centre, 0)).toBe(NOBODY)
    expect(chooser.callFor(centre, 1)).toBe(call)
    expect(chooser.callFor(centre, 1)).toBe(call) // an answer changes nothing
    expect(centre.queues.length).toEqual(Int32Array.of(0, 1))
  })

  it('takes for overflow only who has waited long enough, and others meanwhile', () => {
    const centre = centreOf({ queues: [{}, {}], groups: [{ operators: 1, serves: { 0: { after: 30 } } }] })
    const patient = waits(centre, 0, 0)
    at(centre, 29.999)
    expect(chooser.callFor(centre, 0)).toBe(NOBODY)
    at(centre, 30)
    expect(chooser.callFor(centre, 0)).toBe(patient)
    at(centre, 20)
    const other = waits(centre, 1, 10)
    expect(chooser.callFor(centre, 0)).toBe(other)
  })

  it('leaves a call to others while no more operators than the reserve are free, the one who asks included', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 3, serves: { 0: { reserve: 1 } } }] })
    const call = waits(centre, 0, 0)
    at(centre, 10)
    expect(chooser.callFor(centre, 0)).toBe(NOBODY)
    idle(centre, [[2, 5]])
    expect(chooser.callFor(centre, 0)).toBe(call)
  })

  it('stays free for a type that is guaranteed an operator, until one is at work with it', () => {
    const centre = centreOf({ queues: [{}, {}], groups: [{ operators: 2, serves: { 1: { guaranteed: 1 } } }] })
    const call = waits(centre, 0, 0)
    at(centre, 10)
    expect(chooser.callFor(centre, 0)).toBe(NOBODY)
    centre.operators.serving[1] = 1
    expect(chooser.callFor(centre, 0)).toBe(call)
    centre.operators.serving[1] = 0
    const guaranteed = waits(centre, 1, 9)
    expect(chooser.callFor(centre, 0)).toBe(guaranteed)
  })
}
