/** What the end of a pilot leaves: days, contacts, the price of a whole project of which nothing more is lived. */
import { describe, expect, test } from 'vitest'
import { runReplication } from '../../../src/sim/engine/replication'
import { atOnce } from '../../../src/sim/pilot/answer'
import { baselineFrame, baselineOf } from '../../../src/sim/pilot/baseline'
import { pilotCase } from '../../../src/sim/pilot/case'
import type { ObservedRow } from '../../../src/sim/pilot/columns'
import type { Draw } from '../../../src/sim/pilot/draw'
import { outcomeOf } from '../../../src/sim/pilot/outcome'
import { readPilot } from '../../../src/sim/pilot/read'
import { restOf } from '../../../src/sim/pilot/rest'
import type { Campaign, Project } from '../../../src/sim/project/schema'
import { scenario } from '../../fixtures/scenarios'

const project = scenario('insurance-cross-sell')
const [campaign] = project.demand.campaigns
const nothing: Draw = { reach: 1, talk: 1, wrapUp: 1, conversion: [], stages: [], drift: { reach: 1, results: 1 } }

/** Two days: 454 of 3,013 contacts tried, 341 closed, 31 results. */
const observed = [1, 2].map((day) => ({
  day,
  tried: 227,
  closed: 170 + (day === 1 ? 1 : 0),
  attempts: 490,
  answered: 155,
  conversations: 150,
  results: day === 1 ? 16 : 15,
  talk: 37_500,
}))

const withDays = (horizonDays: number): Project => ({ ...project, calendar: { ...project.calendar, horizonDays } })
const withCampaign = (changes: Partial<Campaign>): Project => ({ ...project, demand: { ...project.demand, campaigns: [{ ...campaign, ...changes }] } })

function forecast(of: Project, rows: readonly ObservedRow[] = observed) {
  const read = readPilot({ format: 'callsim-pilot', version: 1, project: {}, setup: 'vendor-a', campaign: 'policies', observed: rows })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const pilot = pilotCase(of, read.file)
  const rest = restOf(pilot)
  const frame = baselineFrame(pilot)
  const baseline = baselineOf(
    frame,
    [0, 1, 2].map((replication) => runReplication(frame.model, '1', replication)),
  )
  const counts = rest.contacts === 0 ? undefined : runReplication(rest.frame.model, '1', 0)
  return { rest, baseline, outcome: outcomeOf(pilot, rest, baseline, nothing, counts, '1', 0), answer: atOnce(of, read.file) }
}

describe('a horizon that ends with the pilot', () => {
  const { rest, outcome, answer } = forecast(withDays(2))

  test('leaves no day more, and an unfinished list', () => {
    expect(rest).toMatchObject({ contacts: 0, over: 'noDaysLeft' })
    expect(outcome).toMatchObject({ days: 2, finished: false, restStages: [0, 0], closed: 341 })
    expect(outcome.stages[0]).toBe(31)
    expect(answer.notices).toEqual([{ kind: 'noDaysLeft', found: 2 }])
  })

  test('a day later that day is lived', () => {
    const later = forecast(withDays(3))
    expect(later.outcome.days).toBe(3)
    expect(later.outcome.stages[0]).toBeGreaterThan(31)
    expect(later.answer.notices).toEqual([])
  })
})

describe('a goal that the pilot has reached', () => {
  const conversation = { ...campaign.conversation, stopAtResults: 31 }
  const priced = (amount: number, kind: 'list-purchase' | 'line'): Project => ({
    ...withCampaign({ conversation }),
    setups: project.setups.map((setup) => ({ ...setup, terms: [{ kind, amount }] })),
  })

  test('ends the project, finished, with the whole list on its books', () => {
    const { rest, outcome, answer } = forecast(withCampaign({ conversation }))
    expect(rest).toMatchObject({ contacts: 0, over: 'goalReached' })
    expect(outcome).toMatchObject({ days: 2, finished: true, closed: 341, contacts: 3013 })
    expect(answer.notices).toEqual([{ kind: 'goalReached', found: 31 }])
  })

  test('the list was paid for whole, and the lines of a month were in use', () => {
    expect(forecast(priced(10, 'list-purchase')).outcome.costMinor).toBe(3_013_000)
    const { outcome, baseline } = forecast(priced(1000, 'line'))
    expect(baseline.lines).toBeGreaterThan(0)
    expect(outcome.costMinor).toBe(100_000 * baseline.lines)
  })
})

test('a list that is worked through before its next delivery goes on with it', () => {
  const list = { ...campaign.list, contacts: 454, deliveries: [{ day: 4, contacts: 200 }] }
  const closed = observed.map((row) => ({ ...row, closed: row.tried }))
  const { rest, outcome, answer } = forecast(withCampaign({ list }), closed)
  expect(rest).toMatchObject({ contacts: 200 })
  expect(outcome).toMatchObject({ contacts: 654, closed: 654, finished: true })
  expect(outcome.days).toBeGreaterThan(3)
  expect(outcome.restStages[0]).toBeGreaterThan(0)
  expect(answer.notices).toEqual([])
  const { notices } = forecast(withCampaign({ list: { ...campaign.list, contacts: 454 } }), closed).answer
  expect(notices).toEqual([{ kind: 'listWorked', found: 454 }])
})

test('a set-up that is quoted with VAT costs what it costs in a run: the VAT is taken out', () => {
  const taxed = (quoted: 'included' | 'excluded'): Project => ({
    ...withDays(2),
    setups: project.setups.map((setup) => ({ ...setup, terms: [{ kind: 'list-purchase', amount: 12 }], vat: { quoted, rate: 0.2 } })),
  })
  expect(project.vat).toBe('excluded')
  expect(forecast(taxed('excluded')).outcome.costMinor).toBe(3013 * 1200)
  expect(forecast(taxed('included')).outcome.costMinor).toBe(3013 * 1000)
})
