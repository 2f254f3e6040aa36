import { describe, expect, test } from 'vitest'
import { readProject } from '../../src/sim/project/read'
import { asKind, blank } from '../../src/ui/fields/blank'
import type { FormNode } from '../../src/ui/fields/form-node'
import { nodeAt, projectForm } from '../../src/ui/fields/form-of-schema'
import { withBlock } from '../../src/ui/fields/heat-cells'
import { timeIn } from '../../src/ui/fields/text-field'
import { applyEdit } from '../../src/ui/store/edits'
import { type Path, valueAt } from '../../src/ui/store/paths'
import { pilot } from './fixture'

const names = { name: 'New', skills: ['policies'], campaign: 'policies' }

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
