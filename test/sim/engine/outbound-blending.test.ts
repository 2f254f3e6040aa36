import { describe, expect, it } from 'vitest'
import { attempts, calls, live, time } from '../../fixtures/counting'
import { at, NO_RETRY, NOBODY_ANSWERS, outbound, RETRY } from '../../fixtures/outbound'
import { fixed, team } from '../../fixtures/story'

const blend = (more: object) => ({ blend: more })
const both = (count = 1) => [team({ skills: ['calls', 'list'], operators: count })]
const power = (linesPerOperator: number) => ({ kind: 'power', linesPerOperator, hold: 2 })

describe('callers come first', () => {
  it('a freed operator takes the waiting call, and the list afterwards', () => {
    // the call of 9:01 waits until 9:02:10; the second contact is dialed after it
    const [counts] = live(outbound({ contacts: 2, callers: { calls: { at: ['9:01'], talk: 60 } }, groups: both() }))
    expect(calls(counts, 'waitAnswered')).toBe(70_000)
    expect(counts.lastActivity[0]).toBe(at('9:03:10') + 130_000)
  })

  it('but who listens to the ringing is not free', () => {
    const [counts] = live(outbound({ contacts: 1, callers: { calls: { at: ['9:00:05'], talk: 60 } }, groups: both() }))
    expect(calls(counts, 'waitAnswered')).toBe(125_000)
  })

  it('while numbers ring for nobody in particular, the caller has the operator', () => {
    const list = { retry: NO_RETRY }
    const [counts] = live(outbound({ contacts: 1, mode: power(1), list, callers: { calls: { at: ['9:00:05'], talk: 60 } }, groups: both() }))
    expect(calls(counts, 'waitAnswered')).toBe(0)
    expect(attempts(counts, 'abandoned')).toBe(1)
  })

  it('who is held on the line goes before who waits in the queue', () => {
    // both contacts answer at ten seconds; the caller of 9:00:11 waits for the second of them, too
    const conversation = { productiveTalk: fixed(2), productiveWrapUp: fixed(0) }
    const [counts] = live(outbound({ contacts: 2, mode: power(2), conversation, callers: { calls: { at: ['9:00:11'], talk: 60 } }, groups: both() }))
    expect(attempts(counts, 'conversations')).toBe(2)
    expect(calls(counts, 'waitAnswered')).toBe(3000)
  })
})

describe('dialing with so many idle', () => {
  const lastOf = (contacts: number, operators: number, more: object, mode: object = { kind: 'progressive' }) =>
    live(outbound({ contacts, mode, groups: [team({ skills: ['list'], operators })], dialer: blend(more) }))[0].lastActivity[0] - at('9:00')

  it('takes one operator less from those who wait with every dial', () => {
    // of two, one dials while the other waits
    expect(lastOf(3, 2, { idleAtLeast: 2 })).toBe(3 * 130_000)
    expect(lastOf(4, 2, { idleAtLeast: 1 })).toBe(2 * 130_000)
    // of three, two dial: the second leaves two who are idle for it, itself among them
    expect(lastOf(4, 3, { idleAtLeast: 2 })).toBe(2 * 130_000)
    expect(lastOf(2, 3, { idleAtLeast: 4 })).toBe(-at('9:00'))
  })

  it('lets a power dialer dial its own number, or none', () => {
    const list = { ...NOBODY_ANSWERS, retry: NO_RETRY }
    const rings = (idleAtLeast: number) =>
      live(outbound({ contacts: 6, mode: power(2), groups: [team({ skills: ['list'], operators: 3 })], list, dialer: blend({ idleAtLeast }) }))[0]
    expect(rings(3).dialerLines[0]).toBe(6)
    expect(attempts(rings(4), 'attempts')).toBe(0)
  })

  it('counts the groups that are named', () => {
    // the dialers are free all the time; they dial when the line for calls is free, from 9:10 on
    const groups = [team({ id: 'line', skills: ['calls'] }), team({ id: 'dialers', skills: ['list'] })]
    const callers = { calls: { at: ['8:59'], talk: 600 } }
    const more = { callers, groups, calendar: { open: '08:00' }, dialer: blend({ idleAtLeast: 1, idleIn: ['line'] }) }
    expect(live(outbound(more))[0].lastActivity[0]).toBe(at('9:10') + 130_000)
  })

  it('holds for appointments as well', () => {
    // promised for 10:00:50; one of the two has a caller until 10:10
    const list = { attemptsAtMost: 2, appointments: { share: 1, delay: fixed(3600) } }
    const callers = { calls: { at: ['10:00'], talk: 600 } }
    const [counts] = live(outbound({ callers, groups: both(2), list, conversation: { laterShare: 0.99 }, dialer: blend({ idleAtLeast: 2 }) }))
    expect(counts.lastActivity[0]).toBe(at('10:10') + 60_000)
  })
})

describe('a dialer that asks when an operator becomes free', () => {
  const list = { reachByAttempt: [0, 1], retry: { ...RETRY, noAnswer: 5 } }
  const asks = blend({ asks: 'operator-free' })

  it('does not see that a contact is due while everybody is idle', () => {
    const callers = { calls: { at: ['9:30'], talk: 60 } }
    const [always] = live(outbound({ callers, groups: both(), list }))
    expect(always.lastActivity[0]).toBe(at('9:05:10') + 130_000)
    const [free] = live(outbound({ callers, groups: both(), list, dialer: asks }))
    expect(free.lastActivity[0]).toBe(at('9:31') + 130_000)
  })

  it('sees it when calling hours open', () => {
    const hours = { from: '10:00', to: '17:00' }
    const [counts] = live(outbound({ callers: { calls: {} }, groups: both(), list: { hours }, dialer: asks }))
    expect(counts.lastActivity[0]).toBe(at('10:00') + 130_000)
  })

  it('may be told which groups', () => {
    // a caller of the line is through at 9:31, and somebody of the line is free: then the others dial
    const groups = [team({ id: 'line', skills: ['calls'] }), team({ id: 'dialers', skills: ['list'], from: '08:00' })]
    const callers = { calls: { at: ['9:30'], talk: 60 } }
    const [counts] = live(outbound({ callers, groups, list, dialer: blend({ asks: 'operator-free', idleIn: ['line'] }) }))
    expect(counts.lastActivity[0]).toBe(at('9:31') + 130_000)
  })
})

describe('the service level of calls', () => {
  // contacts at 9:00:00, 9:02:10 and 9:04:20; two calls of 9:05 are answered too late, at 9:06:30 and 9:07:30, and the operator is free at 9:08:30
  const callers = { calls: { at: ['9:05', '9:05'], talk: 60 } }
  const level = (more: object = {}) => blend({ serviceLevel: { stopBelow: 0.8, resumeAbove: 0.8, minutes: 2, ...more } })
  const fourth = (dialer: object, more: object = {}) => live(outbound({ contacts: 4, callers, groups: both(), dialer, ...more }))[0].lastActivity[0] - 130_000

  it('stops the dialer until the bad calls are out of the window', () => {
    expect(fourth({})).toBe(at('9:08:30'))
    expect(fourth(level())).toBe(at('9:09:30'))
    expect(fourth(level({ minutes: 10 }))).toBe(at('9:17:30'))
  })

  it('is asked for: with a lower one nothing stops', () => {
    expect(fourth(level({ stopBelow: 0, resumeAbove: 0 }))).toBe(at('9:08:30'))
  })

  it('good calls bring it back before', () => {
    // calls of 9:09 and 9:10:30 are taken at once: two of four in time
    const more = { callers: { calls: { at: ['9:05', '9:05', '9:09', '9:10:30'], talk: 60 } } }
    expect(fourth(level({ minutes: 10, stopBelow: 0.4, resumeAbove: 0.5 }), more)).toBe(at('9:11:30'))
    expect(fourth(level({ minutes: 10, stopBelow: 0.4, resumeAbove: 0.6 }), more)).toBe(at('9:16:30'))
  })

  it('is of calls that the campaign’s groups serve', () => {
    const groups = [...both(), team({ id: 'others', skills: ['elsewhere'] })]
    const elsewhere = { at: ['9:01', '9:01', '9:01'], talk: 300 }
    expect(fourth(level(), { callers: { ...callers, elsewhere }, groups })).toBe(at('9:09:30'))
    const only = { callers: { calls: {}, elsewhere }, groups }
    expect(fourth(level(), only)).toBe(at('9:06:30'))
  })

  it('does not hang up what rings', () => {
    // the third contact rings for half an hour, bound: nothing happens to it
    const list = { ...NOBODY_ANSWERS, ring: { answered: fixed(10), unanswered: fixed(600), busy: fixed(10), machine: fixed(10) }, retry: NO_RETRY }
    const [counts] = live(
      outbound({ contacts: 1, callers: { calls: { at: ['9:00:05', '9:00:05'], talk: 60, patience: 30 } }, groups: both(), list, dialer: level() }),
    )
    expect(time(counts, 'dialing')).toBe(600_000)
    expect(calls(counts, 'abandoned')).toBe(2)
  })

  it('has no memory of calls before the window, opening or not', () => {
    // three bad calls at half past eight; dialing begins at nine
    const early = { callers: { calls: { at: ['8:30', '8:30', '8:30'], talk: 300 } }, calendar: { open: '08:00' } }
    const groups = [team({ skills: ['calls', 'list'], from: '08:00' })]
    expect(fourth(level(), { ...early, groups })).toBe(at('9:06:30'))
    // nor of yesterday
    const callsOf = [['16:58', '16:58', '16:58'], []]
    const overnight = { callers: { calls: { at: callsOf, talk: 60 } }, groups: both(), days: 2, list: { deliveries: [{ day: 2, contacts: 4 }] } }
    expect(fourth(level(), overnight)).toBe(at('9:06:30', 1))
  })
})
