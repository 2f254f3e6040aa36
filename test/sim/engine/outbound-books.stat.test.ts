import { describe, expect, it } from 'vitest'
import type { CampaignColumn } from '../../../src/sim/centre/counts'
import { attempts, live, time } from '../../fixtures/counting'
import { byAttempt, byCell, bySegment, outbound, RETRY, segments } from '../../fixtures/outbound'
import { team } from '../../fixtures/story'

const exponential = (mean: number) => ({ kind: 'exponential', mean })
const power = { kind: 'power', linesPerOperator: 2.5, hold: 3 }

/** As much of the contract as fits into one campaign, with chance in all of it. */
const list = {
  ...segments({ share: 0.4, hoursAhead: 2, reachFactor: 1.3 }, { share: 0.35, resultFactor: 1.5 }, { share: 0.25, hoursAhead: -1 }),
  order: 'mixed',
  reach: 0.4,
  reachCv: 0.4,
  reachByHour: [{ from: '13:00', factor: 1.3 }],
  reachByAttempt: [1, 0.9],
  busyShare: 0.15,
  machineShare: 0.3,
  invalidShare: 0.1,
  doNotCallShare: 0.05,
  wrongPersonShare: 0.1,
  furtherNumbers: [{ share: 0.4, reachFactor: 0.7 }],
  ring: { answered: exponential(12), unanswered: exponential(25), busy: exponential(4), machine: exponential(15) },
  patience: exponential(4),
  attemptsAtMost: 6,
  attemptsPerDay: 3,
  retry: { ...RETRY, refusal: 1440, abandoned: 30, busy: 15 },
  retryRules: [
    { after: 'refusal', atMost: 1 },
    { after: 'machine', from: '11:00', to: '16:00' },
  ],
  appointments: { share: 0.5, delay: exponential(14_400), operator: 'own' },
  deliveries: [{ day: 2, contacts: 100 }],
  purchase: { below: 20, contacts: 50, times: 2, days: 1 },
}
const conversation = {
  laterShare: 0.15,
  questionnaire: {
    screener: exponential(30),
    eligibleShare: 0.8,
    cells: [
      { id: 'men', name: 'Men', share: 0.5, target: 40 },
      { id: 'women', name: 'Women', share: 0.5, target: 500 },
    ],
    blocks: [{ id: 'one', name: 'One', time: exponential(120), openQuestions: 1 }],
    breakOff: [{ from: 0, perMinute: 0.05 }],
    languages: [
      { id: 'a', name: 'A', share: 0.8 },
      { id: 'b', name: 'B', share: 0.15, factor: 1.4 },
      { id: 'c', name: 'C', share: 0.05, interviewed: false },
    ],
  },
  refusalReasons: [{ id: 'time', name: 'No time', share: 0.6 }],
  stages: [
    { id: 'interview', name: 'Interview', share: 0.5 },
    { id: 'sent', name: 'Sent', share: 0.9, delayDays: 0.2 },
    { id: 'paid', name: 'Paid', share: 0.7, delayDays: 1, followUp: { by: 'operator', talk: exponential(60), attemptsAtMost: 3, retryMinutes: 45 } },
    { id: 'met', name: 'Met', share: 0.5, delayDays: 1, followUp: { by: 'manager', talk: exponential(600), attemptsAtMost: 2 } },
  ],
}
const dialer = {
  lines: 25,
  detection: { kind: 'detector', delay: exponential(1), falsePositive: 0.05, falseNegative: 0.2 },
  rule: { kind: 'twenty-four-hours' },
  blend: { idleAtLeast: 2, serviceLevel: { stopBelow: 0.5, resumeAbove: 0.7 } },
}
const busyHours = Array.from({ length: 40 }, (_, n) => `${9 + Math.floor(n / 5)}:${String((n % 5) * 12 + 3).padStart(2, '0')}`)

const whole = (mode: object, days: number) =>
  live(
    outbound({
      contacts: 400,
      days,
      mode,
      list,
      conversation,
      dialer,
      callers: { calls: { at: busyHours, talk: 150, wrapUp: 30, patience: 90 } },
      groups: [team({ skills: ['calls', 'list'], operators: 6, conversionSpread: 0.3 }), team({ id: 'more', skills: ['list'], operators: 2 })],
    }),
  )[0]

const modes = [
  { kind: 'manual' },
  { kind: 'preview', time: exponential(20), rightPartyShare: 0.95 },
  { kind: 'progressive' },
  power,
  { ...power, per: 'all' },
  { ...power, cancels: true },
  { kind: 'adaptive', floor: 1, cap: 3, target: 0.05, hold: 2, cancels: true },
  { kind: 'expected-free', hold: 2 },
  { kind: 'chance-constrained', target: 0.05, hold: 2, cancels: true },
]

describe.each([2, 12])('with everything at once, over %i days', (days) => {
  it.each(modes)('every attempt, answer, conversation and contact is counted once ($kind)', (mode) => {
    const counts = whole(mode, days)
    const sum = (...columns: CampaignColumn[]) => columns.reduce((total, column) => total + attempts(counts, column), 0)
    const total = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
    expect(sum('answered', 'busy', 'noAnswer', 'machine', 'invalid', 'cancelled')).toBe(sum('attempts'))
    expect(sum('conversations', 'wrongPerson', 'abandoned', 'falseMachine', 'followUpCalls')).toBe(sum('answered'))
    expect(sum('later', 'screened', 'overQuota', 'refused', 'otherLanguage', 'partial', 'stage1')).toBe(sum('conversations'))
    const closed = sum('closedResult', 'closedPartial', 'closedRefused', 'closedScreened', 'closedOverQuota', 'closedOtherLanguage', 'closedLater')
    expect(closed + sum('closedNoContact', 'closedUnanswered', 'closedInvalid', 'closedDoNotCall')).toBe(sum('processed'))
    expect(sum('closedResult')).toBe(sum('stage1'))
    expect(sum('closedPartial')).toBe(sum('partial'))
    expect(sum('closedOverQuota')).toBe(sum('overQuota'))
    expect(sum('closedScreened')).toBe(sum('screened'))
    expect(total(bySegment(counts, 'contacts'))).toBe(400 + sum('delivered'))
    expect(total(bySegment(counts, 'attempts'))).toBe(sum('attempts'))
    expect(total(bySegment(counts, 'answered'))).toBe(sum('answered'))
    expect(total(bySegment(counts, 'conversations'))).toBe(sum('conversations'))
    expect(total(bySegment(counts, 'processed'))).toBe(sum('processed'))
    expect(total(bySegment(counts, 'reached'))).toBe(sum('reached'))
    expect(total(bySegment(counts, 'stage1'))).toBe(sum('stage1'))
    expect(total(byAttempt(counts, 'attempts'))).toBe(sum('attempts') - sum('followUpAttempts'))
    expect(total(byAttempt(counts, 'stage1'))).toBe(sum('stage1'))
    expect(byAttempt(counts, 'attempts')[0]).toBe(sum('tried'))
    expect(byCell(counts, 'completes')[0]).toBeLessThanOrEqual(40)
    expect(total(byCell(counts, 'completes'))).toBe(sum('stage1'))
    expect(total(byCell(counts, 'partial'))).toBe(sum('partial'))
    expect(total(byCell(counts, 'overQuota'))).toBe(sum('overQuota'))
    expect(sum('stage1')).toBeGreaterThanOrEqual(sum('stage2'))
    expect(sum('followUpCalls', 'droppedOut')).toBeLessThanOrEqual(sum('stage2', 'stage3'))
    expect(counts.dialerLines[0]).toBeLessThanOrEqual(25)
    // the delivery of the second day; and what is bought comes on the day after the order, if that is there
    expect(days === 2 ? [100, 150] : [200]).toContain(sum('delivered'))
    // operators' time with the list, and with the calls of every day
    const work = (column: 'talk' | 'wrapUp' | 'dialing' | 'preview' | 'logged') => time(counts, column) + time(counts, column, { entity: 1 })
    expect(work('talk')).toBeGreaterThan(sum('talk'))
    expect(work('talk') + work('wrapUp') + work('dialing') + work('preview')).toBeLessThanOrEqual(work('logged'))
    expect(time(counts, 'talk', { entity: 1 }) + time(counts, 'wrapUp', { entity: 1 })).toBeLessThanOrEqual(sum('talk', 'wrapUp'))
    expect(sum('appointmentsKept', 'followUpCalls')).toBeGreaterThan(10)
  })
})
