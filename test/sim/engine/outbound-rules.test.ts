import { describe, expect, it } from 'vitest'
import { attempts, live, time } from '../../fixtures/counting'
import { at, NO_RETRY, NOBODY_ANSWERS, outbound } from '../../fixtures/outbound'
import { fixed, team } from '../../fixtures/story'

const power = (linesPerOperator: number, hold: number) => ({ kind: 'power', linesPerOperator, hold })
const all = (linesPerOperator: number, hold: number) => ({ ...power(linesPerOperator, hold), per: 'all' })
const rule = (more: object) => ({ rule: { kind: 'none', ...more } })
const ringing = (unanswered: number) => ({ answered: fixed(10), unanswered: fixed(unanswered), busy: fixed(10), machine: fixed(10) })

describe('the least ringing', () => {
  const rang = (dialer: object, list: object) =>
    live(outbound({ contacts: 3, dialer, list: { ...NOBODY_ANSWERS, retry: NO_RETRY, ...list } }))[0].lastActivity[0] - at('9:00')

  it('is waited before a number that nobody answers is given up', () => {
    expect(rang(rule({ minRing: 15 }), {})).toBe(45_000)
    expect(rang(rule({ minRing: 15 }), { ring: ringing(25) })).toBe(75_000)
    expect(rang(rule({}), {})).toBe(30_000)
  })

  it('is 15 seconds under the rules that ask for it', () => {
    expect(rang({ rule: { kind: 'united-states' } }, {})).toBe(45_000)
    expect(rang({ rule: { kind: 'united-states', minRing: 0 } }, {})).toBe(30_000)
    expect(rang({ rule: { kind: 'drops-of-answers' } }, {})).toBe(30_000)
  })

  it('is not asked of a busy tone or a machine', () => {
    expect(rang(rule({ minRing: 15 }), { busyShare: 1 })).toBe(30_000)
    expect(rang(rule({ minRing: 15 }), { machineShare: 1 })).toBe(30_000)
  })
})

describe('a person who finds nobody', () => {
  // both answer at ten seconds, and there is one operator
  const two = (more: object) => live(outbound({ contacts: 2, mode: power(2, 2), ...more }))[0]

  it('is abandoned after the hold, and tried again after the delay', () => {
    const counts = two({ list: { retry: { ...NO_RETRY, abandoned: 10 } } })
    expect(attempts(counts, 'answered')).toBe(3)
    expect(attempts(counts, 'abandoned')).toBe(1)
    expect(attempts(counts, 'heldAnswers')).toBe(1)
    expect(attempts(counts, 'heldTime')).toBe(2000)
    expect(attempts(counts, 'connectedLate')).toBe(0)
    expect(counts.lastActivity[0]).toBe(at('9:10:12') + 130_000)
  })

  it('closed without another attempt, is a contact with somebody who was never spoken to', () => {
    const counts = two({ list: { retry: NO_RETRY } })
    expect(attempts(counts, 'closedNoContact')).toBe(1)
    expect(attempts(counts, 'reached')).toBe(1)
  })

  it('hangs up before, when patience ends before', () => {
    const counts = two({ list: { retry: NO_RETRY, patience: fixed(1) } })
    expect(attempts(counts, 'abandoned')).toBe(1)
    expect(attempts(counts, 'heldTime')).toBe(1000)
  })

  it('without any hold is abandoned at once', () => {
    const counts = two({ mode: power(2, 0), list: { retry: NO_RETRY } })
    expect(attempts(counts, 'abandoned')).toBe(1)
    expect(attempts(counts, 'heldTime')).toBe(0)
  })

  it('is served by an operator who is free at the very end of the hold', () => {
    const conversation = { productiveTalk: fixed(2), productiveWrapUp: fixed(0) }
    const counts = two({ conversation })
    expect(attempts(counts, 'abandoned')).toBe(0)
    expect(attempts(counts, 'heldTime')).toBe(2000)
    expect(counts.lastActivity[0]).toBe(at('9:00:14'))
  })
})

describe('the second time that a person holds the line', () => {
  it('has a hold of its own', () => {
    // held from 10 to 15 s and heard, as a wrong person, until 20 s; dialed again at once, held again from 30 s on, when the first hold would have ended
    const groups = [team({ skills: ['list', 'calls'] })]
    const list = { wrongPersonShare: 1, attemptsAtMost: 2, retry: { ...NO_RETRY, wrongPerson: 0 } }
    const conversation = { wrongTalk: fixed(5), otherWrapUp: fixed(0) }
    const callers = { calls: { at: ['9:00:20'], talk: 60 } }
    const [counts] = live(outbound({ contacts: 2, mode: all(3, 20), groups, callers, list, conversation }))
    // by then the operator is with a caller: both people of the list hold for the whole twenty seconds
    expect(attempts(counts, 'abandoned')).toBe(2)
    expect(attempts(counts, 'heldTime')).toBe(5000 + 2 * 20_000)
  })
})

describe('an operator who comes late', () => {
  const secondWaits = (seconds: number, more: object) => {
    const conversation = { productiveTalk: fixed(seconds), productiveWrapUp: fixed(0) }
    return live(outbound({ contacts: 2, mode: power(2, 10), conversation, ...more }))[0]
  }

  it('is counted, though a conversation follows', () => {
    const counts = secondWaits(3, { dialer: rule({ seconds: 2 }) })
    expect(attempts(counts, 'connectedLate')).toBe(1)
    expect(attempts(counts, 'abandoned')).toBe(0)
    expect(attempts(counts, 'conversations')).toBe(2)
  })

  it('at the limit is in time', () => {
    expect(attempts(secondWaits(2, { dialer: rule({ seconds: 2 }) }), 'connectedLate')).toBe(0)
    expect(attempts(secondWaits(3, {}), 'connectedLate')).toBe(0)
  })

  it('the time counts from the greeting, the detector’s in it', () => {
    const dialer = { ...rule({ seconds: 2 }), detection: { kind: 'detector', delay: fixed(3), falsePositive: 0 } }
    const [counts] = live(outbound({ contacts: 2, dialer }))
    expect(attempts(counts, 'connectedLate')).toBe(2)
    const faster = { ...dialer, detection: { kind: 'detector', delay: fixed(2), falsePositive: 0 } }
    expect(attempts(live(outbound({ contacts: 2, dialer: faster }))[0], 'connectedLate')).toBe(0)
  })
})

describe('the recorded message', () => {
  // two dials at 9:00, both answered: one person talks until 9:17, the other is given up at 12 s. A second operator comes at 9:01.
  const groups = [team({ skills: ['list'] }), team({ id: 'late', skills: ['list'], from: '09:01' })]
  const conversation = { productiveTalk: fixed(1000) }
  const third = (message: number) => {
    const dialer = { lines: 2, ...rule({ message }) }
    return live(outbound({ contacts: 3, mode: all(3, 2), groups, list: { retry: NO_RETRY }, conversation, dialer }))[0]
  }

  it('holds the line', () => {
    // the third is dialed at 2:12 after nine; without a message at 12 s, when nobody is there yet to take it
    const counts = third(120)
    expect(attempts(counts, 'abandoned')).toBe(1)
    expect(counts.lastActivity[0]).toBe(at('9:02:22') + 1_020_000)
    expect(counts.dialerLines[0]).toBe(2)
    expect(attempts(third(0), 'abandoned')).toBe(2)
  })
})

describe('no dialing without an operator', () => {
  // one talks until 9:02:10; the other is abandoned at 12 s and due again a minute later. A caller comes at 9:02:15.
  const groups = [team({ skills: ['calls', 'list'] })]
  const callers = { calls: { at: ['9:02:15'], talk: 60 } }
  const again = (noRedialHours: number) =>
    live(outbound({ contacts: 2, mode: power(2, 2), groups, callers, list: { retry: { ...NO_RETRY, abandoned: 1 } }, dialer: rule({ noRedialHours }) }))[0]

  it('binds an operator to the dial: the caller has to wait', () => {
    const counts = again(72)
    expect(attempts(counts, 'abandoned')).toBe(1)
    expect(time(counts, 'dialing')).toBe(10_000)
    expect(counts.lastActivity[0]).toBe(at('9:02:10') + 130_000)
  })

  it('is over after its time: then it is a dial like others, and the caller is first', () => {
    // half a minute
    const counts = again(1 / 120)
    expect(attempts(counts, 'abandoned')).toBe(2)
    expect(time(counts, 'dialing')).toBe(0)
  })
})

describe('the lines of the dialer', () => {
  it('limit what rings and talks; a wrap-up needs none', () => {
    const groups = [team({ skills: ['list'], operators: 3 })]
    const [counts] = live(outbound({ contacts: 3, groups, dialer: { lines: 1 } }))
    // 110 s each, and a last wrap-up
    expect(counts.lastActivity[0]).toBe(at('9:00') + 3 * 110_000 + 20_000)
    expect(counts.dialerLines[0]).toBe(1)
    const [free] = live(outbound({ contacts: 3, groups }))
    expect(free.dialerLines[0]).toBe(3)
    expect(free.lastActivity[0]).toBe(at('9:00') + 130_000)
  })

  it('limit appointments as well', () => {
    const groups = [team({ skills: ['list'], operators: 2 })]
    const list = { attemptsAtMost: 2, appointments: { share: 1, delay: fixed(3600) } }
    const [counts] = live(outbound({ contacts: 2, groups, dialer: { lines: 1 }, conversation: { laterShare: 0.99 }, list }))
    // 9:00:00 and 9:00:50, each for 50 s; the appointments an hour after, the second of them when its line is free
    expect(attempts(counts, 'appointmentsKept')).toBe(2)
    expect(counts.dialerLines[0]).toBe(1)
    expect(counts.lastActivity[0]).toBe(at('10:01:40') + 60_000)
  })
})
