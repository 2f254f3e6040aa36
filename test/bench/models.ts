/** The two models of the benchmark as projects, read like any other file, and the figures that they must give. */
import { readProject } from '../../src/sim/project/read'
import type { Project } from '../../src/sim/project/schema'
import { accepted } from '../fixtures/projects'

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const LOAD = 0.95
const MEAN_TALK = 180
const HOUR = 3600
const LONGEST_HORIZON = 520

const exponential = (mean: number) => ({ kind: 'exponential', mean })

function inbound(name: string, open: string, close: string, horizonDays: number) {
  return {
    format: 'callsim',
    version: 2,
    name,
    currency: 'EUR',
    language: 'en',
    calendar: { signing: '2026-01-05', workdays: WEEK, open, close, horizonDays },
  }
}

/** Calls a day that `operators` of M1 meet: 95 % of their time. */
export function m1CallsPerDay(operators: number): number {
  return (24 * HOUR * LOAD * operators) / MEAN_TALK
}

/** Replications of M1 that are needed for so many calls, and the calls of each: a horizon holds only so many days. */
export function m1Replications(operators: number, arrivals: number): { readonly replications: number; readonly each: number } {
  const most = ((LONGEST_HORIZON - 2) * m1CallsPerDay(operators)) / 1.05
  const replications = Math.ceil(arrivals / most)
  return { replications, each: Math.round(arrivals / replications) }
}

/** M1, "Erlang A": one queue, round the clock, exactly `arrivals` calls, then work until all have left. */
export function m1(operators: number, arrivals: number): Project {
  const days = Math.ceil((1.05 * arrivals) / m1CallsPerDay(operators)) + 2
  if (days > LONGEST_HORIZON) throw new RangeError(`${arrivals} calls take ${operators} operators ${days} days; a horizon holds ${LONGEST_HORIZON}`)
  return accepted(
    readProject({
      ...inbound('Benchmark M1', '00:00', '24:00', days),
      demand: {
        callTypes: [
          {
            id: 'calls',
            name: 'Calls',
            arrivals: { kind: 'steady', perHour: m1CallsPerDay(operators) / 24, atMost: arrivals },
            talk: exponential(MEAN_TALK),
            patience: { time: exponential(120) },
            serviceLevel: { within: 20 },
          },
        ],
      },
      setups: [
        {
          id: 'centre',
          name: 'Centre',
          kind: 'vendor',
          start: {},
          routing: { operator: { kind: 'skill-rank' }, call: { kind: 'skill-order' } },
          groups: [{ id: 'team', name: 'Team', skills: ['calls'], atShiftEnd: 'finish-queue', shifts: [{ operators, from: '00:00', to: '24:00' }] }],
        },
      ],
    }),
  )
}

/** How busy each half hour of M2's ten hours is. */
const PROFILE = [0.6, 0.8, 1.0, 1.2, 1.3, 1.3, 1.2, 1.1, 1.0, 0.9, 0.9, 1.0, 1.1, 1.2, 1.2, 1.1, 0.9, 0.8, 0.7, 0.7]
export const M2_CALLS_PER_DAY = (PROFILE.reduce((sum, factor) => sum + factor, 0) / 2) * (300 + 200 + 150)

/** M2, skill-based routing: a day of three call types and three groups, specialists before generalists. */
export function m2(): Project {
  const type = (id: string, perHour: number, talk: number, patience: number) => ({
    id,
    name: id,
    arrivals: { kind: 'profile', from: '08:00', interval: 30, calls: { mon: PROFILE.map((factor) => (perHour * factor) / 2) } },
    talk: { kind: 'lognormal', mean: talk, cv: 1 },
    patience: { time: exponential(patience) },
    serviceLevel: { within: 20 },
  })
  const group = (id: string, operators: number, skills: readonly string[]) => ({
    id,
    name: id,
    skills,
    atShiftEnd: 'finish-queue',
    shifts: [{ operators, from: '08:00', to: '18:00' }],
  })
  return accepted(
    readProject({
      ...inbound('Benchmark M2', '08:00', '18:00', 1),
      demand: { callTypes: [type('first', 300, 180, 120), type('second', 200, 240, 180), type('third', 150, 300, 90)] },
      setups: [
        {
          id: 'centre',
          name: 'Centre',
          kind: 'vendor',
          start: {},
          routing: { operator: { kind: 'skill-rank' }, call: { kind: 'skill-order' } },
          groups: [
            group('first-only', 16, ['first']),
            group('second-only', 14, ['second']),
            // the order of the skills is the order in which the queues are served
            group('generalists', 20, ['third', 'first', 'second']),
          ],
        },
      ],
    }),
  )
}

/** A project cut to its first working day. */
export function firstDayOf(project: Project): Project {
  return { ...project, calendar: { ...project.calendar, horizonDays: 1, warmUpDays: 0 } }
}

/** Of all calls: answered in time, abandoned, mean wait in seconds. */
export interface Expected {
  readonly serviceLevel: number
  readonly abandoned: number
  readonly wait: number
}

/** Erlang A, by number of operators. */
export const m1Exact: Readonly<Record<number, Expected>> = {
  10: { serviceLevel: 0.69027, abandoned: 0.11676, wait: 14.011 },
  100: { serviceLevel: 0.946118, abandoned: 0.023223, wait: 2.78681 },
  1000: { serviceLevel: 0.999056, abandoned: 0.000944, wait: 0.11333 },
}

/** By call type, from 80,000 days of the reference in C++ (520 million calls); standard errors at most 0.00011, 0.00005 and 0.006. */
export const m2LongRun: readonly Expected[] = [
  { serviceLevel: 0.91473, abandoned: 0.028401, wait: 3.4084 },
  { serviceLevel: 0.8793, abandoned: 0.03196, wait: 5.7545 },
  { serviceLevel: 0.82871, abandoned: 0.070695, wait: 6.3638 },
]
