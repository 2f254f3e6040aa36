/** Each way of arriving and each choice of routing has its page, with examples that the project file takes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ArrivalsSchema } from '../src/sim/callers/index'
import { readProject } from '../src/sim/project/read'
import { isRecord } from '../src/sim/project/records'
import { callChoosers, operatorChoosers } from '../src/sim/routing/index'
import { accepted } from './fixtures/projects'

const reference = new URL('../docs/reference/', import.meta.url)
const textOf = (page: string) => readFileSync(new URL(page, reference), 'utf8')
const pagesIn = (folder: string) => readdirSync(new URL(`${folder}/`, reference)).sort()

const arrivals: readonly string[] = ArrivalsSchema.options.map(({ shape }) => shape.kind.value)
const operators = Object.keys(operatorChoosers)
const calls = Object.keys(callChoosers)
const routing = [...new Set([...operators, ...calls])]

const callType = (id: string) => ({
  id,
  name: id,
  arrivals: { kind: 'none' },
  talk: { kind: 'deterministic', mean: 60 },
  patience: {},
  serviceLevel: { within: 20 },
})
const group = (id: string) => ({ id, name: id, skills: ['orders', 'service'], shifts: [{ operators: 2, from: '09:00', to: '17:00' }] })

/** A project with two call types and two groups; parts of a page's example take the place of its own, in groups by their identifiers. */
function project(ofCallType: object, ofSetup: Readonly<Record<string, unknown>>): unknown {
  const { groups: changes = [], ...rest } = ofSetup
  const changed = (one: ReturnType<typeof group>) => Object.assign({}, one, ...(Array.isArray(changes) ? changes : []).filter((change) => change.id === one.id))
  return {
    format: 'callsim',
    version: 2,
    name: 'Example',
    currency: 'EUR',
    language: 'en',
    calendar: { signing: '2026-01-05', workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], open: '09:00', close: '17:00', horizonDays: 5 },
    demand: { callTypes: [{ ...callType('orders'), ...ofCallType }, callType('service')] },
    setups: [{ id: 'one', name: 'One', kind: 'in-house', start: {}, ...rest, groups: ['front', 'experts'].map((id) => changed(group(id))) }],
  }
}

function examplesOf(page: string): Readonly<Record<string, unknown>>[] {
  const blocks = [...textOf(page).matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]): unknown => JSON.parse(json))
  return blocks.filter(isRecord)
}

describe.each([
  ['arrivals', arrivals],
  ['routing', routing],
])('%s', (folder, kinds) => {
  test('has a page for each kind, and a kind for each page', () => {
    expect(pagesIn(folder)).toEqual(kinds.map((kind) => `${kind}.md`).sort())
  })

  test.each(kinds)('%s: title, ties, use, the way back, and its link in the overview', (kind) => {
    const text = textOf(`${folder}/${kind}.md`)
    expect(text.startsWith(`# ${kind}\n`)).toBe(true)
    for (const part of ['**Ties.** ', '**Use it** ', `(../${folder}.md)`]) expect(text).toContain(part)
    expect(textOf(`${folder}.md`)).toContain(`[\`${kind}\`](${folder}/${kind}.md`)
  })
})

test.each(arrivals)('the example of %s is a call type of a project', (kind) => {
  const examples = examplesOf(`arrivals/${kind}.md`)
  expect(examples.length).toBeGreaterThan(0)
  for (const example of examples) expect(accepted(readProject(project(example, {}))).demand.callTypes[0].arrivals.kind).toBe(kind)
})

describe.each([
  ['operator', operators],
  ['call', calls],
] as const)('choice of the %s', (question, kinds) => {
  test.each(kinds)('the example of %s is a set-up of a project', (kind) => {
    const examples = examplesOf(`routing/${kind}.md`).filter(({ routing: one }) => isRecord(one) && question in one)
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) expect(accepted(readProject(project({}, example))).setups[0].routing[question].kind).toBe(kind)
  })
})

test('what the pages name of each other is there', () => {
  const pages = ['arrivals', 'routing'].flatMap((folder) => [`${folder}.md`, ...pagesIn(folder).map((page) => `${folder}/${page}`)])
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
  const lost = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)].flatMap(([link, path, anchor]) => {
      const target = path === '' ? new URL(page, reference) : new URL(path, new URL(page, reference))
      if (!existsSync(fileURLToPath(target))) return [`${page}: ${link}`]
      const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading))
      return anchor === undefined || headings.includes(anchor) ? [] : [`${page}: ${link}`]
    }),
  )
  expect(lost).toEqual([])
})
