import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { positionsOf } from '../src/sim/project/paths'
import { valueAt } from '../src/sim/project/problems'
import { scenario, scenarioNames } from './fixtures/scenarios'

const expected = ['bank-survey', 'blended', 'hot-line', 'insurance-cross-sell', 'internet-sign-ups', 'order-desk', 'patent-survey', 'secretary', 'shared-pool']
/** Ways to organise one call centre, not offers: nothing in them is a vendor's. */
const ofOneCentre = ['blended', 'shared-pool']

it('nine scenarios come with the product, each with its line in the README beside them', () => {
  expect([...scenarioNames].sort()).toEqual(expected)
  const readme = readFileSync(new URL('../scenarios/README.md', import.meta.url), 'utf8')
  for (const name of expected) expect(readme).toMatch(new RegExp(`\`${name}\`.*slide`, 'i'))
})

describe.each(scenarioNames)('%s', (name) => {
  const project = scenario(name)

  it('offers in-house beside at least one vendor or other ways of one centre, with goals and prices', () => {
    expect(project.setups.map(({ kind }) => kind)).toEqual(expect.arrayContaining(ofOneCentre.includes(name) ? ['in-house'] : ['in-house', 'vendor']))
    expect(project.goals.length).toBeGreaterThanOrEqual(3)
    for (const setup of project.setups) expect(setup.terms.length).toBeGreaterThan(0)
  })

  it('speaks both languages', () => {
    const { callTypes, campaigns } = project.demand
    const parts = project.setups.flatMap(({ name: ofSetup, groups, menus }) => [
      ofSetup,
      ...groups.map((group) => group.name),
      ...menus.flatMap((menu) => [menu.name, ...menu.steps.map((step) => step.name)]),
    ])
    for (const text of [project.name, project.summary, ...callTypes.map((type) => type.name), ...campaigns.map((campaign) => campaign.name), ...parts])
      expect(text).toMatchObject({ en: expect.any(String), ru: expect.any(String) })
  })

  it('has a value at the path of every source', () => {
    for (const path of Object.keys(project.sources)) expect(positionsOf(project, path), path).toBeDefined()
  })

  it('marks every price and every start as assumed, with a range around its value', () => {
    const assumed = Object.entries(project.sources).filter(([, { kind }]) => kind === 'assumed')
    expect(assumed.length).toBeGreaterThan(10)
    for (const [path, { low, high }] of assumed) {
      const value = valueAt(project, positionsOf(project, path) ?? [])
      if (typeof value !== 'number') continue
      expect(low, path).toBeLessThanOrEqual(value)
      expect(high, path).toBeGreaterThanOrEqual(value)
    }
    for (const setup of project.setups) {
      setup.terms.forEach((term, place) => {
        if ('amount' in term && term.amount > 0) expect(project.sources[`setups.${setup.id}.terms.${place}.amount`]?.kind).toBe('assumed')
      })
    }
  })
})

describe('hot-line', () => {
  const { setups } = scenario('hot-line')

  it('has two in-house set-ups that differ by one operator and in nothing else', () => {
    const differences = new Map<string, [unknown, unknown]>()
    compareValues(setups[0], setups[1], '', differences)
    expect([...differences.keys()]).toEqual(['.id', '.name.en', '.name.ru', '.groups.1.shifts.0.operators'])
    const [before, after] = differences.get('.groups.1.shifts.0.operators') ?? []
    expect(after).toBe(Number(before) + 1)
  })
})

/** Paths at which two values differ, with both values. */
function compareValues(a: unknown, b: unknown, path: string, found: Map<string, [unknown, unknown]>): void {
  if (Object.is(a, b)) return
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    found.set(path, [a, b])
    return
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) compareValues(valueAt(a, [key]), valueAt(b, [key]), `${path}.${key}`, found)
}

describe.each(['hot-line', 'order-desk', 'secretary'])('%s lives what an inbound centre has', (name) => {
  const { demand, setups } = scenario(name)

  it('in every set-up a menu serves some callers itself and passes the others on', () => {
    for (const { id, menus } of setups) {
      const leadsTo = menus.flatMap(({ steps }) => steps.flatMap(({ choices }) => choices.filter(({ share }) => share > 0).map(({ to }) => to)))
      expect(leadsTo, id).toContain('self-served')
      expect(
        leadsTo.some((to) => demand.callTypes.some((type) => type.id === to)),
        id,
      ).toBe(true)
    }
  })

  it('several kinds of calls are several skills, and somebody has more than one', () => {
    expect(demand.callTypes.length).toBeGreaterThan(1)
    for (const { id, groups } of setups) {
      const skills = new Set(groups.flatMap((group) => group.skills))
      expect([...skills].sort(), id).toEqual(demand.callTypes.map((type) => type.id).sort())
      expect(Math.max(...groups.map((group) => group.skills.length)), id).toBeGreaterThan(1)
    }
  })

  it('operators come and go by shifts; callers of every kind who are not served call again', () => {
    for (const { groups } of setups.filter(({ kind }) => kind === 'in-house'))
      for (const { id, shifts } of groups) expect(new Set(shifts.map(({ from, to }) => `${from}–${to}`)).size, id).toBeGreaterThan(0)
    expect(new Set(setups.flatMap(({ groups }) => groups.flatMap(({ shifts }) => shifts.map(({ from }) => from)))).size).toBeGreaterThan(1)
    for (const { id, redial } of demand.callTypes) {
      expect(redial?.afterBusy?.first, id).toBeGreaterThan(0)
      expect(redial?.afterAbandon?.first, id).toBeGreaterThan(0)
    }
  })

  it('callers call again, lines are finite, breaks are taken in turns', () => {
    expect(demand.callTypes.filter(({ redial }) => redial !== undefined).length).toBeGreaterThan(0)
    expect(setups.some(({ lines }) => lines !== undefined)).toBe(true)
    const windows = setups.flatMap(({ groups }) => groups.flatMap(({ shifts }) => shifts.flatMap(({ breaks }) => breaks)))
    expect(windows.some(({ until }) => until !== undefined)).toBe(true)
  })
})
