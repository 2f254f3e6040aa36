import { describe, expect, it } from 'vitest'
import type { RunReport } from '../../src/sim/experiment/results'
import { summarise } from '../../src/sim/experiment/summary'
import { readProject } from '../../src/sim/project/read'
import type { Project } from '../../src/sim/project/schema'
import { live } from '../fixtures/counting'
import { accepted, inboundProject } from '../fixtures/projects'

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

function reportOf(project: Project, replications = 10): RunReport {
  return summarise(project, [{ setup: 'base', counts: live(project, replications) }], project.seed)
}

/** Every number of a report. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : []
}

function overloaded(report: RunReport): string[] {
  return report.setups[0].notices.filter(({ kind }) => kind === 'overloaded').map(({ entity }) => entity)
}

/** Round the clock: calls an hour times 3 minutes against so many operators. */
const load = (share: number, operators: number) => ({ perHour: share * operators * 20, operators, talk: { kind: 'exponential', mean: 180 } })

describe('load 1.05 without patience', () => {
  it.each([
    ['round the clock, the queue worked off at the end', { days: 7, atShiftEnd: 'finish-queue' }],
    ['round the clock, the queue left at the end', { days: 7, atShiftEnd: 'finish-call' }],
    ['from nine to five', { days: 10, open: '09:00', close: '17:00' }],
  ])('%s: is said, with finite figures', (_, when) => {
    const report = reportOf(inboundProject({ ...load(1.05, 8), ...when }))
    expect(overloaded(report)).toEqual(['calls'])
    expect(numbersOf(report.setups).every(Number.isFinite)).toBe(true)
  })

  it('says by how much: the load within a point', () => {
    const [{ share }] = reportOf(inboundProject({ ...load(1.05, 8), days: 7 })).setups[0].notices
    expect(share).toBeGreaterThan(1.03)
    expect(share).toBeLessThan(1.07)
  })

  it('is not said at 95 %, where the queue is long but ends', () => {
    expect(overloaded(reportOf(inboundProject({ ...load(0.95, 8), days: 7 })))).toEqual([])
  })

  it('is not said of callers who hang up: they are counted, and the queue stays short', () => {
    const report = reportOf(inboundProject({ ...load(1.05, 8), days: 3, patience: { kind: 'exponential', mean: 180 } }))
    expect(overloaded(report)).toEqual([])
    expect(report.setups[0].measures['calls.abandonedShare'].mean).toBeGreaterThan(0.05)
  })
})

/** Three types for one team at 1.05, and a fourth that has a team of its own. */
function severalTypes(patience: object): Project {
  const callType = (id: string, perHour: number, more: object = {}) => ({
    id,
    name: id,
    arrivals: { kind: 'steady', perHour },
    talk: { kind: 'exponential', mean: 180 },
    patience: {},
    serviceLevel: { within: 20 },
    ...more,
  })
  const group = (id: string, skills: readonly string[], operators: number) => ({ id, name: id, skills, shifts: [{ operators, from: '00:00', to: '24:00' }] })
  return accepted(
    readProject({
      format: 'callsim',
      version: 2,
      name: 'Overload',
      currency: 'EUR',
      language: 'en',
      calendar: { signing: '2026-01-05', workdays: WEEK, open: '00:00', close: '24:00', horizonDays: 6 },
      demand: { callTypes: [callType('a', 60), callType('b', 60), callType('c', 48, { patience }), callType('d', 10)] },
      setups: [{ id: 'base', name: 'Base', kind: 'vendor', start: {}, groups: [group('team', ['a', 'b', 'c'], 8), group('others', ['d'], 2)] }],
    }),
  )
}

describe('a group with several types', () => {
  it('all patient: each type that it serves is said to be too much, and no other', () => {
    const report = reportOf(severalTypes({}))
    expect(overloaded(report)).toEqual(['a', 'b', 'c'])
    expect(numbersOf(report.setups).every(Number.isFinite)).toBe(true)
  })
})

/**
 * Finite lines bound the queue: who finds none hears busy, so no wait grows from day to day, and the price of too few operators is the blocked
 * share. That is what the report shows; "overloaded" would say that the figures have no limit, which is not so.
 */
describe('finite lines', () => {
  it('load 1.05: no notice, finite figures, blocked calls in their place', () => {
    const project = inboundProject({ ...load(1.05, 8), days: 4 })
    const [setup] = project.setups
    const report = reportOf({ ...project, setups: [{ ...setup, lines: 12 }] })
    expect(overloaded(report)).toEqual([])
    expect(numbersOf(report.setups).every(Number.isFinite)).toBe(true)
    expect(report.setups[0].measures['calls.blockedShare'].mean).toBeGreaterThan(0.05)
    expect(report.setups[0].measures.linesMaximum.mean).toBe(12)
  })
})
