import { describe, expect, it } from 'vitest'
import { calls, live } from '../../fixtures/counting'
import { fixed, MINUTE, SECOND, story, team } from '../../fixtures/story'

const menu = {
  id: 'menu',
  name: 'Menu',
  callTypes: ['calls'],
  start: 'hello',
  steps: [{ id: 'hello', name: 'Hello', time: fixed(30), choices: [{ to: 'calls', share: 1 }] }],
}

describe('lines', () => {
  it('all in use: the next caller hears busy', () => {
    const [day] = live(story({ callers: { calls: { at: ['9:00', '9:00:59'], talk: 60 } }, groups: [team({ operators: 2 })], setup: { lines: 1 } }))
    expect(calls(day, 'answered')).toBe(1)
    expect(calls(day, 'blocked')).toBe(1)
    expect(day.lineMaximum).toBe(1)
    expect(day.lineTime).toBe(MINUTE)
  })

  it('are free at the end of the talk, while the operator is still in wrap-up', () => {
    const [day] = live(story({ callers: { calls: { at: ['9:00', '9:01'], talk: 60, wrapUp: 120 } }, setup: { lines: 1 } }))
    expect(calls(day, 'blocked')).toBe(0)
    expect(calls(day, 'waitAnswered')).toBe(2 * MINUTE)
    // a minute of talk; two minutes of waiting and a minute of talk
    expect(day.lineTime).toBe(4 * MINUTE)
  })

  it('are held through menu, queue and talk', () => {
    // 1: menu to 9:00:30, talk to 9:01:30. 2: menu to 9:00:40, queue to 9:01:30, talk to 9:02:30. 4: menu to 9:02:00, queue to 9:02:30, talk to 9:03:30
    const [day] = live(story({ callers: { calls: { at: ['9:00', '9:00:10', '9:01:29', '9:01:30'] } }, setup: { lines: 2, menus: [menu] } }))
    expect(calls(day, 'blocked')).toBe(1)
    expect(calls(day, 'answered')).toBe(3)
    expect(day.lineTime).toBe((90 + 140 + 120) * SECOND)
    expect(day.lineMaximum).toBe(2)
  })

  it('are given back by who hangs up in the queue', () => {
    // the second waits from 9:00:10 to 9:00:30; the line is free for the fourth, not for the third
    const [day] = live(story({ callers: { calls: { at: ['9:00', '9:00:10', '9:00:29', '9:00:31'], talk: 600, patience: 20 } }, setup: { lines: 2 } }))
    expect(calls(day, 'blocked')).toBe(1)
    expect(calls(day, 'abandoned')).toBe(2)
    expect(day.lineTime).toBe((600 + 20 + 20) * SECOND)
  })

  it('are given back by who is sent away at the close', () => {
    const [day] = live(story({ callers: { calls: { at: ['16:58', '16:59'], talk: 180 } }, setup: { lines: 2 } }))
    // the operator finishes the call at 17:01, and takes no other from five on
    expect(calls(day, 'leftAtClose')).toBe(1)
    expect(day.lineTime).toBe((3 + 1) * MINUTE)
  })

  it('are not held by written work', () => {
    const mail = { at: ['9:00:10', '9:00:20'], more: { channel: 'written' } }
    const [day] = live(story({ callers: { calls: { at: ['9:00'] }, mail }, setup: { lines: 1 } }))
    expect(calls(day, 'blocked', { entity: 1 })).toBe(0)
    expect(calls(day, 'answered', { entity: 1 })).toBe(2)
    expect(day.lineTime).toBe(MINUTE)
  })

  it('without a limit the most in use is still noted, transferred calls included', () => {
    const transfer = { share: 1, to: [{ callType: 'second', share: 1 }] }
    const [day] = live(story({ callers: { first: { at: ['9:00', '9:10', '9:20'], more: { transfer } }, second: {} } }))
    // one after another: a minute with the first, a minute with the second
    expect(day.lineMaximum).toBe(1)
    expect(day.lineTime).toBe(6 * MINUTE)
  })

  it('count their time from the end of the warm-up on', () => {
    const [counts] = live(story({ callers: { calls: { at: [['9:00'], ['9:00', '9:10']] } }, setup: { lines: 1 }, calendar: { horizonDays: 2, warmUpDays: 1 } }))
    expect(counts.lineTime).toBe(2 * MINUTE)
  })
})
