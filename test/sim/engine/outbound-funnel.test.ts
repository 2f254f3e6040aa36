import { describe, expect, it } from 'vitest'
import { attempts, live, time } from '../../fixtures/counting'
import { at, byAttempt, byDay, inQuarter, NO_RETRY, outbound, segments } from '../../fixtures/outbound'
import { fixed, HOUR, team } from '../../fixtures/story'

const order = { id: 'order', name: 'Order', share: 1 }
const stage = (id: string, more: object = {}) => ({ id, name: id, share: 1, ...more })
const operator = (more: object = {}) => ({ by: 'operator', talk: fixed(60), attemptsAtMost: 3, retryMinutes: 60, ...more })
const manager = (more: object = {}) => ({ ...operator(more), by: 'manager' })
const paid = (followUp: object, delayDays = 1) => ({ stages: [order, stage('paid', { delayDays, followUp })] })
/** Reached on Monday, the first day, only; or not before a time of day. */
const onMonday = { reachByWeekday: [{ days: ['tue', 'wed', 'thu', 'fri', 'sat', 'sun'], factor: 0 }] }

describe('twelve stages', () => {
  const twelve = (share: number) =>
    Array.from({ length: 12 }, (_, place) => stage(`stage-${place}`, { share: place === 0 ? 1 : share, delayDays: place === 0 ? 0 : 1 }))

  it('follow day by day; what lies behind the horizon stands in the row after it', () => {
    const [counts] = live(outbound({ contacts: 3, days: 10, conversation: { stages: twelve(1) } }))
    expect(byDay(counts, 'stage1')).toEqual([3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(byDay(counts, 'stage5')).toEqual([0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0])
    expect(byDay(counts, 'stage10')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0])
    expect(byDay(counts, 'stage11')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3])
    expect(byDay(counts, 'stage12')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3])
    expect(counts.daysWorked).toBe(1)
  })

  it('none follows one that was not passed', () => {
    const [counts] = live(outbound({ contacts: 3, conversation: { stages: twelve(0) } }))
    expect(attempts(counts, 'stage1')).toBe(3)
    expect(attempts(counts, 'stage2') + attempts(counts, 'stage12')).toBe(0)
  })

  it('each is a share of the one before', () => {
    const stages = [order, stage('b', { share: 0.5 }), stage('c', { share: 0.5 })]
    const [counts] = live(outbound({ contacts: 400, days: 2, groups: [team({ skills: ['list'], operators: 5 })], conversation: { stages } }))
    const second = attempts(counts, 'stage2')
    expect(Math.abs(second - 200)).toBeLessThan(4 * 10)
    expect(Math.abs(attempts(counts, 'stage3') - second / 2)).toBeLessThan(4 * Math.sqrt(second / 4))
  })
})

describe('a follow-up call by an operator', () => {
  it('is made after the delay, is an attempt, and decides the stage at its end', () => {
    const [counts] = live(outbound({ days: 3, conversation: paid(operator()) }))
    // the result at 9:01:50; a day later ten seconds of ringing, a minute of talk, ten seconds of wrap-up
    expect(counts.lastActivity[0]).toBe(at('9:01:50', 1) + 80_000)
    expect(byDay(counts, 'stage2')).toEqual([0, 1, 0, 0])
    expect(byDay(counts, 'attempts')).toEqual([1, 1, 0, 0])
    expect(attempts(counts, 'followUpAttempts')).toBe(1)
    expect(attempts(counts, 'followUpCalls')).toBe(1)
    expect(attempts(counts, 'followUpTalk')).toBe(60_000)
    expect(attempts(counts, 'answered')).toBe(2)
    expect(attempts(counts, 'conversations')).toBe(1)
    expect(attempts(counts, 'talk')).toBe(160_000)
    expect(time(counts, 'dialing')).toBe(20_000)
    expect(attempts(counts, 'droppedOut')).toBe(0)
  })

  it('does not count the result again: the contact is closed since the first', () => {
    const [counts] = live(outbound({ days: 3, conversation: paid(operator()) }))
    expect(byDay(counts, 'processed')).toEqual([1, 0, 0, 0])
    expect(attempts(counts, 'stage1')).toBe(1)
    expect(attempts(counts, 'closedResult')).toBe(1)
    expect(byAttempt(counts, 'attempts')).toEqual([1, 0, 0, 0, 0])
    expect(time(counts, 'results')).toBe(1)
    expect(time(counts, 'rightParty')).toBe(1)
  })

  it('keeps the campaign, and who is paid, until it is made', () => {
    const [counts] = live(outbound({ days: 9, conversation: paid(operator(), 4) }))
    expect(counts.finished[0]).toBe(1)
    expect(counts.daysWorked).toBe(5)
    expect(time(counts, 'paid')).toBe(5 * 8 * HOUR)
  })

  it('that decides against the stage is a call all the same', () => {
    const stages = [order, stage('paid', { share: 0, delayDays: 1, followUp: operator() })]
    const [counts] = live(outbound({ days: 3, conversation: { stages } }))
    expect(attempts(counts, 'followUpCalls')).toBe(1)
    expect(attempts(counts, 'stage2') + attempts(counts, 'droppedOut')).toBe(0)
    expect(counts.finished[0]).toBe(1)
  })

  it('in which nobody is reached is tried again, as often as allowed; then the contact drops out', () => {
    const [counts] = live(outbound({ days: 3, list: onMonday, conversation: paid(operator()) }))
    expect(attempts(counts, 'followUpAttempts')).toBe(3)
    expect(attempts(counts, 'followUpCalls') + attempts(counts, 'stage2')).toBe(0)
    expect(byDay(counts, 'droppedOut')).toEqual([0, 1, 0, 0])
    expect(attempts(counts, 'noAnswer')).toBe(3)
    // 9:01:50, an hour after each ringing
    expect(counts.lastActivity[0]).toBe(at('11:02:20', 1))
    expect(attempts(counts, 'closedResult')).toBe(1)
    expect(counts.finished[0]).toBe(1)
  })

  it('reaches with the contact’s reach at that time of day', () => {
    // out from half past nine to noon; 10:01:50 and 11:02:00 in vain
    const reachByHour = [
      { from: '09:30', factor: 0 },
      { from: '12:00', factor: 1 },
    ]
    const [counts] = live(outbound({ list: { reachByHour }, conversation: paid(operator(), 1 / 24) }))
    expect(attempts(counts, 'followUpAttempts')).toBe(3)
    expect(counts.lastActivity[0]).toBe(at('12:02:10') + 80_000)
  })

  it('outside calling hours waits for the opening', () => {
    const [counts] = live(outbound({ days: 3, conversation: paid(operator(), 0.5) }))
    expect(counts.lastActivity[0]).toBe(at('9:00', 1) + 80_000)
  })

  it('comes before the list', () => {
    // a result, and then contacts who are never there and ring for five minutes
    const ring = { answered: fixed(10), unanswered: fixed(300), busy: fixed(10), machine: fixed(10) }
    const list = { ...segments({ share: 0.1 }, { share: 0.9, reachFactor: 0 }), ring, retry: { ...NO_RETRY, noAnswer: 1 }, attemptsAtMost: 2 }
    const [counts] = live(outbound({ contacts: 10, list, conversation: paid(operator(), 1 / 288) }))
    // due at 9:06:50; the operator is free at 9:02:10, 9:07:10
    expect(inQuarter(counts, 'followUpCalls', '9:00')).toBe(1)
    expect(inQuarter(counts, 'attempts', '9:00')).toBe(5)
  })

  it.each(['2', '3', '4', '6', '15'])('comes after appointments, whichever was due first (seed %s)', (seed) => {
    // one of two asks to be called an hour later, of the other comes a result; the operator has a caller until 10:09, when both are due
    const conversation = { ...paid(operator({ talk: fixed(1200) }), 1 / 24), laterShare: 0.5 }
    const list = { attemptsAtMost: 2, appointments: { share: 1, delay: fixed(3600) } }
    const groups = [team({ skills: ['calls', 'list'] })]
    const callers = { calls: { at: ['9:59'], talk: 600 } }
    const [counts] = live(outbound({ seed, contacts: 2, callers, groups, list, conversation }))
    expect(attempts(counts, 'appointmentsKept')).toBe(1)
    expect(inQuarter(counts, 'appointmentsKept', '10:00')).toBe(1)
    expect(inQuarter(counts, 'stage2', '10:30')).toBe(1)
  })

  it('is made for those who brought the wanted results; nobody else is called any more', () => {
    const [counts] = live(outbound({ contacts: 6, days: 3, conversation: { ...paid(operator()), stopAtResults: 2 } }))
    expect(byDay(counts, 'attempts')).toEqual([2, 2, 0, 0])
    expect(byDay(counts, 'stage2')).toEqual([0, 2, 0, 0])
    expect(counts.finished[0]).toBe(1)
  })

  it('beyond the horizon is not made, and the campaign is not over', () => {
    const [counts] = live(outbound({ days: 3, conversation: paid(operator(), 10) }))
    expect(attempts(counts, 'followUpAttempts') + attempts(counts, 'stage2') + attempts(counts, 'droppedOut')).toBe(0)
    expect(attempts(counts, 'processed')).toBe(1)
    expect(counts.finished[0]).toBe(0)
    expect(time(counts, 'paid')).toBe(3 * 8 * HOUR)
  })

  it('may be followed by stages without a call, and by further calls', () => {
    const stages = [order, stage('b', { delayDays: 1, followUp: operator() }), stage('c', { delayDays: 1 }), stage('d', { delayDays: 1, followUp: operator() })]
    const [counts] = live(outbound({ days: 6, conversation: { stages } }))
    expect(byDay(counts, 'stage2')).toEqual([0, 1, 0, 0, 0, 0, 0])
    expect(byDay(counts, 'stage3')).toEqual([0, 0, 1, 0, 0, 0, 0])
    expect(byDay(counts, 'stage4')).toEqual([0, 0, 0, 1, 0, 0, 0])
    expect(attempts(counts, 'followUpCalls')).toBe(2)
    // 9:01:50, then each call ends 70 s after it was due
    expect(counts.lastActivity[0]).toBe(at('9:01:50', 3) + 70_000 + 80_000)
  })

  it('is made by hand: an operator is bound to it in every mode, and no detector errs', () => {
    const dialer = { detection: { kind: 'detector', delay: fixed(3), falsePositive: 0 } }
    const [counts] = live(outbound({ days: 3, mode: { kind: 'power', linesPerOperator: 3, hold: 0 }, dialer, conversation: paid(operator()) }))
    expect(time(counts, 'dialing')).toBe(10_000)
    expect(attempts(counts, 'followUpCalls')).toBe(1)
  })
})

describe('a follow-up call by a manager', () => {
  it('takes a manager’s time and no operator’s', () => {
    const [counts] = live(outbound({ days: 3, conversation: paid(manager()) }))
    expect(byDay(counts, 'stage2')).toEqual([0, 1, 0, 0])
    expect(attempts(counts, 'managerAttempts')).toBe(1)
    expect(attempts(counts, 'managerTime')).toBe(60_000)
    expect(attempts(counts, 'attempts')).toBe(1)
    expect(time(counts, 'talk')).toBe(100_000)
    expect(counts.daysWorked).toBe(1)
    expect(counts.finished[0]).toBe(1)
  })

  it('is repeated until the contact is reached, with the contact’s own reach; those never reached drop out', () => {
    const list = { reach: 0.5, attemptsAtMost: 1, retry: NO_RETRY }
    const groups = [team({ skills: ['list'], operators: 10 })]
    const [counts] = live(outbound({ contacts: 1000, days: 4, groups, list, conversation: paid(manager({ attemptsAtMost: 2 })) }))
    const results = attempts(counts, 'stage1')
    const dropped = attempts(counts, 'droppedOut')
    expect(attempts(counts, 'stage2') + dropped).toBe(results)
    expect(Math.abs(dropped - results / 4)).toBeLessThan(4 * Math.sqrt((results * 3) / 16))
    expect(Math.abs(attempts(counts, 'managerAttempts') - 1.5 * results)).toBeLessThan(4 * Math.sqrt(results / 4))
    expect(attempts(counts, 'managerTime')).toBe(60_000 * (results - dropped))
  })

  it('each further attempt comes after its delay', () => {
    const list = { reach: 0.5, attemptsAtMost: 1, retry: NO_RETRY }
    const [counts] = live(outbound({ contacts: 40, days: 4, list, conversation: paid(manager({ attemptsAtMost: 2, retryMinutes: 1440 })) }))
    // at the first attempt on the day after, else a day later
    const [, next, last] = byDay(counts, 'stage2')
    expect(byDay(counts, 'managerAttempts').slice(1, 3)).toEqual([next, 2 * (last + attempts(counts, 'droppedOut'))])
    expect(byDay(counts, 'droppedOut')[1]).toBe(0)
  })
})
