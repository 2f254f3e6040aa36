import { describe, expect, it } from 'vitest'
import { ScoreSchema, score } from '../../../src/sim/routing/score'
import { at, centreOf, idle, SECOND, worked } from './fixture'
import { keepsOperatorRules } from './operator-rules'

describe('score', () => {
  keepsOperatorRules(score)

  it('takes the group with more points for this call type, before who is idle for longer', () => {
    const centre = centreOf({
      queues: [{}, {}],
      groups: [{ operators: 1, serves: { 0: { score: 5 } } }, { operators: 1, serves: { 0: { score: 6 }, 1: { score: 4 } } }, { operators: 1 }],
    })
    idle(centre, [
      [2, 0],
      [0, 1],
      [1, 2],
    ])
    at(centre, 10)
    expect(score.operatorFor(centre, 0, 0)).toBe(1) // 5, 6, 0
    expect(score.operatorFor(centre, 1, 0)).toBe(1) // 0, 4, 0
  })

  it('adds points for each second idle', () => {
    const groups = [{ operators: 1, serves: { 0: { score: 10 } } }, { operators: 1 }]
    const centre = centreOf({ queues: [{}], groups, routing: { perIdleMillisecond: 0.5 / SECOND } })
    idle(centre, [
      [1, 0],
      [0, 30],
    ])
    at(centre, 40) // 10 + 5 against 20
    expect(score.operatorFor(centre, 0, 0)).toBe(1)
    centre.operators.idleSince[1] = 11 * SECOND // 15 against 14.5
    expect(score.operatorFor(centre, 0, 0)).toBe(0)
  })

  it('may prefer who has just become idle', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 2 }], routing: { perIdleMillisecond: -1 / SECOND } })
    idle(centre, [
      [0, 0],
      [1, 5],
    ])
    at(centre, 10)
    expect(score.operatorFor(centre, 0, 0)).toBe(1)
  })

  it('adds points for the share of the shift spent idle, of what is over', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 3 }], routing: { perFreeShare: 100 } })
    worked(centre, 0, { work: 60, idle: 40 })
    worked(centre, 1, { work: 50, idle: 50 })
    idle(centre, [
      [2, 0], // nothing is over yet: no points, though idle from the first
      [0, 100],
      [1, 100],
    ])
    at(centre, 1000)
    expect(score.operatorFor(centre, 0, 0)).toBe(1)
  })

  it('decides ties by the longest idle, then by the group asked first', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 1 }, { operators: 2 }] })
    idle(centre, [
      [2, 3],
      [1, 4],
      [0, 4],
    ])
    at(centre, 10)
    expect(score.operatorFor(centre, 0, 0)).toBe(2)
    centre.operators.idleSince[2] = 4 * SECOND
    expect(score.operatorFor(centre, 0, 0)).toBe(0)
  })

  it('gives no points of its own unless told', () => {
    expect(ScoreSchema.parse({ kind: 'score' })).toEqual({ kind: 'score', perFreeShare: 0, perIdleSecond: 0 })
  })
})
