import { describe, expect, test } from 'vitest'
import { readProject } from '../../src/sim/project/read'
import { asKind, blank, itemBlank } from '../../src/ui/fields/blank'
import { following, freeNames } from '../../src/ui/fields/following'
import type { FormNode } from '../../src/ui/fields/form-node'
import { nodeAt, projectForm } from '../../src/ui/fields/form-of-schema'
import { withBlock } from '../../src/ui/fields/heat-cells'
import { withRest } from '../../src/ui/fields/shares'
import { timeIn } from '../../src/ui/fields/text-field'
import { timesIn, timeText } from '../../src/ui/fields/trace-times'
import { applyEdit } from '../../src/ui/store/edits'
import { type Path, valueAt } from '../../src/ui/store/paths'
import { pilot } from './fixture'

const names = {
  name: 'New',
  skills: ['policies'],
  campaign: 'policies',
  callTypes: [],
  groups: ['operators'],
  date: '2026-01-12',
  input: 'demand.campaigns.policies.list.contacts',
}

/** The hot line with its names: what is added to a set-up with inbound calls. */
function hotLine() {
  const project = pilot('hot-line')
  const callTypes = project.demand.callTypes.map(({ id }) => id)
  const groups = project.setups[0].groups.map(({ id }) => id)
  return { project, names: { ...names, skills: callTypes.slice(0, 1), callTypes, groups } }
}

const line = ['demand', 'callTypes', 0]
const team = ['setups', 0, 'groups', 0]

function scalars(node: FormNode, path: string): string[] {
  if (node.shape === 'object') return node.members.flatMap((member) => scalars(member.node, `${path}.${member.name}`))
  if (node.shape === 'list') return scalars(node.item, `${path}[]`)
  if (node.shape === 'choice')
    return node.branches.flatMap((branch) => branch.members.flatMap((member) => scalars(member.node, `${path}<${branch.kind}>.${member.name}`)))
  return node.field ? [] : [path]
}

describe('the form of the schema', () => {
  test('every value has a field of the catalogue, but for the words that the file itself needs', () => {
    expect(scalars(projectForm(), '').filter((path) => !['.$schema', '.format', '.version'].includes(path))).toEqual([])
  })

  test('a node is found through lists and the branch of a union', () => {
    const project = pilot()
    const node = nodeAt(['setups', 0, 'terms', 0, 'pay'], (path: Path) => valueAt(project, path))
    expect(node).toMatchObject({ shape: 'number', field: 'monthlyPay', unit: 'money' })
  })

  test.each([
    ['demand', 'callTypes'],
    ['demand', 'campaigns'],
    ['goals'],
    ['setups', 0, 'groups'],
    ['setups', 0, 'terms'],
    ['setups', 0, 'groups', 0, 'shifts'],
    ['setups', 0, 'groups', 0, 'shifts', 0, 'breaks'],
  ])('what is added to %s %s %s %s is valid', (...path) => {
    const project = pilot()
    const node = nodeAt([...path, 0], (at) => valueAt(project, at))
    const value = node && blank(node, names)
    const fresh = typeof value === 'object' && value !== null && 'id' in value ? { ...value, id: 'fresh' } : value
    expect(readProject(applyEdit(project, { do: 'insert', path, index: 0, value: fresh }))).toMatchObject({ ok: true })
  })

  test.each([
    [[...line, 'specialDays']],
    [[...line, 'bursts']],
    [[...line, 'hours']],
    [[...team, 'serves']],
    [[...team, 'shrinkageCauses']],
    [['setups', 0, 'queues']],
    [['setups', 0, 'menus']],
  ])('what is added to %j of an inbound project is valid, and so is a second one', (path) => {
    const { project, names: inbound } = hotLine()
    const node = nodeAt(path, (at) => valueAt(project, at))
    if (node?.shape !== 'list') throw new Error('not a list')
    const types = inbound.callTypes.filter((id) => node.field !== 'serves' || project.setups[0].groups[0].skills.includes(id))
    const add = (before: unknown, index: number) => {
      const items = valueAt(before, path)
      const list = Array.isArray(items) ? items : []
      const free = freeNames(node.field, list, types)
      if (free?.length === 0) return before
      const fresh = following(node, list, itemBlank(node, inbound), free)
      const value = typeof fresh === 'object' && fresh !== null && 'id' in fresh ? { ...fresh, id: `fresh-${index}` } : fresh
      return applyEdit(before, { do: 'insert', path, index: list.length, value })
    }
    const once = add(project, 0)
    expect(readProject(once)).toMatchObject({ ok: true })
    expect(readProject(add(once, 1))).toMatchObject({ ok: true })
  })

  test.each([
    [[...line, 'season']],
    [[...line, 'redial']],
    [[...line, 'redial', 'afterBusy']],
    [[...line, 'transfer']],
    [[...line, 'recall']],
    [[...team, 'ring']],
    [[...team, 'absence']],
    [[...team, 'absence', 'late']],
    [[...team, 'learning']],
    [[...team, 'attrition']],
    [['setups', 0, 'lines']],
    [['setups', 0, 'queues', 0, 'announcement']],
    [['setups', 0, 'queues', 0, 'callBack']],
    [['setups', 0, 'queues', 0, 'callBack', 'talk']],
    [['setups', 0, 'menus', 0, 'steps', 0, 'keyPress']],
    [['setups', 0, 'menus', 0, 'steps', 0, 'silence']],
    [['setups', 0, 'menus', 0, 'steps', 0, 'silence', 'prompt']],
    [['setups', 0, 'menus', 0, 'steps', 0, 'invalidPrompt']],
    [['setups', 0, 'menus', 0, 'steps', 0, 'announcement']],
  ])('%j is valid when it is switched on', (path) => {
    const { project, names: inbound } = hotLine()
    const node = nodeAt(path, (at) => valueAt(project, at))
    if (!node) throw new Error('no such field')
    const owners = path.flatMap((key, depth) => {
      const owner = path.slice(0, depth)
      return key === 0 || valueAt(project, owner) !== undefined ? [] : [owner]
    })
    const lists = [
      ['setups', 0, 'queues'],
      ['setups', 0, 'menus'],
    ]
    const begun = lists.reduce<unknown>((now, list) => {
      const at = nodeAt(list, () => undefined)
      return at?.shape === 'list' ? applyEdit(now, { do: 'set', path: list, value: [itemBlank(at, inbound)] }) : now
    }, project)
    const owned = owners
      .filter((owner) => valueAt(begun, owner) === undefined)
      .reduce<unknown>((now, owner) => {
        const at = nodeAt(owner, (inner) => valueAt(now, inner))
        return at ? applyEdit(now, { do: 'set', path: owner, value: blank({ ...at, optional: false }, inbound) }) : now
      }, begun)
    const after = applyEdit(owned, { do: 'set', path, value: blank({ ...node, optional: false }, inbound) })
    expect(readProject(after)).toMatchObject({ ok: true })
    expect(valueAt(after, path)).toBeDefined()
  })

  test('every kind of arrivals, of durations, of routing and of staffing is valid when it is chosen', () => {
    const { project, names: inbound } = hotLine()
    const choices = [
      [...line, 'arrivals'],
      [...line, 'patience', 'time'],
      [...line, 'talk'],
      ['setups', 0, 'routing', 'operator'],
      ['setups', 0, 'routing', 'call'],
    ]
    for (const path of choices) {
      const node = nodeAt(path, (at) => valueAt(project, at))
      if (node?.shape !== 'choice') throw new Error(`${path.join('.')} is no choice`)
      for (const { kind } of node.branches) {
        for (const before of node.branches) {
          const first = asKind(node, valueAt(project, path), before.kind, inbound)
          const value = asKind(node, first, kind, inbound)
          expect(readProject(applyEdit(project, { do: 'set', path, value })), `${path.join('.')}: ${before.kind} → ${kind}`).toMatchObject({ ok: true })
        }
      }
    }
    const node = nodeAt([...team, 'staffing'], () => undefined)
    if (node?.shape !== 'choice') throw new Error('no staffing')
    for (const { kind } of node.branches) {
      const value = { ...project.setups[0].groups[0], shifts: [], staffing: asKind(node, undefined, kind, inbound) }
      expect(readProject(applyEdit(project, { do: 'set', path: team, value }))).toMatchObject({ ok: true })
    }
  })

  test('calls by interval become a number a day with the shape of the day, and the other way round', () => {
    const node = nodeAt([...line, 'arrivals'], () => undefined)
    if (node?.shape !== 'choice') throw new Error('not a choice')
    const profile = { kind: 'profile', from: '09:00', interval: 60, calls: { mon: [10, 30], tue: [20, 20] } }
    const exact = asKind(node, profile, 'exact-count', names)
    expect(exact).toEqual({ kind: 'exact-count', from: '09:00', interval: 60, perDay: 40, weights: { mon: [10, 30], tue: [20, 20] } })
    expect(asKind(node, exact, 'profile', names)).toEqual(profile)
  })

  test('a duration of another kind keeps its mean', () => {
    const node = nodeAt([...line, 'patience', 'time'], () => undefined)
    if (node?.shape !== 'choice') throw new Error('not a choice')
    const of = (old: unknown, kind: string) => asKind(node, old, kind, names)
    expect(of({ kind: 'exponential', mean: 200 }, 'uniform')).toEqual({ kind: 'uniform', low: 100, high: 300 })
    expect(of({ kind: 'exponential', mean: 200 }, 'hyperexponential')).toEqual({ kind: 'hyperexponential', shares: [0.5, 0.5], means: [100, 300] })
    expect(of({ kind: 'exponential', mean: 200 }, 'normal')).toEqual({ kind: 'normal', mean: 200, sd: 100 })
    expect(of({ kind: 'estimated', meanWait: 20, abandonedShare: 0.05 }, 'exponential')).toEqual({ kind: 'exponential', mean: 400 })
    expect(of({ kind: 'uniform', low: 100, high: 300 }, 'lognormal')).toMatchObject({ kind: 'lognormal', mean: 200 })
  })

  test('another kind keeps what both kinds have', () => {
    const node = nodeAt(['demand', 'campaigns', 0, 'conversation', 'otherTalk'], () => undefined)
    if (node?.shape !== 'choice') throw new Error('not a choice')
    expect(asKind(node, { kind: 'lognormal', mean: 90, cv: 0.8 }, 'gamma', names)).toEqual({ kind: 'gamma', mean: 90, cv: 0.8 })
    expect(asKind(node, { kind: 'empirical', values: [60, 120] }, 'exponential', names)).toEqual({ kind: 'exponential', mean: 90 })
  })

  test('every kind of every term is valid when it is chosen', () => {
    const project = pilot()
    const node = nodeAt(['setups', 0, 'terms', 0], () => undefined)
    if (node?.shape !== 'choice') throw new Error('not a choice')
    for (const { kind } of node.branches) {
      const value = asKind(node, project.setups[0].terms[0], kind, names)
      expect(readProject(applyEdit(project, { do: 'set', path: ['setups', 0, 'terms', 0], value }))).toMatchObject({ ok: true })
    }
  })
})

test('a block of a spreadsheet lands with its corner on the cell', () => {
  const pasted = withBlock({ mon: [1, 1, 1] }, '10\t20\r\n30\t1 000,5\r\n', 'mon', 1, 'ru', 48)
  expect(pasted).toEqual({ ok: true, cells: { mon: [1, 10, 20], tue: [0, 30, 1000.5] } })
  expect(withBlock({}, '7O\t1', 'mon', 0, 'en', 48)).toEqual({ ok: false, found: '7O' })
})

test.each([
  ['9', '09:00'],
  ['9:30', '09:30'],
  ['09.30', '09:30'],
  ['24:00', '24:00'],
])('%s is the time %s', (text, time) => expect(timeIn(text)).toBe(time))

describe('recorded arrivals', () => {
  test('times of day and seconds from midnight are read in any order', () => {
    expect(timesIn('9:05; 09:00:30\n33000 09:10:00.5', 'en')).toEqual({ ok: true, times: [32_430, 32_700, 33_000, 33_000.5] })
    expect(timesIn('09:00:30,25', 'ru')).toEqual({ ok: true, times: [32_430.25] })
    expect(timesIn('9:05 yesterday', 'en')).toEqual({ ok: false, found: 'yesterday' })
    expect(timesIn('', 'en')).toEqual({ ok: true, times: [] })
  })

  test.each([0, 32_430.25, 86_399, 86_400])('%d seconds are read back as they are written', (time) => {
    expect(timesIn(timeText(time), 'en')).toEqual({ ok: true, times: [time] })
  })
})

test('the last of the shares takes what the others leave', () => {
  expect(withRest([0.6, 0.3])).toEqual([0.6, 0.4])
  expect(withRest([0.1, 0.2, 0])).toEqual([0.1, 0.2, 0.7])
  expect(withRest([0.5])).toEqual([1])
  expect(withRest([0.8, 0.3, 0])).toBeUndefined()
})
