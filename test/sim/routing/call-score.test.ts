import { describe, expect, it } from 'vitest'
import { HEARD_QUEUE, ON_LINE, TRANSFERRED } from '../../../src/sim/centre/calls'
import { callScore } from '../../../src/sim/routing/call-score'
import { keepsCallRules } from './call-rules'
import { at, centreOf, SECOND, waits } from './fixture'

describe('score of calls', () => {
  keepsCallRules(callScore)

  it('takes the most points: base of the type and so many for each second waited', () => {
    const queues = [{ scorePerMillisecond: 1 / SECOND }, { scoreBase: 20, scorePerMillisecond: 0.5 / SECOND }]
    const centre = centreOf({ queues, groups: [{ operators: 1 }] })
    const plain = waits(centre, 0, 0)
    const raised = waits(centre, 1, 0)
    at(centre, 38) // 38 against 39
    expect(callScore.callFor(centre, 0)).toBe(raised)
    at(centre, 42) // 42 against 41
    expect(callScore.callFor(centre, 0)).toBe(plain)
  })

  it('lets a transferred call pass those before it in its own queue', () => {
    const centre = centreOf({ queues: [{ scoreTransferred: 10 }], groups: [{ operators: 1 }] })
    waits(centre, 0, 0, ON_LINE | HEARD_QUEUE)
    const transferred = waits(centre, 0, 9, ON_LINE | TRANSFERRED)
    waits(centre, 0, 9, TRANSFERRED)
    at(centre, 20) // 20 against 11 + 10, twice
    expect(callScore.callFor(centre, 0)).toBe(transferred)
  })

  it('may put transferred calls behind', () => {
    const centre = centreOf({ queues: [{ scoreTransferred: -10 }], groups: [{ operators: 1 }] })
    waits(centre, 0, 0, TRANSFERRED)
    const plain = waits(centre, 0, 9)
    at(centre, 20)
    expect(callScore.callFor(centre, 0)).toBe(plain)
  })

  it('decides ties by the list of the group, then by the place in the queue', () => {
    const queues = [
      { scoreBase: 5, scorePerMillisecond: 0 },
      { scoreBase: 5, scorePerMillisecond: 0, scoreTransferred: 1 },
    ]
    const centre = centreOf({ queues, groups: [{ operators: 1 }, { operators: 1, callTypes: [1, 0] }] })
    const zero = waits(centre, 0, 6)
    const one = waits(centre, 1, 3)
    waits(centre, 1, 4)
    at(centre, 10)
    expect(callScore.callFor(centre, 0)).toBe(zero)
    expect(callScore.callFor(centre, 1)).toBe(one)
    const transferred = waits(centre, 1, 7, TRANSFERRED) // 6 points, and so has the next
    waits(centre, 1, 8, TRANSFERRED)
    expect(callScore.callFor(centre, 0)).toBe(transferred)
  })

  it('asks of each call whether it has waited long enough for the group', () => {
    const centre = centreOf({ queues: [{ scoreTransferred: 100 }], groups: [{ operators: 1, serves: { 0: { after: 30 } } }] })
    const old = waits(centre, 0, 0)
    const transferred = waits(centre, 0, 10, TRANSFERRED)
    at(centre, 35)
    expect(callScore.callFor(centre, 0)).toBe(old)
    at(centre, 40)
    expect(callScore.callFor(centre, 0)).toBe(transferred)
  })
})
