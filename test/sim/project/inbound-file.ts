import { readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { accepted } from '../../fixtures/projects'

/** A small inbound file for tests of what a set-up may say: two call types, one written, one campaign, one team. */

const seconds = (mean: number) => ({ kind: 'deterministic', mean })

interface Given {
  readonly groups?: readonly object[]
  readonly setup?: object
  readonly calendar?: object
  readonly arrivals?: object
  readonly sales?: object
  readonly service?: object
  /** What is different in the campaign. */
  readonly list?: object
  readonly conversation?: object
}

export const shift = { operators: 4, from: '09:00', to: '17:00' }

/** 5 January 2026 is a Monday. */
export function inboundFile({ groups, setup, calendar, arrivals, sales, service, list, conversation }: Given = {}): object {
  const callType = (id: string, more?: object) => ({
    id,
    name: id,
    arrivals: arrivals ?? { kind: 'steady', perHour: 10 },
    talk: seconds(120),
    patience: {},
    serviceLevel: { within: 20 },
    ...more,
  })
  return {
    format: 'callsim',
    version: 2,
    name: 'Test',
    currency: 'EUR',
    language: 'en',
    calendar: { signing: '2026-01-05', workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], open: '09:00', close: '17:00', horizonDays: 5, ...calendar },
    demand: {
      callTypes: [callType('sales', sales), callType('service', service), callType('mail', { channel: 'written' })],
      campaigns: [{ id: 'list', name: 'List', list: { ...campaign.list, ...list }, conversation: { ...campaign.conversation, ...conversation } }],
    },
    setups: [
      { id: 'base', name: 'Base', kind: 'in-house', start: {}, groups: groups ?? [{ id: 'team', name: 'Team', skills: ['sales'], shifts: [shift] }], ...setup },
    ],
  }
}

const campaign = {
  list: {
    contacts: 10,
    reach: 0.3,
    ring: { answered: seconds(10), unanswered: seconds(20), busy: seconds(5), machine: seconds(10) },
    attemptsAtMost: 2,
    retry: { busy: 60, noAnswer: 60, machine: 60, refusal: null, later: 60, abandoned: 60 },
    hours: { from: '09:00', to: '17:00' },
  },
  conversation: {
    productiveTalk: seconds(60),
    otherTalk: seconds(60),
    productiveWrapUp: seconds(0),
    otherWrapUp: seconds(0),
    stages: [{ id: 'order', name: 'Order', share: 0.1 }],
  },
}

export function inbound(given: Given = {}): Project {
  return accepted(readProject(inboundFile(given)))
}
