/** Cases of outbound work as project files: one campaign, one group that is there round the clock, read and checked like any other. */
import { readProject } from '../project/read'
import type { Project } from '../project/schema'
import { weekdays } from '../terms/week'
import { durationOf } from './case-laws'
import type { DialerCase, ListCase } from './read-outbound'
import { UnsupportedCase } from './unsupported'

/** How long a person can be held at most, seconds of the project. */
export const LONGEST_HOLD = 30
/** Minutes of an interval of reports. */
export const CELL = 15

const nothing = { kind: 'deterministic', mean: 0 }
const MIDNIGHT = '24:00'

interface Outbound {
  readonly days: number
  /** End of the work of a day. */
  readonly until: string
  readonly agents: number
  readonly list: object
  readonly ring: object
  readonly talk: object
  readonly wrapUp: object
  readonly conversion: number
  readonly dialer: object
}

/** @throws UnsupportedCase where the file cannot say it. */
function projectOf({ days, until, agents, list, ring, talk, wrapUp, conversion, dialer }: Outbound): Project {
  const result = readProject({
    format: 'callsim',
    version: 2,
    name: 'Case',
    currency: 'EUR',
    language: 'en',
    calendar: { signing: '2024-01-01', workdays: weekdays, open: '00:00', close: until, horizonDays: days, interval: CELL },
    demand: {
      campaigns: [
        {
          id: 'list',
          name: 'List',
          list: {
            busyShare: 0,
            machineShare: 0,
            ring: { answered: ring, unanswered: ring, busy: ring, machine: ring, invalid: ring },
            hours: { from: '00:00', to: until },
            ...list,
          },
          conversation: {
            productiveTalk: talk,
            otherTalk: talk,
            productiveWrapUp: wrapUp,
            otherWrapUp: wrapUp,
            stages: [{ id: 'result', name: 'Result', share: conversion }],
          },
        },
      ],
    },
    setups: [
      {
        id: 'case',
        name: 'Case',
        kind: 'in-house',
        start: {},
        groups: [{ id: 'team', name: 'Team', skills: ['list'], shifts: [{ operators: agents, from: '00:00', to: until }] }],
        dialers: [{ campaign: 'list', ...dialer }],
      },
    ],
  })
  if (result.ok) return result.project
  const [{ path, code, found, expected }] = result.problems
  throw new UnsupportedCase(`the project file has no place for it: ${path.join('.')}: ${code}, ${found} instead of ${expected}`)
}

/** Part of a day of the project, with so many of its seconds in a second of the case, and a list that does not run out in it. */
export interface DialerStretch {
  readonly scale: number
  readonly cells: number
  readonly contacts: number
}

/** Who must wait is held until they lose patience: the longest hold is beyond any patience that matters. */
export function dialerProject(model: DialerCase, { scale, cells, contacts }: DialerStretch): Project {
  const { agents, policy, ratio, ring, answer_prob, handle, waiting_patience_mean_s: patience } = model
  const atOnce = patience === null
  const never = { busy: null, noAnswer: null, machine: null, refusal: null, later: null, abandoned: null, wrongPerson: null }
  return projectOf({
    days: 1,
    until: timeOfCell(cells),
    agents,
    list: {
      contacts,
      reach: answer_prob,
      attemptsAtMost: 1,
      retry: never,
      ...(!atOnce && { patience: { kind: 'exponential', mean: patience * scale } }),
    },
    ring: durationOf(ring, scale),
    talk: durationOf(handle, scale),
    wrapUp: nothing,
    conversion: 0,
    dialer: {
      mode: { kind: 'power', linesPerOperator: ratio, per: policy === 'per_idle_agent' ? 'idle' : 'all', hold: atOnce ? 0 : LONGEST_HOLD },
    },
  })
}

function timeOfCell(cell: number): string {
  const minutes = cell * CELL
  const digits = (value: number) => String(value).padStart(2, '0')
  return `${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`
}

/** Every record is tried again at once until it is reached or its attempts are used up. */
export function listProject(model: ListCase, { scale, days }: { readonly scale: number; readonly days: number }): Project {
  const { records, agents, max_attempts, invalid_share, ring_s, talk_s, wrap_s, conversion_of_contacts } = model
  const byAttempt = model.answer_prob_by_attempt.slice(0, max_attempts)
  const reach = byAttempt.reduce((most, share) => Math.max(most, share), LEAST_REACH)
  return projectOf({
    days,
    until: MIDNIGHT,
    agents,
    list: {
      contacts: records,
      reach,
      reachByAttempt: byAttempt.map((share) => share / reach),
      invalidShare: invalid_share,
      attemptsAtMost: max_attempts,
      retry: { busy: 0, noAnswer: 0, machine: 0, refusal: null, later: null, abandoned: 0, wrongPerson: null },
    },
    ring: durationOf(ring_s, scale),
    talk: durationOf(talk_s, scale),
    wrapUp: durationOf(wrap_s, scale),
    conversion: conversion_of_contacts,
    dialer: { mode: { kind: 'progressive' } },
  })
}

/** The file knows no smaller reach; factors by attempt do. */
const LEAST_REACH = 0.001
