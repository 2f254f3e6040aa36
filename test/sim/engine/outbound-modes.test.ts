import { describe, expect, it } from 'vitest'
import { attempts, live, time } from '../../fixtures/counting'
import { at, byAttempt, inQuarter, NO_RETRY, NOBODY_ANSWERS, outbound, RETRY, segments } from '../../fixtures/outbound'
import { fixed, HOUR, team } from '../../fixtures/story'

const operators = (count: number, more: object = {}) => [team({ skills: ['list'], operators: count, ...more })]
const power = (linesPerOperator: number, more: object = {}) => ({ kind: 'power', linesPerOperator, hold: 2, ...more })
const ringing = (unanswered: number) => ({ answered: fixed(10), unanswered: fixed(unanswered), busy: fixed(10), machine: fixed(10) })
/** Who answers, and who never does. */
const inTurn = (...there: readonly number[]) => segments(...there.map((reachFactor) => ({ reachFactor })))

describe('manual dialing', () => {
  it('takes the operator’s time for choosing and dialing, and for the ringing', () => {
    const [counts] = live(outbound({ contacts: 3, mode: { kind: 'manual', dialSeconds: 15 } }))
    expect(time(counts, 'dialing')).toBe(3 * 25_000)
    expect(attempts(counts, 'ringing')).toBe(3 * 10_000)
    expect(time(counts, 'preview')).toBe(0)
    expect(counts.lastActivity[0]).toBe(at('9:00') + 3 * 145_000)
  })
})

describe('preview dialing', () => {
  const mode = (more: object = {}) => ({ kind: 'preview', time: fixed(30), ...more })

  it('looks at the contact first: time of its own, before the dial', () => {
    const [counts] = live(outbound({ contacts: 3, mode: mode() }))
    expect(time(counts, 'preview')).toBe(90_000)
    expect(time(counts, 'dialing')).toBe(30_000)
    expect(time(counts, 'logged')).toBe(3 * 160_000)
    expect(counts.lastActivity[0]).toBe(at('9:00') + 3 * 160_000)
  })

  it('finds the right person with its own share, whatever the list says', () => {
    const wrong = live(outbound({ contacts: 3, mode: mode({ rightPartyShare: 0 }), list: { retry: NO_RETRY } }))[0]
    expect(attempts(wrong, 'wrongPerson')).toBe(3)
    const right = live(outbound({ contacts: 3, mode: mode({ rightPartyShare: 1 }), list: { wrongPersonShare: 1 } }))[0]
    expect(attempts(right, 'stage1')).toBe(3)
    const asListed = live(outbound({ contacts: 3, mode: mode(), list: { wrongPersonShare: 1, retry: NO_RETRY } }))[0]
    expect(attempts(asListed, 'wrongPerson')).toBe(3)
  })
})

describe('progressive dialing', () => {
  it('binds each idle operator to one number', () => {
    const [counts] = live(outbound({ contacts: 7, groups: operators(3) }))
    expect(counts.dialerLines[0]).toBe(3)
    expect(attempts(counts, 'heldAnswers') + attempts(counts, 'abandoned')).toBe(0)
    // three, three, and one
    expect(counts.lastActivity[0]).toBe(at('9:00') + 3 * 130_000)
    expect(time(counts, 'dialing')).toBe(7 * 10_000)
  })
})

describe('power dialing per idle operator', () => {
  const unanswered = { ...NOBODY_ANSWERS, retry: NO_RETRY }

  it('lets so many numbers ring, rounded down', () => {
    const [counts] = live(outbound({ contacts: 12, groups: operators(3), mode: power(1.5), list: unanswered }))
    // four at a time, and nobody’s time
    expect(counts.dialerLines[0]).toBe(4)
    expect(counts.lastActivity[0]).toBe(at('9:00:30'))
    expect(time(counts, 'dialing')).toBe(0)
  })

  it('counts idle operators only: nothing is dialed during the talk', () => {
    const [counts] = live(outbound({ contacts: 2, mode: power(1) }))
    expect(counts.lastActivity[0]).toBe(at('9:00') + 2 * 130_000)
  })

  it('who is held has the first free operator; the second dials again', () => {
    // three answer at ten seconds, two talk for five: at 15 s one operator takes the third, the other dials the fourth, who is never there
    const conversation = { productiveTalk: fixed(5), productiveWrapUp: fixed(0) }
    const list = { ...inTurn(1, 1, 1, 0), ring: ringing(30), retry: NO_RETRY }
    const [counts] = live(outbound({ contacts: 4, groups: operators(2), mode: power(1.5, { hold: 10 }), list, conversation }))
    expect(attempts(counts, 'heldAnswers')).toBe(1)
    expect(attempts(counts, 'heldTime')).toBe(5000)
    expect(attempts(counts, 'abandoned')).toBe(0)
    expect(counts.lastActivity[0]).toBe(at('9:00:45'))
  })
})

describe('power dialing per operator on duty', () => {
  it('counts who talks as a line in use', () => {
    const conversation = { productiveTalk: fixed(1000), productiveWrapUp: fixed(0) }
    const list = { ...inTurn(1, 0, 0, 0, 0), ring: ringing(300), retry: NO_RETRY }
    const [counts] = live(outbound({ contacts: 5, mode: power(2, { per: 'all' }), list, conversation }))
    expect(counts.dialerLines[0]).toBe(2)
    expect(inQuarter(counts, 'attempts', '9:00')).toBe(4)
    // two at nine; from ten seconds on the talk is one of the two lines, and the others ring one after the other for five minutes each
    expect(counts.lastActivity[0]).toBe(at('9:20'))
  })

  it('with more lines than operators dials into a talk', () => {
    const conversation = { productiveTalk: fixed(60), productiveWrapUp: fixed(0) }
    const [counts] = live(outbound({ contacts: 2, mode: power(2, { per: 'all', hold: 30 }), list: { retry: NO_RETRY }, conversation, dialer: { lines: 2 } }))
    expect(attempts(counts, 'heldAnswers')).toBe(1)
    expect(attempts(counts, 'abandoned')).toBe(1)
  })
})

describe('surplus ringing', () => {
  // one answers at ten seconds; the others would ring for half a minute in vain
  const list = { ...inTurn(1, 0, 0), ring: ringing(30), retry: { ...RETRY, noAnswer: 10 }, attemptsAtMost: 2 }

  it('is hung up as soon as the only operator talks, the last number first', () => {
    const [counts] = live(outbound({ contacts: 3, mode: power(3, { cancels: true }), list }))
    expect(byAttempt(counts, 'attempts')).toEqual([3, 2])
    expect(attempts(counts, 'cancelled')).toBe(2)
    expect(attempts(counts, 'noAnswer')).toBe(2)
    // 3 × 10 s in the first round; the two of the second, due ten minutes after they were hung up, ring to the end
    expect(attempts(counts, 'ringing')).toBe(30_000 + 60_000)
    expect(counts.lastActivity[0]).toBe(at('9:10:40'))
    expect(attempts(counts, 'closedUnanswered')).toBe(2)
  })

  it('is over when it is hung up: the campaign ends with the talk', () => {
    const long = { ...inTurn(1, 0), ring: ringing(600), retry: NO_RETRY }
    const [counts] = live(outbound({ contacts: 2, mode: power(2, { cancels: true }), list: long }))
    expect(attempts(counts, 'cancelled')).toBe(1)
    expect(attempts(counts, 'closedUnanswered')).toBe(1)
    expect(counts.lastActivity[0]).toBe(at('9:02:10'))
  })

  it('goes on where the mode does not cancel', () => {
    const [counts] = live(outbound({ contacts: 3, mode: power(3), list }))
    expect(attempts(counts, 'cancelled')).toBe(0)
    expect(attempts(counts, 'ringing')).toBe(10_000 + 4 * 30_000)
    expect(counts.lastActivity[0]).toBe(at('9:11'))
  })

  it('of two is hung up to the number wanted', () => {
    // two operators, two lines each: one answers, and two numbers may go on ringing
    const [counts] = live(outbound({ contacts: 4, groups: operators(2), mode: power(2, { cancels: true }), list: { ...list, ...inTurn(1, 0, 0, 0) } }))
    expect(attempts(counts, 'cancelled')).toBe(1)
    expect(attempts(counts, 'noAnswer')).toBe(2 + 3)
  })
})

describe('nothing to do', () => {
  it.each([{ kind: 'progressive' }, power(3), power(3, { per: 'all' })])('an empty group dials nobody (%o)', (mode) => {
    const [counts] = live(outbound({ contacts: 5, days: 2, mode, groups: operators(0) }))
    expect(attempts(counts, 'attempts')).toBe(0)
    expect(counts.finished[0]).toBe(0)
    expect(time(counts, 'paid')).toBe(0)
  })

  it('a campaign that no group serves is never dialed', () => {
    const [counts] = live(outbound({ callers: { calls: {} }, groups: [team({ skills: ['calls'] })], mode: power(3, { per: 'all' }) }))
    expect(attempts(counts, 'attempts')).toBe(0)
  })

  it('calling hours that never open leave everybody idle to the end', () => {
    const hours = { from: '09:00', to: '17:00', days: ['sat'] }
    const calendar = { workdays: ['mon', 'tue', 'wed', 'thu', 'fri'] }
    const [counts] = live(outbound({ contacts: 5, days: 6, calendar, mode: power(3), list: { hours } }))
    expect(attempts(counts, 'attempts')).toBe(0)
    expect(counts.finished[0]).toBe(0)
    expect(time(counts, 'logged')).toBe(48 * HOUR)
  })

  it('a list that is over in the middle of the shift sends everybody home, who talks after the wrap-up', () => {
    // two talk until 9:02:10; the third operator, idle since ten seconds after nine, goes when the last number has rung
    const list = { ...inTurn(1, 1, 0), ring: ringing(60), retry: NO_RETRY }
    const [counts] = live(outbound({ contacts: 3, days: 2, groups: operators(3), list }))
    expect(time(counts, 'logged')).toBe(60_000 + 2 * 130_000)
    expect(time(counts, 'paid')).toBe(3 * 8 * HOUR)
    expect(counts.daysWorked).toBe(1)
  })
})
