import { describe, expect, it } from 'vitest'
import { attempts, live, time } from '../../fixtures/counting'
import { at, byAttempt, NO_RETRY, outbound, RETRY } from '../../fixtures/outbound'
import { fixed } from '../../fixtures/story'

/** All attempts end at a machine. */
const MACHINES = { machineShare: 1, reachByAttempt: [0], retry: NO_RETRY }
const ringing = { answered: fixed(10), unanswered: fixed(10), busy: fixed(10), machine: fixed(25) }
const detector = (delay: number, more: object = {}) => ({ detection: { kind: 'detector', delay: fixed(delay), falsePositive: 0, falseNegative: 0, ...more } })
const none = { detection: { kind: 'none' } }
const power = (linesPerOperator: number, hold: number) => ({ kind: 'power', linesPerOperator, hold })

describe('without a word on detection', () => {
  it('machines are known when their ringing ends, and take nobody’s time but the ringing', () => {
    const [counts] = live(outbound({ contacts: 2, list: { ...MACHINES, ring: ringing } }))
    expect(attempts(counts, 'machine')).toBe(2)
    expect(attempts(counts, 'machineToOperator')).toBe(0)
    expect(attempts(counts, 'closedNoContact')).toBe(2)
    expect(time(counts, 'talk')).toBe(0)
    expect(time(counts, 'dialing')).toBe(50_000)
    expect(counts.lastActivity[0]).toBe(at('9:00:50'))
  })

  it('nobody is taken for one', () => {
    const [counts] = live(outbound({ contacts: 20, mode: power(3, 2) }))
    expect(attempts(counts, 'falseMachine')).toBe(0)
  })
})

describe('without detection', () => {
  it('an operator hears every machine, for eight seconds', () => {
    const [counts] = live(outbound({ contacts: 2, list: { ...MACHINES, ring: ringing }, dialer: none }))
    expect(attempts(counts, 'machine')).toBe(2)
    expect(attempts(counts, 'machineToOperator')).toBe(2)
    expect(attempts(counts, 'answered') + attempts(counts, 'conversations')).toBe(0)
    expect(attempts(counts, 'lostTalk')).toBe(16_000)
    expect(attempts(counts, 'talk')).toBe(16_000)
    expect(time(counts, 'talk')).toBe(16_000)
    expect(time(counts, 'wrapUp')).toBe(0)
    expect(attempts(counts, 'closedNoContact')).toBe(2)
    expect(counts.lastActivity[0]).toBe(at('9:01:06'))
  })

  it('or for as long as the dialer says; the next attempt is that after a machine', () => {
    const dialer = { detection: { kind: 'none', machineTalk: fixed(12) } }
    const list = { machineShare: 1, reachByAttempt: [0, 1], retry: { ...RETRY, machine: 5 } }
    const [counts] = live(outbound({ list, dialer }))
    // 9:00:00 + 10 + 12, five minutes, 130 s
    expect(counts.lastActivity[0]).toBe(at('9:05:22') + 130_000)
    expect(byAttempt(counts, 'conversations')).toEqual([0, 1, 0, 0, 0])
  })

  it('people go to operators as ever', () => {
    const [counts] = live(outbound({ contacts: 3, dialer: none }))
    expect(attempts(counts, 'stage1')).toBe(3)
    expect(counts.lastActivity[0]).toBe(at('9:00') + 3 * 130_000)
  })

  it('a machine holds the line like a person', () => {
    // two at once: the second is taken after one second, by the operator who has heard the first
    const dialer = { detection: { kind: 'none', machineTalk: fixed(1) } }
    const [counts] = live(outbound({ contacts: 2, mode: power(2, 2), list: MACHINES, dialer }))
    expect(attempts(counts, 'machineToOperator')).toBe(2)
    expect(counts.lastActivity[0]).toBe(at('9:00:12'))
  })

  it('and is given up like a person, but nobody is abandoned', () => {
    const [counts] = live(outbound({ contacts: 2, mode: power(2, 2), list: MACHINES, dialer: none }))
    expect(attempts(counts, 'machine')).toBe(2)
    expect(attempts(counts, 'machineToOperator')).toBe(1)
    expect(attempts(counts, 'lostTalk')).toBe(8000)
    expect(attempts(counts, 'abandoned')).toBe(0)
    expect(attempts(counts, 'closedNoContact')).toBe(2)
  })

  it('what a machine holds is not counted with the people who hold', () => {
    const [counts] = live(outbound({ contacts: 2, mode: power(2, 2), list: MACHINES, dialer: none }))
    expect(attempts(counts, 'heldAnswers')).toBe(0)
    expect(attempts(counts, 'heldTime')).toBe(0)
  })
})

describe('a detector', () => {
  it('takes its time before a person hears the operator', () => {
    const [counts] = live(outbound({ contacts: 2, dialer: detector(3) }))
    expect(attempts(counts, 'stage1')).toBe(2)
    expect(counts.lastActivity[0]).toBe(at('9:00') + 2 * 133_000)
    expect(time(counts, 'talk')).toBe(200_000)
    // the operator bound to the dial waits for it as for the ringing
    expect(time(counts, 'dialing')).toBe(26_000)
  })

  it('and before a machine is known', () => {
    const [counts] = live(outbound({ contacts: 2, list: MACHINES, dialer: detector(3) }))
    expect(attempts(counts, 'machine')).toBe(2)
    expect(attempts(counts, 'machineToOperator')).toBe(0)
    // ringing ends at 10 and, after the detector, at 23
    expect(counts.lastActivity[0]).toBe(at('9:00:23'))
  })

  it('hangs up on people whom it takes for machines; they are tried again like those', () => {
    const list = { attemptsAtMost: 2, retry: { ...RETRY, machine: 5 } }
    const [counts] = live(outbound({ list, dialer: detector(3, { falsePositive: 1 }) }))
    expect(attempts(counts, 'answered')).toBe(2)
    expect(attempts(counts, 'falseMachine')).toBe(2)
    expect(attempts(counts, 'conversations') + attempts(counts, 'machine') + attempts(counts, 'abandoned')).toBe(0)
    expect(attempts(counts, 'closedNoContact')).toBe(1)
    expect(attempts(counts, 'reached')).toBe(0)
    // 9:00:13, five minutes, ten seconds of ringing
    expect(counts.lastActivity[0]).toBe(at('9:05:23'))
  })

  it('passes machines on that it takes for people', () => {
    const [counts] = live(outbound({ contacts: 2, list: MACHINES, dialer: detector(3, { falseNegative: 1 }) }))
    expect(attempts(counts, 'machine')).toBe(2)
    expect(attempts(counts, 'machineToOperator')).toBe(2)
    expect(attempts(counts, 'lostTalk')).toBe(16_000)
    expect(counts.lastActivity[0]).toBe(at('9:00') + 2 * 21_000)
  })

  it('errs by its shares, and every answer is counted once', () => {
    const list = { reach: 0.5, machineShare: 1, retry: NO_RETRY }
    const [counts] = live(outbound({ contacts: 800, days: 5, list, dialer: detector(1, { falsePositive: 0.2, falseNegative: 0.3 }) }))
    const answered = attempts(counts, 'answered')
    const machines = attempts(counts, 'machine')
    expect(answered + machines).toBe(800)
    expect(attempts(counts, 'falseMachine') + attempts(counts, 'conversations')).toBe(answered)
    expect(Math.abs(attempts(counts, 'falseMachine') - 0.2 * answered)).toBeLessThan(4 * Math.sqrt(0.2 * 0.8 * answered))
    expect(Math.abs(attempts(counts, 'machineToOperator') - 0.3 * machines)).toBeLessThan(4 * Math.sqrt(0.3 * 0.7 * machines))
    expect(attempts(counts, 'lostTalk')).toBe(8000 * attempts(counts, 'machineToOperator'))
  })

  it('the hold begins when it has decided', () => {
    // two answer at ten seconds; after three the operator has the first, and the second holds for two
    const list = { retry: { ...NO_RETRY, abandoned: 1 }, attemptsAtMost: 2 }
    const [counts] = live(outbound({ contacts: 2, mode: power(2, 2), list, dialer: detector(3) }))
    expect(attempts(counts, 'abandoned')).toBe(1)
    expect(attempts(counts, 'heldAnswers')).toBe(1)
    expect(attempts(counts, 'heldTime')).toBe(2000)
    // due at 9:01:15; free at 9:02:13, and 133 s for the second
    expect(counts.lastActivity[0]).toBe(at('9:02:13') + 133_000)
  })

  it('its lines are in use meanwhile', () => {
    const dialer = { ...detector(5, { falsePositive: 1 }), lines: 1 }
    const [counts] = live(outbound({ contacts: 3, mode: power(3, 2), list: { retry: NO_RETRY }, dialer }))
    // ringing from 0, 15 and 30 seconds on, ten seconds each
    expect(counts.lastActivity[0]).toBe(at('9:00:40'))
    expect(counts.dialerLines[0]).toBe(1)
  })

  it('keeps the operator who is bound to the dial', () => {
    // a caller comes while the detector decides: the operator is not free for it until the talk with the contact is over
    const more = {
      callers: { calls: { at: ['9:00:12'] } },
      groups: [{ id: 'team', name: 'Team', skills: ['calls', 'list'], shifts: [{ operators: 1, from: '09:00', to: '17:00' }] }],
    }
    const [counts] = live(outbound({ ...more, dialer: detector(3) }))
    expect(attempts(counts, 'stage1')).toBe(1)
    expect(counts.lastActivity[0]).toBe(at('9:02:13'))
  })
})
