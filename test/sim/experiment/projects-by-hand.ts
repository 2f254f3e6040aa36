import { type Project, ProjectShape } from '../../../src/sim/project/schema'

const calendar = { signing: '2026-09-07', workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], open: '09:00', close: '17:00', interval: 30 }
const shift = { operators: 4, from: '09:00', to: '17:00' }

/** A hot line open from 9 to 17 for three days; one group of four operators in each set-up. */
export function hotLine(
  changes: {
    readonly definition?: string
    readonly own?: object
    readonly days?: number
    readonly warmUpDays?: number
    readonly goals?: unknown
    readonly patience?: unknown
    readonly skills?: readonly string[]
    readonly setups?: readonly string[]
  } = {},
): Project {
  const {
    definition = 'of-offered',
    own,
    days = 3,
    warmUpDays = 0,
    goals = [],
    patience = { time: { kind: 'exponential', mean: 60 } },
    skills = ['line'],
    setups = ['own', 'vendor'],
  } = changes
  return ProjectShape.parse({
    format: 'callsim',
    version: 2,
    name: 'Hot line',
    currency: 'RUB',
    language: 'en',
    calendar: { ...calendar, horizonDays: days, warmUpDays },
    demand: {
      callTypes: [
        {
          id: 'line',
          name: 'Line',
          arrivals: { kind: 'steady', perHour: 30 },
          talk: { kind: 'exponential', mean: 120 },
          patience,
          serviceLevel: { within: 20, definition, ...(own && { own }) },
        },
      ],
    },
    setups: setups.map((id) => ({
      id,
      name: id,
      kind: id === 'own' ? 'in-house' : 'vendor',
      start: {},
      groups: [{ id: 'team', name: 'Team', skills, shifts: [shift] }],
    })),
    goals,
  })
}

/**
 * A list of 100 contacts, consents and paid policies, in-house after a week of training or with a vendor at 1,000.00 a day's work. `list`,
 * `conversation` and `dialer` are laid over the plain ones.
 */
export function policies(
  changes: {
    readonly goals?: unknown
    readonly targets?: unknown
    readonly setups?: readonly string[]
    readonly days?: number
    readonly list?: object
    readonly conversation?: object
    readonly dialer?: object
  } = {},
): Project {
  const { goals = [], targets = [], setups = ['own', 'vendor'], days = 10 } = changes
  const time = { kind: 'deterministic', mean: 20 }
  return ProjectShape.parse({
    format: 'callsim',
    version: 2,
    name: 'Policies',
    currency: 'RUB',
    language: 'en',
    calendar: { ...calendar, horizonDays: days },
    demand: {
      campaigns: [
        {
          id: 'list',
          name: 'List',
          list: {
            contacts: 100,
            reach: 0.3,
            ring: { answered: time, unanswered: time, busy: time, machine: time },
            attemptsAtMost: 5,
            retry: { busy: 30, noAnswer: 120, machine: 720, refusal: null, later: 60, abandoned: 1440 },
            hours: { from: '09:00', to: '17:00' },
            ...changes.list,
          },
          conversation: {
            productiveTalk: time,
            otherTalk: time,
            productiveWrapUp: time,
            otherWrapUp: time,
            stages: [
              { id: 'consent', name: 'Consent', share: 0.1 },
              { id: 'paid', name: 'Paid', share: 0.4, delayDays: 7 },
            ],
            ...changes.conversation,
          },
        },
      ],
    },
    setups: setups.map((id) => ({
      id,
      name: id,
      kind: id === 'own' ? 'in-house' : 'vendor',
      start: id === 'own' ? { trainingDays: 5 } : { setupDays: 2 },
      groups: [{ id: 'team', name: 'Team', skills: ['list'], shifts: [shift] }],
      ...(changes.dialer && { dialers: [{ campaign: 'list', mode: { kind: 'progressive' }, ...changes.dialer }] }),
      terms: id === 'own' ? [{ kind: 'hiring', perHead: 100 }] : [{ kind: 'result', amount: 50 }],
    })),
    goals,
    targets,
  })
}
