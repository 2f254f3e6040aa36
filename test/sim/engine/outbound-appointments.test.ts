import { describe, expect, it } from 'vitest'
import { attempts, live, time } from '../../fixtures/counting'
import { at, byAttempt, byDay, inQuarter, outbound, RETRY, segments } from '../../fixtures/outbound'
import { fixed, HOUR, team } from '../../fixtures/story'

/** As good as everybody asks to be called later: 40 s of talk from 9:00:10 on, 10 s of wrap-up. */
const LATER = { laterShare: 0.99 }
const fixes = (hours: number, more: object = {}) => ({ attemptsAtMost: 2, appointments: { share: 1, delay: fixed(hours * 3600), ...more } })
const own = { operator: 'own', waitMinutes: 30 }
/** The first of two has the conversation of nine o'clock, and takes calls besides. */
const two = [team({ id: 'first', skills: ['calls', 'list'] }), team({ id: 'second', skills: ['list'] })]
const callFor = (seconds: number, when: string) => ({ calls: { at: [when], talk: seconds } })
/** From the dial to the end of the wrap-up. */
const CALL = 60_000

describe('an appointment', () => {
  it('is called at its time, counted from the end of the talk', () => {
    const [counts] = live(outbound({ conversation: LATER, list: fixes(2) }))
    expect(attempts(counts, 'later')).toBe(2)
    expect(attempts(counts, 'appointmentsKept')).toBe(1)
    expect(attempts(counts, 'closedLater')).toBe(1)
    expect(counts.lastActivity[0]).toBe(at('11:00:50') + CALL)
  })

  it('is made by its share of those who ask; the others are called at the delay of the list', () => {
    const [counts] = live(outbound({ conversation: LATER, list: fixes(2, { share: 0 }) }))
    expect(attempts(counts, 'appointments')).toBe(0)
    expect(attempts(counts, 'appointmentsKept')).toBe(0)
    expect(counts.lastActivity[0]).toBe(at('10:00:50') + CALL)
  })

  it('finds people by its own reach: of 0 nobody, and the attempt after it reaches them as ever', () => {
    const [counts] = live(outbound({ conversation: LATER, list: { ...fixes(2, { reachFactor: 0 }), attemptsAtMost: 3, retry: { ...RETRY, noAnswer: 30 } } }))
    expect(byAttempt(counts, 'answered')).toEqual([1, 0, 1])
    expect(attempts(counts, 'appointmentsKept')).toBe(0)
  })

  it('is an attempt like others: none is made beyond the cap', () => {
    const [counts] = live(outbound({ conversation: LATER, list: { ...fixes(2), attemptsAtMost: 1 } }))
    expect(attempts(counts, 'attempts')).toBe(1)
    expect(attempts(counts, 'closedLater')).toBe(1)
    expect(counts.finished[0]).toBe(1)
    const [daily] = live(outbound({ days: 2, conversation: LATER, list: { ...fixes(2), attemptsPerDay: 1 } }))
    expect(daily.lastActivity[0]).toBe(at('9:00', 1) + CALL)
  })

  it('outside calling hours waits until they open', () => {
    const [counts] = live(outbound({ days: 2, conversation: LATER, list: fixes(10) }))
    expect(counts.lastActivity[0]).toBe(at('9:00', 1) + CALL)
    expect(byDay(counts, 'appointmentsKept')).toEqual([0, 1, 0])
    const east = { ...fixes(4), ...segments({ hoursAhead: 4 }) }
    // there it is 13 to 13:01, and 17:00:50 is too late
    const [far] = live(outbound({ days: 2, conversation: LATER, list: east }))
    expect(far.lastActivity[0]).toBe(at('9:00', 1) + CALL)
  })

  it('in which nobody answers is over: the next attempt follows the rules of the list', () => {
    for (const more of [{}, own]) {
      const list = { ...fixes(2, more), attemptsAtMost: 3, reachByAttempt: [1, 0, 1], retry: { ...RETRY, noAnswer: 90 } }
      const [counts] = live(outbound({ conversation: LATER, list }))
      expect(attempts(counts, 'appointmentsKept')).toBe(0)
      expect(counts.lastActivity[0]).toBe(at('12:31') + CALL)
    }
  })

  it('beyond the horizon stays open, and so does the campaign', () => {
    const [counts] = live(outbound({ days: 2, conversation: LATER, list: fixes(100) }))
    expect(attempts(counts, 'attempts')).toBe(1)
    expect(attempts(counts, 'processed')).toBe(0)
    expect(counts.finished[0]).toBe(0)
    expect(counts.lastActivity[0]).toBe(at('9:01'))
    expect(time(counts, 'paid')).toBe(16 * HOUR)
  })

  it('that leads to the next one is kept each time, whatever was promised before', () => {
    // 9:00:50, 11:00:50 + 50 s, 13:01:40 + 50 s
    const [counts] = live(outbound({ conversation: LATER, list: { ...fixes(2, own), attemptsAtMost: 3 } }))
    expect(byAttempt(counts, 'conversations')).toEqual([1, 1, 1])
    expect(attempts(counts, 'appointmentsKept')).toBe(2)
    expect(counts.lastActivity[0]).toBe(at('13:01:40') + CALL)
  })
})

describe('the operator who promised it', () => {
  it('calls, though another has been idle for longer', () => {
    const [counts] = live(outbound({ callers: { calls: {} }, groups: two, conversation: LATER, list: fixes(2, own) }))
    expect(time(counts, 'talk', { entity: 0 })).toBe(80_000)
    const [any] = live(outbound({ callers: { calls: {} }, groups: two, conversation: LATER, list: fixes(2) }))
    expect(time(any, 'talk', { entity: 1 })).toBe(40_000)
  })

  it('is waited for', () => {
    const [counts] = live(outbound({ callers: callFor(600, '11:00'), groups: two, conversation: LATER, list: fixes(2, own) }))
    expect(counts.lastActivity[0]).toBe(at('11:10') + CALL)
    expect(time(counts, 'talk', { entity: 1 })).toBe(0)
  })

  it('but not for longer than said: then any operator calls', () => {
    const list = fixes(2, { ...own, waitMinutes: 5 })
    const [counts] = live(outbound({ callers: callFor(600, '11:00'), groups: two, conversation: LATER, list }))
    expect(counts.lastActivity[0]).toBe(at('11:05:50') + CALL)
    expect(time(counts, 'talk', { entity: 1 })).toBe(40_000)
    const [none] = live(outbound({ callers: callFor(600, '11:00'), groups: two, conversation: LATER, list: fixes(2, { ...own, waitMinutes: 0 }) }))
    expect(none.lastActivity[0]).toBe(at('11:00:50') + CALL)
  })

  it('is waited for from the opening on, where the time named lies outside calling hours', () => {
    // on Tuesday the first operator begins with a caller who has waited for the shift
    const callers = { calls: { at: [[], ['8:59:30']], talk: 600 } }
    const [counts] = live(outbound({ days: 2, callers, calendar: { open: '08:00' }, groups: two, conversation: LATER, list: fixes(10, own) }))
    expect(counts.lastActivity[0]).toBe(at('9:10', 1) + CALL)
    expect(time(counts, 'talk', { entity: 1 })).toBe(0)
  })
})

describe('appointments come first', () => {
  // one makes an appointment for 9:10:50; the others are never there, ring for five minutes, and are due again after one
  const ring = { answered: fixed(10), unanswered: fixed(300), busy: fixed(10), machine: fixed(10) }
  const list = {
    ...segments({ share: 0.1 }, { share: 0.9, reachFactor: 0 }),
    ...fixes(1 / 6),
    ring,
    retry: { ...RETRY, noAnswer: 1 },
  }

  it.each(['due', 'fresh'])('before those due and fresh ones, %s first', (takeFirst) => {
    const [counts] = live(outbound({ contacts: 10, conversation: LATER, list: { ...list, takeFirst } }))
    // 9:01, 9:06, and at 9:11 the operator is free
    expect(inQuarter(counts, 'appointmentsKept', '9:00')).toBe(1)
    expect(inQuarter(counts, 'attempts', '9:00')).toBe(5)
  })

  it('and take an operator with them in every mode: nobody who was promised a call is abandoned', () => {
    const groups = [team({ skills: ['list', 'calls'] })]
    const power = { kind: 'power', linesPerOperator: 3, hold: 0 }
    const [counts] = live(outbound({ callers: callFor(60, '11:00:55'), groups, mode: power, conversation: LATER, list: fixes(2) }))
    expect(attempts(counts, 'abandoned')).toBe(0)
    expect(counts.lastActivity[0]).toBe(at('11:00:50') + CALL)
    // the caller of 11:00:55 waits for the operator who listens to the ringing, and talks
    expect(time(counts, 'talk')).toBe(40_000 + 60_000 + 40_000)
    expect(time(counts, 'dialing')).toBe(10_000)
  })

  it('a campaign that has what it wants calls nobody else, with an appointment due or not', () => {
    // the first of two asks to be called at 9:10:50 by its own operator, who has a caller then; the second refuses, and brings the wanted result at 9:20:50
    const stages = [
      { id: 'order', name: 'Order', share: 1 },
      { id: 'paid', name: 'Paid', share: 1, delayDays: 0.25, followUp: { by: 'operator', talk: fixed(60) } },
    ]
    const conversation = { laterShare: 0.5, stages, stopAtResults: 1, conversionByAttempt: [0, 1] }
    const list = { ...fixes(1 / 6, own), retry: { ...RETRY, refusal: 20 } }
    const [counts] = live(outbound({ seed: '12', contacts: 2, callers: callFor(3600, '9:05'), groups: two, conversation, list }))
    expect(attempts(counts, 'stage1')).toBe(1)
    expect(attempts(counts, 'followUpCalls')).toBe(1)
    expect(byAttempt(counts, 'attempts')).toEqual([2, 1])
    expect(attempts(counts, 'appointmentsKept')).toBe(0)
    expect(counts.finished[0]).toBe(1)
  })
})

describe('a machine, or a person taken for one, at the time of an appointment', () => {
  const detector = (falsePositive: number) => ({ detection: { kind: 'detector', delay: fixed(0), falsePositive } })

  it('ends it: a later attempt that reaches the person keeps no appointment', () => {
    const list = { ...fixes(2), machineShare: 1, attemptsAtMost: 3, reachByAttempt: [1, 0, 1] }
    const [known] = live(outbound({ conversation: LATER, list }))
    expect(attempts(known, 'appointmentsKept')).toBe(0)
    const [heard] = live(outbound({ conversation: LATER, list, dialer: { detection: { kind: 'none' } } }))
    expect(attempts(heard, 'machineToOperator')).toBe(1)
    expect(attempts(heard, 'appointmentsKept')).toBe(0)
  })

  it.each([
    ['4', [1, 0, 1], 0],
    ['8', [1, 1, 1], 2],
  ])('so does the detector that hangs up on the person (seed %s)', (seed, conversations, kept) => {
    const [counts] = live(outbound({ seed, conversation: LATER, list: { ...fixes(1), attemptsAtMost: 3 }, dialer: detector(0.5) }))
    expect(byAttempt(counts, 'conversations')).toEqual(conversations)
    expect(attempts(counts, 'falseMachine')).toBe(3 - conversations.reduce((sum, one) => sum + one))
    expect(attempts(counts, 'appointmentsKept')).toBe(kept)
  })
})
