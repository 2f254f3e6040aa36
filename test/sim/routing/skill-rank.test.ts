import { describe, expect, it } from 'vitest'
import { SkillRankSchema, skillRank } from '../../../src/sim/routing/skill-rank'
import { centreOf, idle } from './fixture'
import { keepsOperatorRules } from './operator-rules'

describe('skill-rank', () => {
  keepsOperatorRules(skillRank)

  it('asks the groups in the order of the call type; inside a group the longest idle goes first', () => {
    const centre = centreOf({
      queues: [{}, {}],
      groups: [{ operators: 2 }, { operators: 2 }],
      routing: {
        groupsOfType: [
          [0, 1],
          [1, 0],
        ],
      },
    })
    idle(centre, [
      [3, 1],
      [2, 2],
      [1, 5],
      [0, 6],
    ])
    expect(skillRank.operatorFor(centre, 0, 0)).toBe(1)
    expect(skillRank.operatorFor(centre, 1, 0)).toBe(3)
  })

  it('goes on where the first group has nobody idle', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 2 }, { operators: 2 }] })
    idle(centre, [[2, 8]])
    expect(skillRank.operatorFor(centre, 0, 0)).toBe(2)
  })

  it('has no order of its own where the file gives none', () => {
    expect(SkillRankSchema.parse({ kind: 'skill-rank' })).toEqual({ kind: 'skill-rank', order: [] })
    expect(SkillRankSchema.safeParse({ kind: 'skill-rank', order: [{ callType: 'orders', groups: ['team', 'pool'] }] }).success).toBe(true)
    expect(SkillRankSchema.safeParse({ kind: 'skill-rank', order: [{ callType: 'orders', groups: [] }] }).success).toBe(false)
  })
})
