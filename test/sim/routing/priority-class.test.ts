import { describe, expect, it } from 'vitest'
import { priorityClass } from '../../../src/sim/routing/priority-class'
import { keepsCallRules } from './call-rules'
import { at, centreOf, waits } from './fixture'

describe('priority-class', () => {
  keepsCallRules(priorityClass)

  it('takes the lowest class first and within it the oldest call', () => {
    const centre = centreOf({ queues: [{ priority: 2 }, { priority: 0 }], groups: [{ operators: 1 }] })
    waits(centre, 0, 0)
    const urgent = waits(centre, 1, 8)
    waits(centre, 1, 9)
    at(centre, 10)
    expect(priorityClass.callFor(centre, 0)).toBe(urgent)
  })

  it('lets a call rise by one class each time its ageing has passed', () => {
    const centre = centreOf({ queues: [{ priority: 2, ageing: 30 }, { priority: 1 }, { priority: 0 }], groups: [{ operators: 1 }] })
    const aged = waits(centre, 0, 0)
    const steady = waits(centre, 1, 0)
    at(centre, 29.999) // classes 2 and 1
    expect(priorityClass.callFor(centre, 0)).toBe(steady)
    at(centre, 30) // 1 and 1, equally old: the list decides
    expect(priorityClass.callFor(centre, 0)).toBe(aged)
    const urgent = waits(centre, 2, 30)
    at(centre, 59.999) // 1, 1 and 0
    expect(priorityClass.callFor(centre, 0)).toBe(urgent)
    at(centre, 60) // 0, 1 and 0: the oldest
    expect(priorityClass.callFor(centre, 0)).toBe(aged)
  })

  it('lets an aged call rise above class 0', () => {
    const centre = centreOf({ queues: [{ priority: 0 }, { priority: 0, ageing: 30 }], groups: [{ operators: 1 }] })
    const older = waits(centre, 0, 0)
    const aged = waits(centre, 1, 10)
    at(centre, 39.999)
    expect(priorityClass.callFor(centre, 0)).toBe(older)
    at(centre, 40)
    expect(priorityClass.callFor(centre, 0)).toBe(aged)
  })

  it('decides ties by the longest wait, then by the list of the group', () => {
    const centre = centreOf({ queues: [{}, {}, {}], groups: [{ operators: 1 }] })
    waits(centre, 0, 5)
    const one = waits(centre, 1, 4)
    waits(centre, 2, 4)
    at(centre, 10)
    expect(priorityClass.callFor(centre, 0)).toBe(one)
  })
})
