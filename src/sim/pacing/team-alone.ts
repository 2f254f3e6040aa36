/** A team that does nothing but dial, without a project: what the pacing question needs to know of its list and talks. */
import { readProject } from '../project/read'
import { FORMAT_VERSION, type Project } from '../project/schema'

/** Times in seconds; `cv` is the standard deviation divided by the mean. */
export interface TeamFigures {
  readonly answerRate: number
  readonly ringAnswered: { readonly mean: number; readonly cv: number }
  readonly ringInVain: number
  readonly talk: { readonly mean: number; readonly cv: number }
  readonly wrapUp: number
}

/** The figures by which dial modes are compared in the domain brief. */
export const usualFigures: TeamFigures = { answerRate: 0.35, ringAnswered: { mean: 12, cv: 0.5 }, ringInVain: 25, talk: { mean: 120, cv: 1 }, wrapUp: 15 }

/** Identifiers of its only set-up and campaign. */
export const TEAM = 'team'
export const LIST = 'list'

const FROM = '09:00'
const TO = '17:00'

/**
 * Every contact is tried once, in days of eight hours that begin empty; the group's size is set by the question.
 * @throws RangeError when a figure lies outside of what a project may hold.
 */
export function teamAlone(figures: TeamFigures): Project {
  const read = readProject(describe(figures))
  if (!read.ok) throw new RangeError(`Not a team: ${read.problems.map(({ path, found }) => `${path.join('.')} ${found}`).join(', ')}`)
  return read.project
}

function describe({ answerRate, ringAnswered, ringInVain, talk, wrapUp }: TeamFigures) {
  const inVain = { kind: 'deterministic', mean: ringInVain }
  const talking = spread(talk)
  const writing = { kind: 'exponential', mean: wrapUp }
  return {
    format: 'callsim',
    version: FORMAT_VERSION,
    name: 'Team',
    currency: 'EUR',
    language: 'en',
    calendar: { signing: '2026-01-05', workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], open: FROM, close: TO, horizonDays: 1 },
    demand: {
      campaigns: [
        {
          id: LIST,
          name: 'List',
          list: {
            contacts: 1,
            reach: answerRate,
            busyShare: 0,
            machineShare: 0,
            ring: { answered: spread(ringAnswered), unanswered: inVain, busy: inVain, machine: inVain },
            attemptsAtMost: 1,
            retry: { busy: null, noAnswer: null, machine: null, refusal: null, later: null, abandoned: null },
            hours: { from: FROM, to: TO },
          },
          conversation: {
            productiveTalk: talking,
            otherTalk: talking,
            productiveWrapUp: writing,
            otherWrapUp: writing,
            stages: [{ id: 'result', name: 'Result', share: 0.1 }],
          },
        },
      ],
    },
    setups: [
      {
        id: TEAM,
        name: 'Team',
        kind: 'vendor',
        start: {},
        groups: [{ id: TEAM, name: 'Team', skills: [LIST], shifts: [{ operators: 1, from: FROM, to: TO }] }],
      },
    ],
  }
}

function spread({ mean, cv }: { readonly mean: number; readonly cv: number }) {
  return cv === 0 ? { kind: 'deterministic', mean } : { kind: 'lognormal', mean, cv }
}
