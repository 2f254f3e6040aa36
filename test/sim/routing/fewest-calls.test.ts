import { describe, expect, it } from 'vitest'
import { fewestCalls } from '../../../src/sim/routing/fewest-calls'
import { centreOf, idle } from './fixture'
import { keepsOperatorRules } from './operator-rules'

describe('fewest-calls', () => {
  keepsOperatorRules(fewestCalls)

  it('takes the operator with the fewest calls of the shift, whatever the group', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 2 }, { operators: 1 }] })
    centre.operators.taken.set([4, 3, 2])
    idle(centre, [
      [0, 1],
      [1, 2],
      [2, 3],
    ])
    expect(fewestCalls.operatorFor(centre, 0, 0)).toBe(2)
  })

  it('decides ties by the longest idle, then by the group asked first', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 1 }, { operators: 2 }] })
    centre.operators.taken.set([3, 3, 3])
    idle(centre, [
      [2, 3],
      [1, 4],
      [0, 4],
    ])
    expect(fewestCalls.operatorFor(centre, 0, 0)).toBe(2)
    centre.operators.taken[2] = 4
    expect(fewestCalls.operatorFor(centre, 0, 0)).toBe(0)
  })
})
