/** Stories of what went wrong once. */
import { expect, it } from 'vitest'
import { attempts, live, time } from '../../fixtures/counting'
import { at, byDay, inQuarter, NO_RETRY, outbound, RETRY, segments } from '../../fixtures/outbound'
import { fixed, HOUR, team } from '../../fixtures/story'

// outbound-retry.test.ts, 'a window of the day'
it('holds when the number is dialed: with nobody free in it the attempt waits for the next day', () => {
  // the first contact is due at ten; from 9:00:10 on the operator talks to the second until noon
  const retryRules = [{ after: 'noAnswer', from: '10:00', to: '11:00' }]
  const list = { retryRules, retry: { ...RETRY, noAnswer: 30 }, ...segments({ reachFactor: 0 }, {}), attemptsAtMost: 2 }
  const conversation = { productiveTalk: fixed(3 * 3600 - 40), productiveWrapUp: fixed(0) }
  const [counts] = live(outbound({ contacts: 2, days: 2, list, conversation }))
  expect(byDay(counts, 'attempts')).toEqual([2, 1, 0])
  expect(counts.lastActivity[0]).toBe(at('10:00:10', 1))
})

// outbound-blending.test.ts, 'a dialer that asks when an operator becomes free'
it('does not ask when somebody of another group becomes free', () => {
  // two dial at the opening; with nobody of the line becoming free afterwards the third and fourth contact are never dialed
  const groups = [team({ id: 'line', skills: ['calls'] }), team({ id: 'dialers', skills: ['list'], operators: 2, from: '08:00' })]
  const [counts] = live(outbound({ contacts: 4, callers: { calls: {} }, groups, dialer: { blend: { asks: 'operator-free', idleIn: ['line'] } } }))
  expect(attempts(counts, 'attempts')).toBe(2)
})

// outbound-modes.test.ts, 'surplus ringing'
it('is hung up when a caller takes the only operator', () => {
  const ring = { answered: fixed(10), unanswered: fixed(30), busy: fixed(10), machine: fixed(10) }
  const groups = [team({ skills: ['calls', 'list'] })]
  const callers = { calls: { at: ['9:00:05'], talk: 300 } }
  const mode = { kind: 'power', linesPerOperator: 2, cancels: true }
  const [counts] = live(outbound({ contacts: 2, callers, groups, mode, list: { reachByAttempt: [0], ring, retry: NO_RETRY } }))
  expect(attempts(counts, 'cancelled')).toBe(2)
  expect(attempts(counts, 'ringing')).toBe(10_000)
})

const operators = (count: number, more: object = {}) => [team({ skills: ['list'], operators: count, ...more })]
const ringing = (unanswered: number) => ({ answered: fixed(10), unanswered: fixed(unanswered), busy: fixed(10), machine: fixed(10) })
const stage = (id: string, more: object = {}) => ({ id, name: id, share: 1, ...more })

it('an open end is for callers: nobody dials on after the shift', () => {
  const [counts] = live(outbound({ contacts: 1000, groups: operators(1, { to: '13:00', atShiftEnd: 'open-end' }) }))
  expect(time(counts, 'logged')).toBeLessThan(4.1 * HOUR)
})

it('a cancelled number that is dialed again: its old end of ringing is stale', () => {
  const reach = { ...segments({ reachFactor: 10 }, { reachFactor: 1 }), reachByAttempt: [0.1, 1] }
  const list = { ...reach, ring: ringing(30), retry: { ...RETRY, noAnswer: 0 } }
  const dialer = { detection: { kind: 'detector', delay: fixed(2), falsePositive: 0, falseNegative: 0 } }
  const conversation = { productiveTalk: fixed(8), productiveWrapUp: fixed(0) }
  const [counts] = live(outbound({ contacts: 2, mode: { kind: 'power', linesPerOperator: 2, cancels: true }, list, dialer, conversation }))
  expect(attempts(counts, 'cancelled')).toBeGreaterThan(0)
  expect(attempts(counts, 'answered') + attempts(counts, 'cancelled') + attempts(counts, 'noAnswer')).toBe(attempts(counts, 'attempts'))
})

it('numbers in detection are lines in use', () => {
  const dialer = { detection: { kind: 'detector', delay: fixed(3), falsePositive: 0, falseNegative: 0 } }
  const list = { reach: 0.35, retry: NO_RETRY, machineShare: 0 }
  const [counts] = live(outbound({ contacts: 5000, mode: { kind: 'power', linesPerOperator: 1, per: 'all' }, groups: operators(10), list, dialer }))
  expect(counts.dialerLines[0]).toBe(10)
})

it('a campaign that has its results keeps operators until nobody is on the line, and hangs up what rings where the mode cancels', () => {
  const both = outbound({ contacts: 4, groups: operators(2), mode: { kind: 'power', linesPerOperator: 1 }, conversation: { stopAtResults: 1 } })
  expect(attempts(live(both)[0], 'abandoned')).toBe(0)
  const list = { ...segments({ reachFactor: 1 }, { reachFactor: 0 }, { reachFactor: 0 }), ring: ringing(300), retry: NO_RETRY }
  const mode = { kind: 'power', linesPerOperator: 3, cancels: true }
  const [counts] = live(outbound({ contacts: 3, mode, list, conversation: { stopAtResults: 1 } }))
  expect(attempts(counts, 'cancelled')).toBe(2)
})

it('a manager reaches a contact as an operator does', () => {
  const reached = (by: string) => {
    const stages = [stage('a'), stage('b', { followUp: { by, talk: fixed(10), attemptsAtMost: 1, retryMinutes: 1 } })]
    const list = { reach: 0.5, ...segments({ reachFactor: 2 }) }
    return attempts(live(outbound({ contacts: 50, days: 3, groups: operators(4), list, conversation: { stages } }))[0], 'stage2')
  }
  expect(reached('manager')).toBe(50)
  expect(reached('operator')).toBe(50)
})

it('who was abandoned is tried again within the hours of the rule, with an operator too', () => {
  const list = { ring: ringing(10), retryRules: [{ after: 'abandoned', from: '10:00', to: '11:00' }] }
  const shifts = [['09:00', '09:30'] as const, ['14:00', '17:00'] as const].map(([from, to]) => ({ operators: 1, from, to }))
  const groups = [{ id: 'team', name: 'Team', skills: ['list'], shifts }]
  const dialer = { rule: { kind: 'none', noRedialHours: 72 } }
  const [counts] = live(outbound({ contacts: 2, groups, list, mode: { kind: 'power', linesPerOperator: 2, hold: 0 }, dialer }))
  expect(attempts(counts, 'abandoned')).toBe(1)
  expect(inQuarter(counts, 'attempts', '14:00')).toBe(0)
})

it('a campaign whose last contacts are on the register lasts until they are struck off', () => {
  const list = { doNotCallShare: 0.5, deliveries: [{ day: 5, contacts: 1 }] }
  for (const counts of live(outbound({ contacts: 1, days: 6, list }), 8)) expect(time(counts, 'paid')).toBeGreaterThanOrEqual(time(counts, 'logged'))
})

it('patience runs from the answer on, not from the verdict of a detector', () => {
  const dialer = { detection: { kind: 'detector', delay: fixed(3), falsePositive: 0 } }
  const list = { patience: fixed(1), retry: NO_RETRY }
  const [counts] = live(outbound({ contacts: 1, mode: { kind: 'power', linesPerOperator: 1, hold: 5 }, list, dialer }))
  expect([attempts(counts, 'conversations'), attempts(counts, 'abandoned')]).toEqual([0, 1])
})

it('lines × operators is not rounded down below a whole number', () => {
  const list = { reachByAttempt: [0], retry: NO_RETRY }
  const [counts] = live(outbound({ contacts: 200, mode: { kind: 'power', linesPerOperator: 1.4 }, groups: operators(45), list }))
  expect(counts.dialerLines[0]).toBe(63)
})

it('idle operators of another group do not throttle those who dial', () => {
  const groups = [team({ id: 'out', skills: ['list'], operators: 10, from: '08:00' }), team({ id: 'in', skills: ['calls'], operators: 2, from: '08:00' })]
  const dials = (dialer: object) => inQuarter(live(outbound({ contacts: 2000, callers: { calls: {} }, groups, dialer }))[0], 'attempts', '9:00')
  expect(dials({ blend: { idleAtLeast: 2, idleIn: ['in'] } })).toBe(dials({}))
})

it('a delivery after the end of the campaign is not taken', () => {
  const list = { deliveries: [{ day: 4, contacts: 1000 }] }
  const [counts] = live(outbound({ contacts: 50, days: 5, list, conversation: { stopAtResults: 5 } }))
  expect(attempts(counts, 'delivered')).toBe(0)
})
