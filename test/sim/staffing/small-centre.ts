/** A small inbound centre: one weekday, four hours, one or two groups; what a search can be checked on by trying everything. */
import { parseProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { accepted } from '../../fixtures/projects'

interface Small {
  /** Calls by half hour from 9 to 11. */
  readonly calls?: readonly number[]
  readonly operators?: readonly number[]
  readonly patience?: object
  readonly dayFactorCv?: number
  readonly more?: object
  readonly groups?: readonly object[]
  readonly target?: number
  readonly workdays?: readonly string[]
}

const exponential = (mean: number) => ({ kind: 'exponential', mean })

export function smallCentre({
  calls = [20, 40, 40, 20],
  operators = [6, 6, 6, 6],
  patience = { time: exponential(120) },
  dayFactorCv = 0,
  groups,
  target = 0.8,
  workdays = ['mon'],
  more = {},
}: Small = {}): Project {
  const everyDay = <Row>(row: Row) => Object.fromEntries(workdays.map((day) => [day, row]))
  return accepted(
    parseProject(
      JSON.stringify({
        format: 'callsim',
        version: 2,
        name: 'Small',
        currency: 'EUR',
        language: 'en',
        calendar: { signing: '2026-01-05', workdays, open: '09:00', close: '11:00', horizonDays: workdays.length, interval: 30, days: 'independent' },
        demand: {
          callTypes: [
            {
              id: 'calls',
              name: 'Calls',
              arrivals: { kind: 'profile', from: '09:00', interval: 30, calls: everyDay(calls) },
              dayFactorCv,
              talk: exponential(180),
              patience,
              serviceLevel: { within: 20, target },
            },
          ],
        },
        setups: [
          {
            id: 'house',
            name: 'House',
            kind: 'in-house',
            start: {},
            groups: groups ?? [
              { id: 'team', name: 'Team', skills: ['calls'], staffing: { kind: 'by-interval', from: '09:00', interval: 30, operators: everyDay(operators) } },
            ],
          },
        ],
        ...more,
      }),
    ),
  )
}
