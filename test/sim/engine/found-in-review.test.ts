/** Stories of faults that a review found: each failed before it was mended. */
import { describe, expect, it } from 'vitest'
import { PURPOSE } from '../../../src/sim/centre/purposes'
import { calls, live, time } from '../../fixtures/counting'
import { HOUR, MINUTE, SECOND, story, team } from '../../fixtures/story'

describe('chance', () => {
  it('no two purposes of a call share a part of its stream', () => {
    // purposes that come several times have 496 parts, the others one
    const several = ['ring', 'callBack', 'menu', 'handBack']
    const parts = Object.entries(PURPOSE).flatMap(([name, first]) => Array.from({ length: several.includes(name) ? 496 : 1 }, (_, step) => first + step))
    expect(new Set(parts).size).toBe(parts.length)
    expect(Math.max(...parts)).toBeLessThan(2048)
  })
})

describe('chances of 1 that lead in circles', () => {
  it('end: nobody is transferred for ever', () => {
    const transfer = { share: 1, to: [{ callType: 'calls', share: 1 }] }
    const [day] = live(story({ callers: { calls: { at: ['16:59'], talk: 1, more: { transfer } } }, groups: [team({ atShiftEnd: 'finish-queue' })] }))
    expect(calls(day, 'transfers')).toBe(1000)
  })
})

describe('call-backs', () => {
  const offered = (more: object = {}) => ({ queues: [{ callType: 'calls', callBack: { offer: { kind: 'queue', calls: 0 }, acceptShare: 1, ...more } }] })

  it('begin at once where an operator is idle who could not take the call yet', () => {
    const groups = [team({ serves: [{ skill: 'calls', afterSeconds: 60 }] })]
    const [day] = live(story({ callers: { calls: { at: ['10:00'] } }, groups, setup: offered() }))
    expect([calls(day, 'callBacks'), calls(day, 'callBacksKept'), calls(day, 'callBackWait')]).toEqual([1, 1, 0])
  })

  it('do not last longer for the time since the promise', () => {
    const callers = { calls: { at: ['10:00', '10:00:01'], talk: 100, more: { talkPerSecondWaited: 0.1 } } }
    const [day] = live(story({ callers, setup: offered() }))
    expect(time(day, 'callBackWork')).toBe(100 * SECOND)
  })
})

describe('an open end', () => {
  it('sees callers in conversation, followed or not', () => {
    const groups = [team({ operators: 2, atShiftEnd: 'open-end' })]
    const overtime = (setup: object) => time(live(story({ callers: { calls: { at: ['16:59:59'], talk: 101 } }, groups, setup }))[0], 'logged') - 16 * HOUR
    expect(overtime({})).toBe(200 * SECOND)
    expect(overtime({ lines: 100 })).toBe(200 * SECOND)
  })

  it('keeps nothing for others any more: nobody waits through the night beside an idle operator', () => {
    const groups = [team({ operators: 1, atShiftEnd: 'open-end', serves: [{ skill: 'calls', reserve: 1 }] })]
    const [day] = live(story({ callers: { calls: { at: ['16:00'], talk: 60 } }, groups }))
    expect(calls(day, 'waitAnswered')).toBe(HOUR)
    expect(time(day, 'logged')).toBe(8 * HOUR + MINUTE)
  })
})

it('what is left of a talk that is handed back is left of the caller’s own talk, whatever the hour made of it', () => {
  const serves = [{ skill: 'calls', hours: [{ from: '00:00', talk: 2 }, { from: '16:55' }] }]
  const groups = [team({ atShiftEnd: 'hand-back', serves }), team({ id: 'late', from: '17:00', to: '18:00' })]
  const [day] = live(story({ callers: { calls: { at: ['16:50'], talk: 1000 } }, groups, calendar: { close: '18:00' } }))
  // 2,000 s from 16:50 on, 600 of them talked; the other 1,400 are 700 of the caller's own
  expect(calls(day, 'talk')).toBe(1300 * SECOND)
})

it('lines of the warm-up do not count', () => {
  const at = [['10:00', '10:00', '10:00', '10:00', '10:00'], ['10:00']]
  const [counts] = live(story({ callers: { calls: { at, talk: 600 } }, setup: { lines: 50 }, calendar: { horizonDays: 2, warmUpDays: 1 } }))
  expect(counts.lineMaximum).toBe(1)
})

it('written work is never told of the queue, and is never called back', () => {
  const queues = [
    { callType: 'mail', announcement: { what: 'position', from: 0, hangUpShare: 1 }, callBack: { offer: { kind: 'queue', calls: 0 }, acceptShare: 1 } },
  ]
  const callers = { mail: { at: ['10:00', '10:00', '10:00'], more: { channel: 'written' } } }
  const [day] = live(story({ callers, setup: { queues } }))
  expect([calls(day, 'answered'), calls(day, 'callBacks')]).toEqual([3, 0])
})
