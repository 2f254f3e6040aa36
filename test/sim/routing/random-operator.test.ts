import { describe, expect, it } from 'vitest'
import { openStream } from '../../../src/sim/kernel/streams'
import { randomOperator } from '../../../src/sim/routing/random-operator'
import { centreOf, idle } from './fixture'
import { keepsOperatorRules } from './operator-rules'

describe('random-operator', () => {
  keepsOperatorRules(randomOperator)

  it('takes every idle operator of the groups that may take the call equally often', () => {
    const groups = [{ operators: 1 }, { operators: 4 }, { operators: 2, serves: { 0: { after: 30 } } }]
    const centre = centreOf({ queues: [{}], routing: { operator: 'random-operator' }, groups })
    idle(centre, [
      [0, 0],
      [3, 1],
      [1, 2],
      [4, 3],
      [5, 4],
    ])
    const times = new Array<number>(7).fill(0)
    for (let call = 0; call < 8000; call++) times[randomOperator.operatorFor(centre, 0, 0)]++
    expect([times[2], times[5], times[6]]).toEqual([0, 0, 0]) // at work, not asked yet, at work
    // 2000 ± 39: four standard deviations
    for (const operator of [0, 1, 3, 4]) expect(Math.abs(times[operator] - 2000)).toBeLessThan(155)
  })

  it('draws nothing where there is no choice', () => {
    const centre = centreOf(
      { queues: [{}], routing: { operator: 'random-operator' }, groups: [{ operators: 1 }, { operators: 2, serves: { 0: { after: 30 } } }] },
      'seed',
    )
    randomOperator.operatorFor(centre, 0, 0)
    idle(centre, [
      [0, 0],
      [1, 0],
    ])
    expect(randomOperator.operatorFor(centre, 0, 0)).toBe(0)
    expect(centre.routingChance.uniform()).toBe(openStream('seed', 1, 'routing').uniform())
  })

  it('draws once where there is one, in the order of groups and idle lists', () => {
    const centre = centreOf({ queues: [{}], routing: { operator: 'random-operator' }, groups: [{ operators: 2 }, { operators: 2 }] }, 'seed')
    idle(centre, [
      [3, 0],
      [1, 1],
      [0, 2],
    ])
    const chance = openStream('seed', 1, 'routing')
    const order = [1, 0, 3]
    for (let call = 0; call < 20; call++) expect(randomOperator.operatorFor(centre, 0, 0)).toBe(order[Math.floor(chance.uniform() * 3)])
  })
})
