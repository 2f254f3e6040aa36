import { describe, expect, test } from 'vitest'
import { readProject } from '../../src/sim/project/read'
import { applyEdit, freshId } from '../../src/ui/store/edits'
import { changeAt, firstDifference, isWithin, samePath, valueAt } from '../../src/ui/store/paths'
import { withSameParts } from '../../src/ui/store/same-parts'
import { pilot } from './fixture'

const sourcesOf = (project: unknown) => Object.keys(valueAt(project, ['sources']) ?? {})

describe('paths', () => {
  test('a value is read and changed where the path leads, and nothing else is touched', () => {
    const project = pilot()
    const path = ['demand', 'campaigns', 0, 'list', 'reach']
    const changed = changeAt(project, path, () => 0.4)
    expect(valueAt(project, path)).toBe(0.295)
    expect(valueAt(changed, path)).toBe(0.4)
    expect(valueAt(changed, ['setups'])).toBe(project.setups)
  })

  test('undefined takes a key away, a new key comes in', () => {
    expect(changeAt({ a: 1, b: 2 }, ['a'], () => undefined)).toEqual({ b: 2 })
    expect(changeAt({ b: 2 }, ['a', 'c'], () => 1)).toEqual({ b: 2, a: { c: 1 } })
  })

  test('a key keeps its place among the others', () => {
    expect(JSON.stringify(changeAt({ a: 1, b: 2 }, ['a'], () => 3))).toBe('{"a":3,"b":2}')
  })

  test('a path lies within another that begins it', () => {
    expect(isWithin(['a', 0, 'b'], ['a', 0])).toBe(true)
    expect(isWithin(['a', 1], ['a', 0])).toBe(false)
    expect(samePath(['a', 0], ['a', 0])).toBe(true)
  })

  test('what is the same as before stays the very same object, and the rest is the new one', () => {
    const project = pilot()
    const edited = changeAt(structuredClone(project), ['demand', 'campaigns', 0, 'list', 'reach'], () => 0.4)
    const shared = withSameParts(project, edited)
    expect(shared).toEqual(edited)
    expect(valueAt(shared, ['setups'])).toBe(project.setups)
    expect(valueAt(shared, ['demand'])).not.toBe(project.demand)
    expect(withSameParts(project, structuredClone(project))).toBe(project)
  })

  test.each([
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [[1, 2], [1]],
    [[1], [1, 2]],
    [{ a: [] }, { a: {} }],
    [{ a: null }, { a: undefined }],
    [{ a: { b: 1 } }, { a: 1 }],
  ])('%j becomes %j, keys in their order', (past, next) => {
    const shared = withSameParts<unknown>(past, next)
    expect(shared).toStrictEqual(next)
    expect(JSON.stringify(shared)).toBe(JSON.stringify(next))
  })

  test('two projects differ where the first value differs, or where a list has another length', () => {
    expect(firstDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toEqual(['a', 1, 'b'])
    expect(firstDifference({ a: [1] }, { a: [1, 2] })).toEqual(['a'])
    expect(firstDifference({ a: 1 }, { a: 1 })).toBeUndefined()
  })
})

describe('edits', () => {
  test('a removed term takes its source with it, and the later ones move up', () => {
    const project = pilot()
    const path = ['setups', 1, 'terms']
    const before = sourcesOf(project).filter((key) => key.startsWith('setups.vendor-a.terms.'))
    expect(before).toContain('setups.vendor-a.terms.1.amount')
    const after = applyEdit(project, { do: 'remove', path, index: 0 })
    expect(sourcesOf(after)).toContain('setups.vendor-a.terms.0.amount')
    expect(sourcesOf(after).filter((key) => key.startsWith('setups.vendor-a.terms.'))).toHaveLength(before.length - 1)
    expect(readProject(after).ok).toBe(true)
  })

  test('a duplicated set-up has an identifier of its own and the same sources', () => {
    const project = pilot()
    const after = applyEdit(project, { do: 'duplicate', path: ['setups'], index: 1 })
    expect(valueAt(after, ['setups', 2, 'id'])).toBe('vendor-a-2')
    const own = sourcesOf(project).filter((key) => key.startsWith('setups.vendor-a.'))
    expect(sourcesOf(after)).toEqual(expect.arrayContaining(own.map((key) => key.replace('vendor-a', 'vendor-a-2'))))
    expect(readProject(after).ok).toBe(true)
  })

  test('a renamed campaign keeps its operators, dialers, goals and sources', () => {
    const after = applyEdit(pilot(), { do: 'rename', path: ['demand', 'campaigns', 0], id: 'insurance' })
    const read = readProject(after)
    expect(read.ok).toBe(true)
    expect(valueAt(after, ['setups', 0, 'groups', 0, 'skills'])).toEqual(['insurance'])
    expect(valueAt(after, ['setups', 0, 'dialers', 0, 'campaign'])).toBe('insurance')
    expect(valueAt(after, ['goals', 0, 'measure'])).toBe('insurance.workingDays')
    expect(sourcesOf(after)).toContain('demand.campaigns.insurance.list.reach')
    expect(sourcesOf(after).some((key) => key.includes('.policies.'))).toBe(false)
  })

  test('moving a term carries its source along', () => {
    const after = applyEdit(pilot(), { do: 'move', path: ['setups', 1, 'terms'], index: 1, to: 0 })
    expect(valueAt(after, ['setups', 1, 'terms', 0, 'kind'])).toBe('operator-hour')
    expect(valueAt(after, ['setups', 1, 'terms', 1, 'kind'])).toBe('set-up-fee')
    expect(readProject(after).ok).toBe(true)
  })

  test('a removed call type leaves no skill behind', () => {
    const project = pilot('hot-line')
    const gone = project.demand.callTypes[1].id
    const after = applyEdit(project, { do: 'remove', path: ['demand', 'callTypes'], index: 1 })
    expect(JSON.stringify(valueAt(after, ['setups', 0, 'groups', 0, 'skills']))).not.toContain(gone)
  })

  test('a source can be given and taken away', () => {
    const path = ['calendar', 'horizonDays']
    const given = applyEdit(pilot(), { do: 'source', path, source: { kind: 'given' } })
    expect(sourcesOf(given)).toContain('calendar.horizonDays')
    expect(sourcesOf(applyEdit(given, { do: 'source', path, source: undefined }))).not.toContain('calendar.horizonDays')
  })

  test('a changed value has no evidence any more: its source turns to assumed, its note goes, its range where the value leaves it', () => {
    const project = pilot()
    const list = ['demand', 'campaigns', 0, 'list']
    const sourceAfter = (path: readonly (string | number)[], value: unknown, key: string) =>
      valueAt(applyEdit(project, { do: 'set', path, value }), ['sources', key])
    expect(sourceAfter([...list, 'contacts'], 4500, 'demand.campaigns.policies.list.contacts')).toEqual({ kind: 'assumed' })
    expect(sourceAfter([...list, 'reach'], 0.5, 'demand.campaigns.policies.list.reach')).toEqual({ kind: 'assumed' })
    expect(sourceAfter([...list, 'reach'], 0.3, 'demand.campaigns.policies.list.reach')).toEqual({ kind: 'assumed', low: 0.25, high: 0.34 })
    expect(sourceAfter([...list, 'reach'], 0.295, 'demand.campaigns.policies.list.reach')).toEqual(project.sources['demand.campaigns.policies.list.reach'])
    expect(sourceAfter([...list, 'contacts'], 4500, 'demand.campaigns.policies.list.reach')).toEqual(project.sources['demand.campaigns.policies.list.reach'])
  })

  test('the source of a mean goes with the mean, however the duration is set', () => {
    const project = pilot()
    const path = ['demand', 'campaigns', 0, 'conversation', 'productiveTalk']
    const key = 'demand.campaigns.policies.conversation.productiveTalk.mean'
    const cv = applyEdit(project, { do: 'set', path: [...path, 'cv'], value: 0.9 })
    expect(valueAt(cv, ['sources', key])).toEqual(project.sources[key])
    const whole = applyEdit(project, { do: 'set', path, value: { kind: 'exponential', mean: 300 } })
    expect(valueAt(whole, ['sources', key])).toEqual({ kind: 'assumed' })
    expect(readProject(whole).ok).toBe(true)
  })

  test('identifiers are counted up', () => {
    expect(freshId('line', [])).toBe('line')
    expect(freshId('line', [{ id: 'line' }, { id: 'line-2' }])).toBe('line-3')
    expect(freshId('line-2', [{ id: 'line-2' }])).toBe('line-3')
  })
})
