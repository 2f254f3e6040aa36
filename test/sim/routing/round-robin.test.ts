import { describe, expect, it } from 'vitest'
import { roundRobin } from '../../../src/sim/routing/round-robin'
import { centreOf, idle } from './fixture'
import { keepsOperatorRules } from './operator-rules'

describe('round-robin', () => {
  keepsOperatorRules(roundRobin)

  const three = [
    [2, 1],
    [1, 2],
    [0, 3],
  ] as const

  it('begins with the first operator and goes on after the one who served last, around the ring', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 3 }] })
    idle(centre, three)
    expect(roundRobin.operatorFor(centre, 0, 0)).toBe(0)
    const order = [0, 1, 2].map((last) => {
      centre.operators.servedLast[0] = last
      return roundRobin.operatorFor(centre, 0, 0)
    })
    expect(order).toEqual([1, 2, 0])
  })

  it('passes over who is not idle, and comes back to the one who served last if there is no other', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 3 }] })
    idle(centre, [
      [2, 1],
      [0, 3],
    ])
    centre.operators.servedLast[0] = 0
    expect(roundRobin.operatorFor(centre, 0, 0)).toBe(2)
    const alone = centreOf({ queues: [{}], groups: [{ operators: 3 }] })
    idle(alone, [[1, 1]])
    alone.operators.servedLast[0] = 1
    expect(roundRobin.operatorFor(alone, 0, 0)).toBe(1)
  })

  it('asks the groups in their order; each has a ring of its own', () => {
    const centre = centreOf({
      queues: [{}, {}],
      groups: [{ operators: 1 }, { operators: 3 }],
      routing: {
        groupsOfType: [
          [0, 1],
          [1, 0],
        ],
      },
    })
    idle(centre, [
      [3, 0],
      [1, 1],
      [0, 2],
    ])
    centre.operators.servedLast.set([0, 2])
    expect(roundRobin.operatorFor(centre, 0, 0)).toBe(0)
    expect(roundRobin.operatorFor(centre, 1, 0)).toBe(3)
    centre.operators.servedLast[1] = 3
    expect(roundRobin.operatorFor(centre, 1, 0)).toBe(1)
  })
})
