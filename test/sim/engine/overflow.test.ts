import { describe, expect, it } from 'vitest'
import { calls, live, time } from '../../fixtures/counting'
import { fixed, SECOND, story, team } from '../../fixtures/story'

const front = team({ id: 'front', skills: ['calls'] })
const back = (afterSeconds: number, more: object = {}) => team({ id: 'back', serves: [{ skill: 'calls', afterSeconds }], ...more })
const talks = (counts: Parameters<typeof time>[0], groups: number) => Array.from({ length: groups }, (_, entity) => time(counts, 'talk', { entity }) / SECOND)

describe('overflow', () => {
  it('a call that has waited so long goes to the other group', () => {
    const callers = { calls: { at: ['9:00', '9:00:10'], talk: 600 } }
    const [day] = live(story({ callers, groups: [front, back(30)] }))
    expect(calls(day, 'waitAnswered')).toBe(30 * SECOND)
    expect(talks(day, 2)).toEqual([600, 600])
  })

  it('not before, even if someone in the other group becomes free', () => {
    // the back is busy with something else to 9:00:20, when the call has waited 10 s
    const callers = { calls: { at: ['9:00', '9:00:10'], talk: 600 }, others: { at: ['9:00'], talk: 20 } }
    const [day] = live(story({ callers, groups: [front, back(30)] }))
    expect(calls(day, 'waitAnswered')).toBe(30 * SECOND)
  })

  it('and later, when someone in the other group becomes free', () => {
    const callers = { calls: { at: ['9:00', '9:00:10'], talk: 600 }, others: { at: ['9:00'], talk: 60 } }
    const [day] = live(story({ callers, groups: [front, back(30)] }))
    expect(calls(day, 'waitAnswered')).toBe(50 * SECOND)
  })

  it('by steps: a third group after a minute', () => {
    const callers = { calls: { at: ['9:00', '9:00', '9:00:10'], talk: 600 } }
    const third = team({ id: 'third', serves: [{ skill: 'calls', afterSeconds: 60 }] })
    const [day] = live(story({ callers, groups: [front, back(30), third] }))
    // the second goes to the back at 9:00:30, the third call to the third group at 9:01:10
    expect(calls(day, 'waitAnswered')).toBe((30 + 60) * SECOND)
    expect(talks(day, 3)).toEqual([600, 600, 600])
  })

  it('in time for a caller whose patience ends just then', () => {
    const callers = { calls: { at: ['9:00', '9:00:10'], talk: 600, patience: 30 } }
    const [day] = live(story({ callers, groups: [front, back(30)] }))
    expect(calls(day, 'abandoned')).toBe(0)
  })
})

describe('reservation', () => {
  it('only while more operators are free than are kept', () => {
    const group = team({ operators: 3, serves: [{ skill: 'calls', reserve: 2 }] })
    const [day] = live(story({ callers: { calls: { at: ['9:00', '9:00'] }, others: { at: ['9:00:10'] } }, groups: [group] }))
    // three are free for the first; the second waits until the first is over. Another type may take whom it likes
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(0)
    expect(calls(day, 'waitAnswered')).toBe((60 + 10) * SECOND)
  })
})

describe('guarantees', () => {
  const kept = (operators: number, more: object = {}) => team({ operators, serves: [{ skill: 'first', guaranteed: 1 }], ...more })

  it('another type gets an operator only while more are free than the guarantee lacks', () => {
    const callers = { first: { at: ['9:00:30'] }, second: { at: ['9:00', '9:00'] } }
    const [day] = live(story({ callers, groups: [kept(2)] }))
    expect(calls(day, 'waitAnswered')).toBe(0)
    // nobody is owed to the first type while one of its calls is in conversation: at 9:01 the second call goes to who is freed
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(60 * SECOND)
  })

  it('who becomes free after a guaranteed call is owed again', () => {
    const callers = { first: { at: ['9:00'] }, second: { at: ['9:00:10', '9:00:20'], talk: 120 } }
    const [day] = live(story({ callers, groups: [kept(2)] }))
    // at 9:01 the operator of the first call is free, but kept; the call waits to 9:02:10
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(110 * SECOND)
  })

  it('a phone that rings for the guaranteed type counts as its work', () => {
    const callers = { first: { at: ['9:00'] }, second: { at: ['9:00:05'] } }
    const [day] = live(story({ callers, groups: [kept(2, { ring: { time: fixed(10) } })] }))
    expect(calls(day, 'waitAnswered')).toBe(10 * SECOND)
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(10 * SECOND)
  })

  it('and is owed again when the caller hangs up', () => {
    const callers = { first: { at: ['9:00'], patience: 8 }, second: { at: ['9:00:05', '9:00:09'] } }
    const [day] = live(story({ callers, groups: [kept(2, { ring: { time: fixed(10) } })] }))
    expect(calls(day, 'abandoned')).toBe(1)
    // the one of 9:00:05 is answered at 9:00:15; the other waits for the end of that talk at 9:01:15, and for the ringing
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe((10 + 66 + 10) * SECOND)
  })

  it('of two types: the call that a freed operator takes sets an idle colleague free for the other', () => {
    // one operator alone can take neither: each is owed to the other. When a second one comes, both calls are answered at once
    const serves = [
      { skill: 'first', guaranteed: 1 },
      { skill: 'second', guaranteed: 1 },
    ]
    const shifts = [
      { operators: 1, from: '09:00', to: '17:00' },
      { operators: 1, from: '09:10', to: '17:00' },
    ]
    const group = { id: 'team', name: 'Team', serves, shifts }
    const [day] = live(story({ callers: { first: { at: ['9:01'] }, second: { at: ['9:02'] } }, groups: [group] }))
    expect(calls(day, 'waitAnswered')).toBe(9 * 60 * SECOND)
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(8 * 60 * SECOND)
  })

  it('a guarantee lends its operator to nobody, but calls back nobody either', () => {
    const callers = { first: { at: ['9:00', '9:00', '9:00:10'] }, second: {} }
    const [day] = live(story({ callers, groups: [team({ operators: 2, serves: [{ skill: 'second', guaranteed: 1 }] })] }))
    // one operator takes all calls of the first type, one after the other
    expect(calls(day, 'waitAnswered')).toBe((60 + 110) * SECOND)
  })
})
