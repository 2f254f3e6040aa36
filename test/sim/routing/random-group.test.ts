import { describe, expect, it } from 'vitest'
import { openStream } from '../../../src/sim/kernel/streams'
import { randomGroup } from '../../../src/sim/routing/random-group'
import { centreOf, idle } from './fixture'
import { keepsOperatorRules } from './operator-rules'

describe('random-group', () => {
  keepsOperatorRules(randomGroup)

  it('takes every group equally often, whatever its size, and in it the longest idle', () => {
    const groups = [{ operators: 1 }, { operators: 4 }, { operators: 2, serves: { 0: { after: 30 } } }, { operators: 1 }]
    const centre = centreOf({ queues: [{}], routing: { operator: 'random-group' }, groups })
    idle(centre, [
      [0, 4],
      [3, 1],
      [1, 2],
      [4, 3],
      [5, 0],
    ])
    const times = new Array<number>(8).fill(0)
    for (let call = 0; call < 6000; call++) times[randomGroup.operatorFor(centre, 0, 0)]++
    expect(times[0] + times[3]).toBe(6000)
    // 3000 ± 39: four standard deviations
    expect(Math.abs(times[0] - 3000)).toBeLessThan(155)
  })

  it('draws nothing where there is no choice, however many of the group are idle', () => {
    const centre = centreOf(
      { queues: [{}], routing: { operator: 'random-group' }, groups: [{ operators: 2 }, { operators: 2, serves: { 0: { after: 30 } } }] },
      'seed',
    )
    randomGroup.operatorFor(centre, 0, 0)
    idle(centre, [
      [1, 0],
      [0, 1],
      [2, 0],
    ])
    expect(randomGroup.operatorFor(centre, 0, 0)).toBe(1)
    expect(centre.routingChance.uniform()).toBe(openStream('seed', 1, 'routing').uniform())
  })
})
