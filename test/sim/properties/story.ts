/** A small file for stories with exact times: one operator from nine to five on a Monday, and a call at ten. */
import { readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { accepted } from '../../fixtures/projects'

export const fixed = (mean: number) => ({ kind: 'deterministic', mean })
export const trace = (...seconds: number[]) => ({ kind: 'trace', days: [seconds] })
/** Seconds from midnight. */
export const at = (hour: number, minute = 0, second = 0) => (hour * 60 + minute) * 60 + second

interface Given {
  readonly types?: Readonly<Record<string, object>>
  readonly groups?: readonly object[]
  readonly setup?: object
  readonly calendar?: object
  readonly campaigns?: readonly object[]
}

export const shift = (operators: number, from = '09:00', to = '17:00', more: object = {}) => ({ operators, from, to, ...more })
export const team = (more: object = {}) => ({ id: 'team', name: 'Team', skills: ['sales'], shifts: [shift(1)], ...more })

/** Nine to five on a Monday, one operator; a call of type `sales` at ten takes 100 s. */
export function story({ types = {}, groups = [team()], setup, calendar, campaigns = [] }: Given): Project {
  const all: Readonly<Record<string, object>> = { sales: {}, ...types }
  return accepted(
    readProject({
      format: 'callsim',
      version: 2,
      name: 'Story',
      currency: 'EUR',
      language: 'en',
      calendar: { signing: '2026-01-05', workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], open: '09:00', close: '17:00', horizonDays: 1, ...calendar },
      demand: {
        callTypes: Object.entries(all).map(([id, more]) => ({
          id,
          name: id,
          arrivals: id === 'sales' ? trace(at(10)) : { kind: 'none' },
          talk: fixed(100),
          patience: {},
          serviceLevel: { within: 20 },
          ...more,
        })),
        campaigns,
      },
      setups: [{ id: 'base', name: 'Base', kind: 'vendor', start: {}, groups, ...setup }],
    }),
  )
}
