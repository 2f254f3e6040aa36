/** What holds for every choice of operator: overflow, reservation and guarantees are kept, and nothing is changed. */
import { expect, it } from 'vitest'
import { NOBODY, type OperatorChooser } from '../../../src/sim/centre/seams'
import { centreOf, idle, SECOND } from './fixture'

export function keepsOperatorRules(chooser: OperatorChooser): void {
  it('finds nobody where nobody with the skill is idle', () => {
    const centre = centreOf({
      queues: [{}, {}],
      groups: [
        { operators: 1, callTypes: [0] },
        { operators: 1, callTypes: [1] },
      ],
    })
    expect(chooser.operatorFor(centre, 0, 0)).toBe(NOBODY)
    idle(centre, [[1, 0]])
    expect(chooser.operatorFor(centre, 0, 0)).toBe(NOBODY)
    expect(chooser.operatorFor(centre, 1, 0)).toBe(1)
    expect(chooser.operatorFor(centre, 1, 0)).toBe(1) // an answer changes nothing
    expect(centre.operators.idle).toEqual(Int32Array.of(0, 1))
  })

  it('asks a group for overflow once the call has waited long enough', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 1, serves: { 0: { after: 30 } } }] })
    idle(centre, [[0, 0]])
    expect(chooser.operatorFor(centre, 0, 30 * SECOND - 1)).toBe(NOBODY)
    expect(chooser.operatorFor(centre, 0, 30 * SECOND)).toBe(0)
  })

  it('leaves reserved operators alone and goes on to another group', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 3, serves: { 0: { reserve: 2 } } }, { operators: 1 }] })
    idle(centre, [
      [0, 0],
      [1, 0],
    ])
    expect(chooser.operatorFor(centre, 0, 0)).toBe(NOBODY)
    idle(centre, [[3, 5]])
    expect(chooser.operatorFor(centre, 0, 0)).toBe(3)
  })

  it('takes from the reserve what is above it', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 3, serves: { 0: { reserve: 2 } } }] })
    idle(centre, [
      [0, 0],
      [1, 0],
      [2, 0],
    ])
    expect(chooser.operatorFor(centre, 0, 0)).not.toBe(NOBODY)
  })

  it('keeps an operator for a type that is guaranteed one, until one is at work with it', () => {
    const centre = centreOf({ queues: [{}, {}], groups: [{ operators: 2, serves: { 1: { guaranteed: 1 } } }] })
    idle(centre, [[0, 0]])
    expect(chooser.operatorFor(centre, 0, 0)).toBe(NOBODY)
    expect(chooser.operatorFor(centre, 1, 0)).toBe(0)
    centre.operators.serving[1] = 1 // operator 1 is at work with type 1
    expect(chooser.operatorFor(centre, 0, 0)).toBe(0)
  })
}
