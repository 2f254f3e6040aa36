import { describe, expect, test } from 'vitest'
import { summarise } from '../../../src/sim/experiment/summary'
import { live } from '../../fixtures/counting'
import { senses } from '../properties/report-sense'
import { policies } from './projects-by-hand'

const fixed = (mean: number) => ({ kind: 'deterministic', mean })
const exponential = (mean: number) => ({ kind: 'exponential', mean })

/** Everything at once: segments, further numbers, deliveries, quotas, follow-up calls, a predictive dialer with a detector and a rule. */
const list = {
  contacts: 400,
  segments: [
    { id: 'west', name: 'West', share: 0.7 },
    { id: 'east', name: 'East', share: 0.3, reachFactor: 0.7, hoursAhead: 2 },
  ],
  reach: 0.35,
  reachCv: 0.5,
  invalidShare: 0.1,
  doNotCallShare: 0.05,
  wrongPersonShare: 0.1,
  furtherNumbers: [{ share: 0.4, reachFactor: 0.8 }],
  appointments: { share: 0.5, delay: exponential(7200) },
  deliveries: [{ day: 3, contacts: 150 }],
}
const conversation = {
  laterShare: 0.1,
  refusalReasons: [
    { id: 'time', name: 'No time', share: 0.6 },
    { id: 'topic', name: 'Topic', share: 0.2 },
  ],
  questionnaire: {
    screener: fixed(30),
    eligibleShare: 0.9,
    cells: [
      { id: 'men', name: 'Men', share: 0.5, target: 25 },
      { id: 'women', name: 'Women', share: 0.5, target: 200 },
    ],
    blocks: [{ id: 'main', name: 'Main', time: exponential(200) }],
    breakOff: [{ from: 0, perMinute: 0.02 }],
    languages: [
      { id: 'first', name: 'First', share: 0.95 },
      { id: 'other', name: 'Other', share: 0.05, interviewed: false },
    ],
  },
  stages: [
    { id: 'interview', name: 'Interview', share: 0.6 },
    { id: 'recall', name: 'Recalled', share: 0.7, followUp: { by: 'operator', talk: fixed(60) } },
    { id: 'invoice', name: 'Invoice', share: 0.8, followUp: { by: 'manager', talk: fixed(120) } },
  ],
}
const dialer = {
  mode: { kind: 'power', linesPerOperator: 2 },
  detection: { kind: 'detector', delay: fixed(1) },
  rule: { kind: 'united-states' },
}

const project = policies({ setups: ['vendor'], list, conversation, dialer, goals: [{ measure: 'list.workingDays', atMost: 5 }] })
const report = summarise(project, [{ setup: 'vendor', counts: live(project, 20) }], project.seed)
const [{ info, measures, funnels, forecast, notices }] = report.setups
const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + (measures[`list.${key}`]?.mean ?? 0), 0)

describe('a campaign with everything, as the engine lives it', () => {
  test.each(Object.keys(senses))('%s', (sense) => {
    expect(senses[sense](report)).toEqual([])
  })

  test('attempts end in one way', () => {
    expect(sum(['answeredShare', 'noAnswerShare', 'busyShare', 'machineShare', 'invalidAttemptShare'])).toBeCloseTo(1, 12)
  })

  test('contacts there have one disposition, or are open', () => {
    const dispositions = info.filter(({ key }) => key.startsWith('list.disposition.')).map(({ key }) => key.slice('list.'.length))
    expect(dispositions).toHaveLength(12)
    expect(sum(dispositions)).toBeCloseTo(1, 12)
    expect(measures['list.contacts'].mean).toBe(550)
  })

  test('answers are right parties, wrong persons, abandoned, or taken for machines', () => {
    expect(sum(['rightPartyShare', 'wrongPersonShare', 'abandonedShare', 'falseMachineShare'])).toBeCloseTo(1, 12)
  })

  test("operators' logged time is split without a rest", () => {
    const shares = ['talkShare', 'wrapUpShare', 'dialingShare', 'idleShare'].map((key) => measures[`team.${key}`].mean)
    expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12)
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
  })

  test('parts sum to their whole: segments, reasons, quota cells', () => {
    const of = (key: string) => measures[`list.${key}`].mean
    expect(of('segment.west.processed') + of('segment.east.processed')).toBeCloseTo(of('processed'), 9)
    expect(of('reason.time.refusals') + of('reason.topic.refusals') + of('refusalsUnexplained')).toBeCloseTo(of('refusals'), 9)
    expect(of('cell.men.completes') + of('cell.women.completes')).toBeCloseTo(of('stage1'), 9)
    expect(measures['team.results'].mean).toBeCloseTo(of('stage1'), 9)
  })

  test('the funnel narrows', () => {
    const steps = funnels.list.map(({ figure }) => figure.mean)
    expect(steps).toEqual([...steps].sort((a, b) => b - a))
    expect(steps.at(-1)).toBeGreaterThan(0)
  })

  test('the list is too short for 200 women, and men are full early', () => {
    expect(notices.map(({ kind }) => kind)).toContain('quotaUnfilled')
    expect(notices.find(({ kind }) => kind === 'quotaUnfilled')?.part?.id).toBe('women')
    expect(measures['list.cell.men.filled'].mean).toBe(1)
    expect(measures['list.contactsToBuy'].mean).toBeGreaterThan(0)
    expect(forecast[0].finished.share).toBe(measures['list.finished'].mean)
  })
})
