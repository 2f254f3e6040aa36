import { describe, expect, it } from 'vitest'
import { calls, live, time } from '../../fixtures/counting'
import { fixed, HOUR, MINUTE, SECOND, story, team } from '../../fixtures/story'

const always = { kind: 'queue', calls: 0 }
const promised = (callBack: object = {}) => ({ queues: [{ callType: 'calls', callBack: { offer: always, acceptShare: 1, ...callBack } }] })
/** One caller talks for a minute from 9 on; the second, ten seconds later, would have to wait. */
const two = { calls: { at: ['9:00', '9:00:10'] } }

describe('the offer', () => {
  it('by calls already waiting: the second to wait is promised a call-back, which begins when nobody waits any more', () => {
    const callers = { calls: { at: ['9:00', '9:00:10', '9:00:20'] } }
    const [day] = live(story({ callers, setup: promised({ offer: { kind: 'queue', calls: 1 } }) }))
    expect(calls(day, 'answered')).toBe(2)
    expect(calls(day, 'callBacks')).toBe(1)
    expect(calls(day, 'callBacksKept')).toBe(1)
    // promised at 9:00:20; the operator talks to 9:01, to 9:02, and then calls back
    expect(calls(day, 'callBackWait')).toBe(100 * SECOND)
    expect(calls(day, 'offered')).toBe(calls(day, 'answered') + calls(day, 'callBacks'))
    expect(time(day, 'talk')).toBe(3 * MINUTE)
    expect(time(day, 'callBackWork')).toBe(MINUTE)
  })

  it('by the expected wait, above a limit: place in the queue × handling time ÷ operators', () => {
    const offered = (seconds: number) => calls(live(story({ callers: two, setup: promised({ offer: { kind: 'expected-wait', seconds } }) }))[0], 'callBacks')
    expect(offered(60)).toBe(0)
    expect(offered(59)).toBe(1)
  })

  it('after so long in the queue', () => {
    const [day] = live(story({ callers: two, setup: promised({ offer: { kind: 'waited', seconds: 30 } }) }))
    // from 9:00:10 to 9:00:40 in the queue, promised to 9:01
    expect(calls(day, 'callBacks')).toBe(1)
    expect(calls(day, 'queueTime')).toBe(30 * SECOND)
    expect(calls(day, 'callBackWait')).toBe(20 * SECOND)
  })

  it('after so long in the queue, but not to those who are answered before', () => {
    const [day] = live(story({ callers: two, setup: promised({ offer: { kind: 'waited', seconds: 51 } }) }))
    expect(calls(day, 'callBacks')).toBe(0)
    expect(calls(day, 'waitAnswered')).toBe(50 * SECOND)
  })

  it('after no time at all: at once', () => {
    const [day] = live(story({ callers: two, setup: promised({ offer: { kind: 'waited', seconds: 0 } }) }))
    expect(calls(day, 'callBacks')).toBe(1)
    expect(calls(day, 'queueTime')).toBe(0)
  })

  it('is declined by all where the share is 0', () => {
    const [day] = live(story({ callers: two, setup: promised({ acceptShare: 0 }) }))
    expect(calls(day, 'callBacks')).toBe(0)
    expect(calls(day, 'answered')).toBe(2)
  })

  it('is not made to callers who find an operator', () => {
    const [day] = live(story({ callers: two, groups: [team({ operators: 2 })], setup: promised() }))
    expect(calls(day, 'callBacks')).toBe(0)
  })
})

describe('a promise is kept', () => {
  it('while more operators are idle than are kept for callers', () => {
    const callers = { calls: { at: ['9:00', '9:00:30', '9:00:40'] } }
    const [day] = live(story({ callers, groups: [team({ operators: 2 })], setup: promised({ reserve: 1 }) }))
    // one operator is idle from 9:01 on, the second from 9:01:30
    expect(calls(day, 'callBackWait')).toBe(50 * SECOND)
  })

  it('after those who wait', () => {
    // 9:00:10 is promised; 9:00:20 is another type, which waits and comes first
    const callers = { calls: { at: ['9:00', '9:00:10'] }, others: { at: ['9:00:20'], talk: 300 } }
    const [day] = live(story({ callers, setup: promised() }))
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(40 * SECOND)
    expect(calls(day, 'callBackWait')).toBe((50 + 300) * SECOND)
  })

  it('in time, if it begins within the promised time; exactly so long is in time', () => {
    const inTime = (withinMinutes: number) => calls(live(story({ callers: two, setup: promised({ withinMinutes }) }))[0], 'callBacksInTime')
    // from 9:00:10 to 9:02:00, behind a call of another minute
    const callers = { calls: { at: ['9:00', '9:00:10'] }, others: { at: ['9:00:20'] } }
    const later = (withinMinutes: number) => calls(live(story({ callers, setup: promised({ withinMinutes }) }))[0], 'callBacksInTime')
    expect(inTime(1)).toBe(1)
    expect(later(1)).toBe(0)
    expect(later(110 / 60)).toBe(1)
    expect(later(109 / 60)).toBe(0)
  })

  it('with a talk of its own law, after ringing; the caller is served, though not at once', () => {
    const [day] = live(story({ callers: two, setup: promised({ ringSeconds: 10, talk: fixed(200) }) }))
    expect(time(day, 'talk')).toBe((60 + 200) * SECOND)
    expect(time(day, 'ringing')).toBe(10 * SECOND)
    expect(calls(day, 'callersServed')).toBe(2)
    expect(calls(day, 'callersServedAtOnce')).toBe(1)
    // an answered call is another thing
    expect(calls(day, 'answered')).toBe(1)
    expect(calls(day, 'talk')).toBe(MINUTE)
  })

  it('and its work is talk and wrap-up, without the ringing', () => {
    const callers = { calls: { at: ['9:00', '9:00:10'], wrapUp: 15 } }
    const [day] = live(story({ callers, setup: promised({ ringSeconds: 10 }) }))
    expect(time(day, 'callBackWork')).toBe(75 * SECOND)
  })

  it('on a line, which the caller had given back for the time between', () => {
    const [day] = live(story({ callers: two, setup: { lines: 2, ...promised() } }))
    expect(day.lineTime).toBe(2 * MINUTE)
    expect(day.lineMaximum).toBe(2)
  })
})

describe('a customer who does not answer', () => {
  const unanswered = promised({ answeredShare: 0, attempts: 3, retryMinutes: 10, ringSeconds: 20 })

  it('is tried as often as allowed, and the promise is given up', () => {
    const [day] = live(story({ callers: two, setup: unanswered }))
    expect(time(day, 'ringing')).toBe(3 * 20 * SECOND)
    expect(calls(day, 'callBacks')).toBe(1)
    expect(calls(day, 'callBacksKept')).toBe(0)
    expect(calls(day, 'callersServed')).toBe(1)
  })

  it('is tried again ten minutes after the ringing: 9:01:00, 9:11:20, 9:21:40', () => {
    // others are a second from their end when the second attempt begins; a call at 9:21:50 meets the third one
    const callers = { calls: { at: ['9:00', '9:00:10'] }, others: { at: ['9:10:21', '9:21:50'] } }
    const [day] = live(story({ callers, setup: unanswered }))
    // the second attempt begins at 9:11:21, so the third at 9:21:41
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(11 * SECOND)
  })
})

describe('a message', () => {
  it('is left, and nobody calls back: no attempts', () => {
    const [day] = live(story({ callers: two, setup: promised({ attempts: 0 }) }))
    expect(calls(day, 'callBacks')).toBe(1)
    expect(calls(day, 'callBacksKept')).toBe(0)
    expect(time(day, 'talk')).toBe(MINUTE)
    expect(calls(day, 'callersServed')).toBe(1)
  })
})

describe('over the night', () => {
  const evening = { calls: { at: [['16:59', '16:59:10'], []] } }
  const overnight = (days: string, callBack: object = {}) => live(story({ callers: evening, setup: promised(callBack), calendar: { horizonDays: 2, days } }))[0]

  it('days in sequence: a promise of the evening is kept at nine in the morning, and booked where it was made', () => {
    const counts = overnight('in-sequence')
    // who talks to 17:00 is there when the talk ends, and goes then: the work in hand ends before the shift does
    const [calm] = live(story({ callers: { calls: { at: [['16:59:30', '16:59:40'], []] } }, setup: promised(), calendar: { horizonDays: 2 } }))
    expect(calls(counts, 'callBacksKept')).toBe(1)
    expect(calls(calm, 'callBackWait')).toBe(16 * HOUR + 20 * SECOND)
    expect(calls(calm, 'callBacksKept', { to: 0 })).toBe(1)
  })

  it('independent days: promises that are not kept on their day are forgotten', () => {
    const callers = { calls: { at: [['16:59:30', '16:59:40'], []] } }
    const [counts] = live(story({ callers, setup: promised(), calendar: { horizonDays: 2, days: 'independent' } }))
    expect(calls(counts, 'callBacks')).toBe(1)
    expect(calls(counts, 'callBacksKept')).toBe(0)
  })

  it('independent days: so are those that wait for their next attempt', () => {
    const callers = { calls: { at: [['16:50', '16:50:10'], []] } }
    const setup = promised({ answeredShare: 0, attempts: 3, retryMinutes: 30, ringSeconds: 10 })
    const [counts] = live(story({ callers, setup, calendar: { horizonDays: 2, days: 'independent' } }))
    expect(time(counts, 'ringing', { to: 0 })).toBe(10 * SECOND)
    expect(time(counts, 'ringing', { from: 1 })).toBe(0)
  })
})
