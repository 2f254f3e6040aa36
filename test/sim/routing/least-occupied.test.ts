import { describe, expect, it } from 'vitest'
import { leastOccupied } from '../../../src/sim/routing/least-occupied'
import { at, centreOf, idle, worked } from './fixture'
import { keepsOperatorRules } from './operator-rules'

describe('least-occupied', () => {
  keepsOperatorRules(leastOccupied)

  it('takes the operator with the smallest share of the shift at work', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 2 }, { operators: 1 }] })
    worked(centre, 0, { work: 50, idle: 50 })
    worked(centre, 1, { work: 60, idle: 40 })
    worked(centre, 2, { work: 40, idle: 60 })
    idle(centre, [
      [0, 100],
      [1, 100],
      [2, 100],
    ])
    at(centre, 100)
    expect(leastOccupied.operatorFor(centre, 0, 0)).toBe(2)
  })

  it('counts the idle period that still lasts', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 2 }] })
    worked(centre, 0, { work: 40, idle: 60 })
    worked(centre, 1, { work: 45, idle: 35 })
    idle(centre, [
      [1, 80],
      [0, 100],
    ])
    at(centre, 140) // 40 of 140 s against 45 of 140 s
    expect(leastOccupied.operatorFor(centre, 0, 0)).toBe(0)
    worked(centre, 1, { work: 38, idle: 35 }) // 38 of 133 s: 2/7 both, and idle for longer
    expect(leastOccupied.operatorFor(centre, 0, 0)).toBe(1)
  })

  it('takes 0 for whoever has not worked yet, even at the first instant of a shift', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 2 }] })
    worked(centre, 0, { work: 1, idle: 1000 })
    idle(centre, [
      [0, 0],
      [1, 50],
    ])
    at(centre, 50)
    expect(leastOccupied.operatorFor(centre, 0, 0)).toBe(1)
  })

  it('decides ties by the longest idle, then by the group asked first', () => {
    const centre = centreOf({ queues: [{}], groups: [{ operators: 1 }, { operators: 2 }] })
    idle(centre, [
      [1, 3],
      [2, 4],
      [0, 4],
    ])
    at(centre, 10)
    expect(leastOccupied.operatorFor(centre, 0, 0)).toBe(1)
    worked(centre, 1, { work: 1, idle: 0 })
    expect(leastOccupied.operatorFor(centre, 0, 0)).toBe(0)
  })
})
