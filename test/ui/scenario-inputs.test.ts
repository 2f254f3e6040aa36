/** Scenarios under the user's hands: which inputs they may change, and how their changes follow what they name. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { translator } from '../../src/messages/index'
import { whatText } from '../../src/messages/problems'
import { withChanges } from '../../src/sim/decision/variant'
import { parseProject, readProject } from '../../src/sim/project/read'
import type { Project } from '../../src/sim/project/schema'
import { blank, itemBlank } from '../../src/ui/fields/blank'
import { nodeAt } from '../../src/ui/fields/form-of-schema'
import { inputOptions, scenarioInputs } from '../../src/ui/fields/scenario-inputs'
import { applyEdit, type Edit } from '../../src/ui/store/edits'
import { changeAt, valueAt } from '../../src/ui/store/paths'

const folder = new URL('../../scenarios/', import.meta.url)

function sample(name: string): Project {
  const read = parseProject(readFileSync(new URL(name, folder), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.project
}

const samples = readdirSync(folder).filter((name) => name.endsWith('.json'))

describe.each(samples)('%s', (name) => {
  const project = sample(name)
  const inputs = scenarioInputs(project)

  test('every input that is offered can be changed: by a factor, and where it is one number, to a value', () => {
    expect(inputs.length).toBeGreaterThan(10)
    expect(new Set(inputs.map(({ path }) => path)).size).toBe(inputs.length)
    for (const { path, value } of inputs) {
      const changes =
        value === undefined
          ? [{ path, factor: 1 }]
          : [
              { path, factor: 1 },
              { path, value },
            ]
      for (const change of changes) expect(withChanges(project, [change]), path).toMatchObject({ ok: true })
    }
  })

  test.each(['en', 'ru'] as const)('it has words (%s)', (language) => {
    const options = inputOptions(project, { t: translator(language), language, currency: project.currency, vat: project.vat })
    expect(options.map(({ value }) => value)).toEqual(inputs.map(({ path }) => path))
    for (const { label, group } of options) expect([label, group]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)])
  })
})

const scenariosPath = ['decision', 'scenarios']
const pilot = sample('insurance-cross-sell.json')
const changesOf = (project: Project) => project.decision?.scenarios?.map(({ id, changes }) => `${id}: ${changes.map(({ path }) => path).join(' ')}`)

function edited(edit: Edit): Project {
  const read = readProject(applyEdit(pilot, edit))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.project
}

const [, ...later] = changesOf(pilot) ?? []

test('a change follows what it names when that is renamed', () => {
  const renamed = edited({ do: 'rename', path: ['demand', 'campaigns', 0], id: 'life' })
  expect(changesOf(renamed)?.[0]).toBe('peak: demand.campaigns.life.list.contacts')
  expect(renamed.decision?.scenarios?.every(({ changes }) => withChanges(renamed, changes).ok)).toBe(true)
})

test('it goes with what is removed, and a scenario that changes nothing any more goes too', () => {
  // the project itself would refuse to lose this stage: only the paths are looked at
  const withoutStage = (root: unknown) => {
    const stage = pilot.demand.campaigns[0].conversation.stages.findIndex(({ id }) => id === 'consents')
    const scenarios = valueAt(applyEdit(root, { do: 'remove', path: ['demand', 'campaigns', 0, 'conversation', 'stages'], index: stage }), scenariosPath)
    return (Array.isArray(scenarios) ? scenarios : []).map(
      (one) => `${valueAt(one, ['id'])}: ${valueAt(one, ['changes', 0, 'path'])} ${valueAt(one, ['changes', 1, 'path'])}`,
    )
  }
  expect(later[0]).toBe('careful: demand.campaigns.policies.list.reach demand.campaigns.policies.conversation.stages.consents.share')
  expect(withoutStage(pilot)[1]).toBe('careful: demand.campaigns.policies.list.reach undefined')
  const alone = changeAt(pilot, [...scenariosPath, 1, 'changes'], (changes) => (Array.isArray(changes) ? changes.slice(1) : changes))
  expect(withoutStage(alone).map((text) => text.split(':')[0])).toEqual(['peak', 'optimistic'])
})

test('terms have positions: a change of a later one stays with it', () => {
  const path = 'setups.0.terms.1.amount'
  const at = ['setups', 0, 'terms']
  const changed = applyEdit(pilot, {
    do: 'set',
    path: ['decision', 'scenarios'],
    value: [{ id: 'one', name: 'One', changes: [{ path: path.replace('0', pilot.setups[0].id), factor: 2 }] }],
  })
  const after = readProject(applyEdit(changed, { do: 'remove', path: at, index: 0 }))
  expect(after.ok && changesOf(after.project)).toEqual([`one: setups.${pilot.setups[0].id}.terms.0.amount`])
})

test('a new scenario begins with a change that changes nothing yet, and is taken by the project', () => {
  const node = nodeAt(['decision', 'scenarios'], () => undefined)
  const names = { name: 'New', skills: [], campaign: '', callTypes: [], groups: [], date: '2026-01-12', input: scenarioInputs(pilot)[0].path }
  const fresh = node?.shape === 'list' ? itemBlank(node, names) : undefined
  expect(fresh).toEqual({ id: 'scenario', name: 'New', changes: [{ path: scenarioInputs(pilot)[0].path, factor: 1 }] })
  expect(node && blank(node, names)).toEqual([])
  expect(changesOf(edited({ do: 'insert', path: ['decision', 'scenarios'], index: 3, value: fresh }))).toHaveLength(4)
})

test.each([
  ['demand.campaigns.policies.list.reach', 1.5, '150 % is too much; at most 100 %.'],
  ['demand.campaigns.policies.list.contacts', -1, '−1 is too little; at least 1 contacts.'],
])('a value that is impossible in its place is refused where it is written: %s', (path, value, words) => {
  const at = ['decision', 'scenarios', 1, 'changes', 0]
  const read = readProject(applyEdit(pilot, { do: 'set', path: at, value: { path, value } }))
  expect(read).toMatchObject({ ok: false, problems: [{ path: [...at, 'value'] }] })
  expect(read.ok ? '' : whatText(read.problems[0], 'en').replace(/\u00a0/g, ' ')).toBe(words)
  // where it leads nowhere, or to what a factor would change, there is nothing to judge
  expect(readProject(applyEdit(pilot, { do: 'set', path: at, value: { path: 'demand.campaigns.nobody.list.reach', value } })).ok).toBe(true)
  expect(readProject(applyEdit(pilot, { do: 'set', path: at, value: { path, factor: 3 } })).ok).toBe(true)
})
