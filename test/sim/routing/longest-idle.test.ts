import { describe, expect, it } from 'vitest'
import { longestIdle } from '../../../src/sim/routing/longest-idle'
import { centreOf, idle } from './fixture'
import { keepsOperatorRules } from './operator-rules'

describe('longest-idle', () => {
  keepsOperatorRules(longestIdle)

  it('takes the operator idle for longest, whatever the group', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 2 }, { operators: 2 }] })
    idle(centre, [
      [3, 4],
      [1, 7],
      [2, 9],
    ])
    expect(longestIdle.operatorFor(centre, 0, 0)).toBe(3)
  })

  it('decides ties by the group asked first, and inside a group by who became idle first at that instant', () => {
    const groups = [{ operators: 2 }, { operators: 2 }]
    const tie = [
      [2, 5],
      [1, 5],
      [0, 5],
    ] as const
    const inFile = centreOf({ queues: [{}], groups })
    idle(inFile, tie)
    expect(longestIdle.operatorFor(inFile, 0, 0)).toBe(1)
    const turned = centreOf({ queues: [{}], groups, routing: { groupsOfType: [[1, 0]] } })
    idle(turned, tie)
    expect(longestIdle.operatorFor(turned, 0, 0)).toBe(2)
  })
})
