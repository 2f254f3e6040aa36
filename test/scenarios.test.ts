import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { positionsOf } from '../src/sim/project/paths'
import { valueAt } from '../src/sim/project/problems'
import { scenario, scenarioNames } from './fixtures/scenarios'

const expected = ['bank-survey', 'hot-line', 'insurance-cross-sell', 'internet-sign-ups', 'order-desk', 'patent-survey', 'secretary']

it('seven scenarios come with the product, each with its line in the README beside them', () => {
  expect([...scenarioNames].sort()).toEqual(expected)
  const readme = readFileSync(new URL('../scenarios/README.md', import.meta.url), 'utf8')
  for (const name of expected) expect(readme).toMatch(new RegExp(`\`${name}\`.*slide`, 'i'))
})

describe.each(scenarioNames)('%s', (name) => {
  const project = scenario(name)

  it('offers in-house beside at least one vendor, with goals and prices', () => {
    expect(project.setups.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['in-house', 'vendor']))
    expect(project.goals.length).toBeGreaterThanOrEqual(3)
    for (const setup of project.setups) expect(setup.terms.length).toBeGreaterThan(0)
  })

  it('speaks both languages', () => {
    for (const text of [project.name, project.summary, ...project.setups.map((setup) => setup.name)])
      expect(text).toMatchObject({ en: expect.any(String), ru: expect.any(String) })
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
