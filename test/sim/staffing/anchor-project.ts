/**
 * A centre of the size and kind of the small example of Herzog's Callcenter Simulator, in our own words: three call types (1,900 callers a
 * day), two single-skill groups and a multi-skill group that takes longer, transfers, redials, urgent callers.
 */
import { parseProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { accepted } from '../../fixtures/projects'

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const everyDay = <Row>(row: Row) => Object.fromEntries(WEEK.map((day) => [day, row]))
const lognormal = (mean: number, sd: number) => ({ kind: 'lognormal', mean, cv: sd / mean })

/** Each half hour of the day, written as [times, value]. */
const spread = (...runs: readonly (readonly [number, number])[]) => runs.flatMap(([times, value]) => Array.from({ length: times }, () => value))

const ordinary = [
  0, 0, 0, 0, 1, 2, 1, 4, 5, 5, 3, 3, 5, 7, 10, 10, 15, 17, 25, 50, 60, 65, 65, 62, 50, 45, 50, 60, 62, 62, 60, 55, 50, 45, 40, 35, 35, 40, 40, 37, 35, 30, 25,
  15, 10, 8, 5, 2,
]
const urgent = [
  0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 1, 2, 10, 15, 15, 20, 25, 30, 35, 50, 60, 70, 70, 50, 40, 40, 60, 70, 70, 65, 60, 55, 55, 25, 15, 10, 10, 10, 5, 5, 5, 2, 0, 0,
  0, 0, 0, 0,
]
const single = spread(
  [7, 1],
  [3, 2],
  [2, 1],
  [4, 2],
  [2, 3],
  [1, 4],
  [1, 7],
  [4, 9],
  [3, 7],
  [4, 9],
  [1, 8],
  [2, 7],
  [1, 6],
  [2, 5],
  [3, 6],
  [2, 5],
  [1, 4],
  [1, 3],
  [3, 2],
  [1, 1],
)
const multi = spread(
  [12, 1],
  [2, 2],
  [2, 3],
  [2, 4],
  [1, 5],
  [1, 8],
  [1, 9],
  [2, 10],
  [1, 8],
  [2, 7],
  [1, 8],
  [2, 10],
  [2, 9],
  [2, 8],
  [1, 6],
  [1, 5],
  [6, 4],
  [2, 3],
  [3, 2],
  [2, 1],
)

interface Caller {
  readonly id: string
  readonly perDay: number
  readonly weights: readonly number[]
  readonly patience: object
  readonly again: readonly [number, number]
  readonly transfer: { readonly share: number; readonly to: readonly { readonly callType: string; readonly share: number }[] }
}

const callType = ({ id, perDay, weights, patience, again: [first, later], transfer }: Caller) => ({
  id,
  name: id,
  arrivals: { kind: 'exact-count', perDay, from: '00:00', interval: 30, weights: everyDay(weights) },
  talk: lognormal(300, 30),
  wrapUp: lognormal(75, 30),
  patience: { time: patience },
  redial: { afterBusy: { first, later }, afterAbandon: { first, later }, delay: { kind: 'exponential', mean: 900 } },
  transfer,
  serviceLevel: { within: 20, target: 0.8, definition: 'of-offered' },
})

const group = (id: string, skills: readonly string[], operators: readonly number[], times: (skill: string) => readonly [number, number, number, number]) => ({
  id,
  name: id,
  skills,
  staffing: { kind: 'by-interval', from: '00:00', interval: 30, operators: everyDay(operators) },
  atShiftEnd: 'finish-call',
  // a technical pause before each talk, in which the caller waits on
  ring: { time: { kind: 'deterministic', mean: 2 }, hangUp: true },
  serves: skills.map((skill) => {
    const [talk, talkSd, wrapUp, wrapUpSd] = times(skill)
    return { skill, talk: lognormal(talk, talkSd), wrapUp: lognormal(wrapUp, wrapUpSd), score: skill === 'urgent' ? 10 : 1 }
  }),
})

export function anchorProject(): Project {
  return accepted(
    parseProject(
      JSON.stringify({
        format: 'callsim',
        version: 2,
        name: 'Three types, three groups',
        currency: 'EUR',
        language: 'en',
        calendar: { signing: '2026-01-05', workdays: WEEK, open: '00:00', close: '24:00', horizonDays: 1, interval: 30, days: 'independent' },
        demand: {
          callTypes: [
            callType({
              id: 'topic-a',
              perDay: 700,
              weights: ordinary,
              patience: lognormal(300, 200),
              again: [0.9, 0.8],
              transfer: {
                share: 0.3,
                to: [
                  { callType: 'topic-a', share: 0.1 },
                  { callType: 'topic-b', share: 0.9 },
                ],
              },
            }),
            callType({
              id: 'topic-b',
              perDay: 800,
              weights: ordinary,
              patience: lognormal(200, 150),
              again: [0.8, 0.5],
              transfer: {
                share: 0.3,
                to: [
                  { callType: 'topic-a', share: 8 / 9 },
                  { callType: 'topic-b', share: 1 / 9 },
                ],
              },
            }),
            callType({
              id: 'urgent',
              perDay: 400,
              weights: urgent,
              patience: lognormal(200, 150),
              again: [0.5, 0.25],
              transfer: { share: 0.05, to: [{ callType: 'urgent', share: 1 }] },
            }),
          ],
        },
        setups: [
          {
            id: 'house',
            name: 'House',
            kind: 'in-house',
            start: {},
            routing: { operator: { kind: 'score', perFreeShare: 1 }, call: { kind: 'score' } },
            waitingAtMost: 200,
            queues: [
              { callType: 'topic-a', scoreBase: 50, scorePerSecond: 1, scoreTransferred: 50 },
              { callType: 'topic-b', scoreBase: 50, scorePerSecond: 1, scoreTransferred: 50 },
              { callType: 'urgent', scoreBase: 200, scorePerSecond: 5, scoreTransferred: 150 },
            ],
            groups: [
              group('single-a', ['topic-a', 'urgent'], single, () => [300, 30, 75, 30]),
              group('single-b', ['topic-b', 'urgent'], single, () => [300, 60, 75, 60]),
              group('multi', ['topic-a', 'topic-b', 'urgent'], multi, (skill) => {
                const sd = skill === 'topic-a' ? 30 : skill === 'topic-b' ? 60 : 120
                return [480, sd, 90, sd]
              }),
            ],
          },
        ],
      }),
    ),
  )
}
