import { describe, expect, it } from 'vitest'
import { attempts, live, time } from '../../fixtures/counting'
import { at, byAttempt, byDay, inQuarter, NO_RETRY, NOBODY_ANSWERS, outbound, RETRY } from '../../fixtures/outbound'
import { fixed, HOUR } from '../../fixtures/story'

const allInvalid = { invalidShare: 1 }
const second = { share: 1, reachFactor: 1 }
const neverThere = { share: 1, reachFactor: 0 }
const ringing = (invalid: number) => ({ answered: fixed(10), unanswered: fixed(10), busy: fixed(10), machine: fixed(10), invalid: fixed(invalid) })

/** Who is reached refuses, and is tried again an hour later. */
const REFUSES = { stages: [{ id: 'order', name: 'Order', share: 0 }] }

describe('a number that does not exist', () => {
  it('is known after three seconds, is an attempt, and closes a contact that has no other', () => {
    const [counts] = live(outbound({ contacts: 3, list: allInvalid }))
    expect(attempts(counts, 'attempts')).toBe(3)
    expect(attempts(counts, 'invalid')).toBe(3)
    expect(attempts(counts, 'tried')).toBe(3)
    expect(attempts(counts, 'closedInvalid')).toBe(3)
    expect(attempts(counts, 'noAnswer') + attempts(counts, 'answered')).toBe(0)
    expect(time(counts, 'dialing')).toBe(9000)
    expect(counts.lastActivity[0]).toBe(at('9:00:09'))
    expect(counts.finished[0]).toBe(1)
  })

  it('takes the time that the list says', () => {
    const [counts] = live(outbound({ contacts: 3, list: { ...allInvalid, ring: ringing(7) } }))
    expect(counts.lastActivity[0]).toBe(at('9:00:21'))
  })

  it('is followed at once by the next number', () => {
    const [counts] = live(outbound({ list: { ...allInvalid, furtherNumbers: [second, second] } }))
    expect(byAttempt(counts, 'attempts')).toEqual([1, 1, 1, 0, 0])
    expect(attempts(counts, 'closedInvalid')).toBe(1)
    expect(counts.lastActivity[0]).toBe(at('9:00:09'))
  })

  it('also before the next contact of the list: the operator stays with the first', () => {
    // twenty minutes a number: the first contact is closed at 9:40, the second at 10:20
    const [counts] = live(outbound({ contacts: 2, list: { ...allInvalid, furtherNumbers: [second], ring: ringing(1200) } }))
    expect(inQuarter(counts, 'closedInvalid', '9:30')).toBe(1)
    expect(inQuarter(counts, 'closedInvalid', '10:15')).toBe(1)
  })

  it('but not beyond the caps: one a contact, and one a day', () => {
    const list = { ...allInvalid, furtherNumbers: [second, second] }
    const capped = live(outbound({ list: { ...list, attemptsAtMost: 2 } }))[0]
    expect(attempts(capped, 'attempts')).toBe(2)
    expect(attempts(capped, 'closedInvalid')).toBe(0)
    expect(attempts(capped, 'closedUnanswered')).toBe(1)
    const slowly = live(outbound({ days: 2, list: { ...list, attemptsPerDay: 2 } }))[0]
    expect(byDay(slowly, 'attempts')).toEqual([2, 1, 0])
    expect(slowly.lastActivity[0]).toBe(at('9:00:03', 1))
  })
})

describe('further numbers', () => {
  const answeredBy = (furtherNumbers: readonly object[], attemptsAtMost: number) =>
    byAttempt(live(outbound({ list: { furtherNumbers, attemptsAtMost }, conversation: REFUSES }))[0], 'answered')

  it('are dialed in turn', () => {
    expect(answeredBy([neverThere], 5)).toEqual([1, 0, 1, 0, 1])
    expect(answeredBy([neverThere, second], 7)).toEqual([1, 0, 1, 1, 0, 1, 1])
  })

  it('are had by a share of those who have the one before', () => {
    expect(answeredBy([{ share: 0, reachFactor: 0 }, neverThere], 4)).toEqual([1, 1, 1, 1])
    const list = { furtherNumbers: [{ share: 0.4, reachFactor: 0 }], attemptsAtMost: 2 }
    const [counts] = live(outbound({ contacts: 400, days: 4, list, conversation: REFUSES }))
    const without = byAttempt(counts, 'answered')[1]
    expect(Math.abs(without - 240)).toBeLessThan(4 * Math.sqrt(400 * 0.4 * 0.6))
  })

  it('the number after an invalid one is the next, not the one behind it', () => {
    // whose first number does not exist is dialed under the second: it rings with a person, or does not exist either; the third is out of turn
    const list = { invalidShare: 0.5, furtherNumbers: [second, neverThere], attemptsAtMost: 2, retry: NO_RETRY }
    const [counts] = live(outbound({ contacts: 200, list }))
    expect(attempts(counts, 'noAnswer')).toBe(0)
    const [first, next] = byAttempt(counts, 'attempts')
    expect(first).toBe(200)
    expect(next).toBeGreaterThan(50)
  })

  it('those known to be invalid are left out from then on', () => {
    // both good: three refusals; one good: three attempts, one of them in vain; none: two attempts
    const list = { invalidShare: 0.5, furtherNumbers: [second], attemptsAtMost: 3 }
    const [counts] = live(outbound({ contacts: 200, days: 5, list, conversation: REFUSES }))
    const withoutNumber = attempts(counts, 'closedInvalid')
    expect(withoutNumber).toBeGreaterThan(20)
    expect(attempts(counts, 'attempts')).toBe(600 - withoutNumber)
    expect(attempts(counts, 'closedRefused')).toBe(200 - withoutNumber)
    expect(attempts(counts, 'invalid') + attempts(counts, 'conversations')).toBe(attempts(counts, 'attempts'))
  })
})

describe('the do-not-call register', () => {
  it('closes its contacts without an attempt, and with the whole list on it everybody goes home at once', () => {
    const [counts] = live(outbound({ contacts: 5, days: 3, list: { doNotCallShare: 1 } }))
    expect(attempts(counts, 'attempts') + attempts(counts, 'tried')).toBe(0)
    expect(attempts(counts, 'closedDoNotCall')).toBe(5)
    expect(attempts(counts, 'processed')).toBe(5)
    expect(attempts(counts, 'reached')).toBe(0)
    expect(counts.finished[0]).toBe(1)
    expect(time(counts, 'logged')).toBe(0)
    expect(time(counts, 'paid')).toBe(8 * HOUR)
    expect(counts.daysWorked).toBe(1)
  })

  it('ends a power campaign in the same way', () => {
    const [counts] = live(outbound({ contacts: 5, mode: { kind: 'power' }, list: { doNotCallShare: 1 } }))
    expect(attempts(counts, 'closedDoNotCall')).toBe(5)
    expect(time(counts, 'logged')).toBe(0)
  })

  it('takes a share of the list, and no time', () => {
    const list = { doNotCallShare: 0.25, retry: NO_RETRY, ...NOBODY_ANSWERS }
    const [counts] = live(outbound({ contacts: 400, list }))
    const tried = attempts(counts, 'tried')
    expect(tried + attempts(counts, 'closedDoNotCall')).toBe(400)
    expect(Math.abs(tried - 300)).toBeLessThan(4 * Math.sqrt(400 * 0.25 * 0.75))
    expect(attempts(counts, 'attempts')).toBe(tried)
    expect(counts.lastActivity[0]).toBe(at('9:00') + tried * 10_000)
  })
})

describe('a wrong person', () => {
  it('takes twenty seconds and the wrap-up, is no conversation, and is tried again', () => {
    const list = { wrongPersonShare: 1, attemptsAtMost: 2, retry: { ...RETRY, wrongPerson: 30 } }
    const [counts] = live(outbound({ list }))
    expect(attempts(counts, 'answered')).toBe(2)
    expect(attempts(counts, 'wrongPerson')).toBe(2)
    expect(attempts(counts, 'conversations')).toBe(0)
    expect(attempts(counts, 'lostTalk')).toBe(40_000)
    expect(time(counts, 'talk')).toBe(40_000)
    expect(time(counts, 'wrapUp')).toBe(20_000)
    expect(time(counts, 'conversations')).toBe(0)
    expect(attempts(counts, 'closedNoContact')).toBe(1)
    expect(attempts(counts, 'reached')).toBe(0)
    // 9:00:00 + 10 + 20, half an hour, 10 + 20 + 10
    expect(counts.lastActivity[0]).toBe(at('9:31:10'))
  })

  it('takes the time that the campaign says', () => {
    const [counts] = live(outbound({ list: { wrongPersonShare: 1, retry: NO_RETRY }, conversation: { wrongTalk: fixed(33) } }))
    expect(attempts(counts, 'lostTalk')).toBe(33_000)
  })
})
