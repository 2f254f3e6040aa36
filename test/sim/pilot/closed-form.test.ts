/** The closed form beside the figures it is made of. */
import { describe, expect, test } from 'vitest'
import { pilotCase } from '../../../src/sim/pilot/case'
import { closedFormOf } from '../../../src/sim/pilot/closed-form'
import type { ObservedRow } from '../../../src/sim/pilot/columns'
import { infer } from '../../../src/sim/pilot/infer'
import { readPilot } from '../../../src/sim/pilot/read'
import type { Project } from '../../../src/sim/project/schema'
import { scenario } from '../../fixtures/scenarios'

const project = scenario('insurance-cross-sell')
const list = { day: 1, tried: 400, closed: 400 }
const named = [8, 7, 9, 6].map((results, at) => ({ day: 1, operator: `${at}`, conversations: 75, results }))

function caseOf(observed: readonly ObservedRow[], team: 'same' | 'new', of: Project = project) {
  const read = readPilot({ format: 'callsim-pilot', version: 1, project: {}, setup: 'vendor-a', campaign: 'policies', team, observed })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return pilotCase(of, read.file)
}

describe('design effect', () => {
  const effect = (team: 'same' | 'new', operators: number, rows: readonly ObservedRow[] = named) =>
    closedFormOf(caseOf([list, ...rows], team), operators)?.designEffect
  const { icc } = infer(caseOf([list, ...named], 'same').observed)

  test('the same operators: 1; with strangers among them 1 + n·ICC·(1 − m/k)', () => {
    expect(effect('same', 4)).toBe(1)
    expect(effect('same', 3)).toBe(1)
    expect(effect('same', 40)).toBeCloseTo(1 + 75 * icc * 0.9, 9)
  })

  test('others: 1 + n·ICC·(1 + m/k), n conversations an operator', () => {
    expect(effect('new', 4)).toBeCloseTo(1 + 75 * icc * 2, 9)
    expect(effect('new', 40)).toBeCloseTo(1 + 75 * icc * 1.1, 9)
  })

  test('a team that goes on and of which nobody is named is all there', () => {
    expect(effect('same', 40, [{ day: 2, conversations: 300, results: 30 }])).toBe(1)
  })
})

test('the base has the contacts of later deliveries', () => {
  const [campaign] = project.demand.campaigns
  const delivered = { ...campaign, list: { ...campaign.list, contacts: 1000, deliveries: [{ day: 10, contacts: 2000 }] } }
  const found = closedFormOf(caseOf([list, ...named], 'same', { ...project, demand: { ...project.demand, campaigns: [delivered] } }), 4)
  expect(found).toMatchObject({ base: 3000, plain: 225 })
})
