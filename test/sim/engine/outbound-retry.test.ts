import { describe, expect, it } from 'vitest'
import { attempts, live } from '../../fixtures/counting'
import { at, byAttempt, byDay, inQuarter, NOBODY_ANSWERS, outbound, RETRY, segments } from '../../fixtures/outbound'
import { fixed, team } from '../../fixtures/story'

const MON_TO_FRI = { workdays: ['mon', 'tue', 'wed', 'thu', 'fri'] }
const evening = [team({ skills: ['list'], from: '09:00', to: '21:00' })]
const allDay = [team({ skills: ['list'], from: '00:00', to: '24:00' })]
const hours = { from: '09:00', to: '21:00' }
/** The first attempt is not answered, the second is. */
const SECOND_TIME = { reachByAttempt: [0, 1] }
const delayed = (outcome: string, minutes: number | null) => ({ retry: { ...RETRY, [outcome]: minutes } })

describe('the delay of an outcome', () => {
  it.each([
    ['busy', { busyShare: 1, ...SECOND_TIME }],
    ['machine', { machineShare: 1, ...SECOND_TIME }],
    ['noAnswer', SECOND_TIME],
  ])('after %s runs from the end of the ringing', (outcome, list) => {
    const [counts] = live(outbound({ list: { ...list, ...delayed(outcome, 7) } }))
    expect(counts.lastActivity[0]).toBe(at('9:07:10') + 130_000)
    const [closed] = live(outbound({ list: { ...list, ...delayed(outcome, null) } }))
    expect(attempts(closed, 'attempts')).toBe(1)
    expect(attempts(closed, outcome === 'machine' ? 'closedNoContact' : 'closedUnanswered')).toBe(1)
  })

  it('after a refusal runs from the end of the talk, and the contact stays one who refused', () => {
    const conversation = { conversionByAttempt: [0, 0, 1] }
    const [counts] = live(outbound({ list: delayed('refusal', 30), conversation }))
    // 9:00:50 + 30 min, 50 s, 30 min, 130 s
    expect(counts.lastActivity[0]).toBe(at('10:01:40') + 130_000)
    expect(byAttempt(counts, 'stage1')).toEqual([0, 0, 1, 0, 0])
    expect(attempts(counts, 'refused')).toBe(2)
    expect(attempts(counts, 'closedResult')).toBe(1)
    const [never] = live(outbound({ list: { reachByAttempt: [1, 0], attemptsAtMost: 3 }, conversation: { conversionByAttempt: [0] } }))
    expect(attempts(never, 'noAnswer')).toBe(2)
    expect(attempts(never, 'closedRefused')).toBe(1)
    expect(attempts(never, 'reached')).toBe(1)
  })

  it('no attempt follows the last one allowed', () => {
    const [counts] = live(outbound({ contacts: 4, list: { ...NOBODY_ANSWERS, attemptsAtMost: 3 } }))
    expect(byAttempt(counts, 'attempts')).toEqual([4, 4, 4])
    expect(attempts(counts, 'closedUnanswered')).toBe(4)
  })
})

describe('a limit on further attempts', () => {
  const rule = (outcome: string, atMost: number) => ({ after: outcome, atMost })

  it('counts the attempts that follow an outcome', () => {
    const list = { ...NOBODY_ANSWERS, attemptsAtMost: 10 }
    expect(attempts(live(outbound({ list: { ...list, retryRules: [rule('noAnswer', 2)] } }))[0], 'attempts')).toBe(3)
    expect(attempts(live(outbound({ list: { ...list, retryRules: [rule('noAnswer', 0)] } }))[0], 'attempts')).toBe(1)
    expect(attempts(live(outbound({ list: { ...list, retryRules: [rule('busy', 0)] }, days: 2 }))[0], 'attempts')).toBe(10)
  })

  it('each outcome has its own', () => {
    // not answered, refused, refused again: no further attempt after the second refusal
    const retryRules = [rule('noAnswer', 1), rule('refusal', 1)]
    const [counts] = live(outbound({ list: { ...SECOND_TIME, retryRules }, conversation: { conversionByAttempt: [0] } }))
    expect(attempts(counts, 'attempts')).toBe(3)
    expect(attempts(counts, 'closedRefused')).toBe(1)
  })

  it('is one for each contact', () => {
    const [counts] = live(outbound({ contacts: 5, list: { ...NOBODY_ANSWERS, retryRules: [rule('noAnswer', 2)] } }))
    expect(byAttempt(counts, 'attempts')).toEqual([5, 5, 5, 0, 0])
  })
})

describe('a window of the day', () => {
  const inWindow = (from: string, to: string, minutes: number) => ({ hours, retryRules: [{ after: 'noAnswer', from, to }], ...delayed('noAnswer', minutes) })
  const secondCall = (list: object, more: object = {}) => live(outbound({ groups: evening, days: 8, list: { ...SECOND_TIME, ...list }, ...more }))[0]

  it('is waited for', () => {
    expect(secondCall(inWindow('18:00', '20:00', 60)).lastActivity[0]).toBe(at('18:00') + 130_000)
  })

  it('within it the delay alone counts, and its end is outside', () => {
    expect(secondCall(inWindow('10:00', '12:00', 90)).lastActivity[0]).toBe(at('10:30:10') + 130_000)
    // due at noon to the second
    const ring = { answered: fixed(10), unanswered: fixed(0), busy: fixed(10), machine: fixed(10) }
    expect(secondCall({ ...inWindow('10:00', '12:00', 180), ring }).lastActivity[0]).toBe(at('10:00', 1) + 130_000)
  })

  it('missed today, it is the next day’s; after midnight, that day’s', () => {
    expect(secondCall(inWindow('09:00', '10:00', 120)).lastActivity[0]).toBe(at('9:00', 1) + 130_000)
    expect(secondCall(inWindow('18:00', '20:00', 12 * 60)).lastActivity[0]).toBe(at('18:00', 1) + 130_000)
    expect(secondCall(inWindow('18:00', '20:00', 15 * 60 + 30)).lastActivity[0]).toBe(at('18:00', 1) + 130_000)
  })

  it('over a weekend it is that of the next working day', () => {
    // the first attempt on Friday, due on Saturday evening: Monday evening, not Monday morning
    const calendar = { ...MON_TO_FRI, signing: '2026-01-09' }
    expect(secondCall(inWindow('18:00', '20:00', 34 * 60), { calendar }).lastActivity[0]).toBe(at('18:00', 3) + 130_000)
  })

  it('is of the contact’s clock', () => {
    const list = { ...inWindow('18:00', '20:00', 60), ...segments({ hoursAhead: 3 }) }
    // from six to eighteen here; the operator comes at nine, which is noon there
    expect(secondCall(list).lastActivity[0]).toBe(at('15:00') + 130_000)
  })
})

describe('attempts a day', () => {
  it('are no more than allowed, and go on at the next opening', () => {
    const [counts] = live(outbound({ days: 4, list: { ...NOBODY_ANSWERS, attemptsPerDay: 2 } }))
    expect(byDay(counts, 'attempts')).toEqual([2, 2, 1, 0, 0])
    expect(counts.lastActivity[0]).toBe(at('9:00:10', 2))
  })

  it('leave out days without work', () => {
    const calendar = { ...MON_TO_FRI, signing: '2026-01-09' }
    const [counts] = live(outbound({ days: 3, calendar, list: { ...NOBODY_ANSWERS, attemptsPerDay: 3 } }))
    expect(counts.lastActivity[0]).toBe(at('10:00:20', 3))
  })

  it('are those of the contact’s day', () => {
    // its midnight is ten in the morning here
    const list = { ...NOBODY_ANSWERS, ...segments({ hoursAhead: 14 }), attemptsPerDay: 2, hours: { from: '00:00', to: '24:00' } }
    const [counts] = live(outbound({ days: 3, groups: allDay, list }))
    for (const time of ['0:00', '1:00', '11:00']) expect(inQuarter(counts, 'attempts', time), time).toBe(1)
    expect(inQuarter(counts, 'attempts', '10:00')).toBe(2)
    expect(byDay(counts, 'attempts')).toEqual([4, 1, 0, 0])
  })
})

describe('what is dialed first', () => {
  // the first is never there, the others take 130 s each; due again a minute after each attempt
  const list = { ...segments({ reachFactor: 0 }, {}, {}), attemptsAtMost: 3, ...delayed('noAnswer', 1) }

  it('those due', () => {
    // 9:00:00 first, second to 9:02:20, first, third from 9:02:30 to 9:04:40, first
    expect(live(outbound({ contacts: 3, list }))[0].lastActivity[0]).toBe(at('9:04:50'))
  })

  it('or the fresh ones', () => {
    // second to 9:02:20, third to 9:04:30, the first at 9:04:30 and at 9:05:40
    expect(live(outbound({ contacts: 3, list: { ...list, takeFirst: 'fresh' } }))[0].lastActivity[0]).toBe(at('9:05:50'))
  })
})

describe('attempts that take no time', () => {
  it('come to an end: the cap of attempts holds within one instant', () => {
    const none = { answered: fixed(0), unanswered: fixed(0), busy: fixed(0), machine: fixed(0) }
    const list = { ...NOBODY_ANSWERS, ring: none, attemptsAtMost: 50, ...delayed('noAnswer', 0) }
    for (const mode of [{ kind: 'progressive' }, { kind: 'power', linesPerOperator: 3, hold: 0 }, { kind: 'power', per: 'all' }]) {
      const [counts] = live(outbound({ contacts: 20, mode, list }))
      expect(attempts(counts, 'attempts')).toBe(1000)
      expect(counts.lastActivity[0]).toBe(at('9:00'))
      expect(counts.finished[0]).toBe(1)
    }
  })

  it('nor do conversations without length hang', () => {
    const none = { answered: fixed(0), unanswered: fixed(0), busy: fixed(0), machine: fixed(0) }
    const nothing = { productiveTalk: fixed(0), otherTalk: fixed(0), productiveWrapUp: fixed(0), otherWrapUp: fixed(0) }
    const list = { ring: none, ...delayed('refusal', 0) }
    const [counts] = live(outbound({ contacts: 20, mode: { kind: 'power', hold: 0 }, list, conversation: { ...nothing, conversionByAttempt: [0, 1] } }))
    expect(attempts(counts, 'stage1')).toBe(20)
    expect(counts.lastActivity[0]).toBe(at('9:00'))
  })
})
