import { beforeEach, expect, test, vi } from 'vitest'
import { edit } from '../../src/ui/store/editing'
import { historyNow, openProject, redo, undo, useProjectStore } from '../../src/ui/store/project'
import { contentKey, startRun, useRunsStore } from '../../src/ui/store/runs'
import { pilot } from './fixture'
import { insurance } from './fixtures/reports'

const contacts = ['demand', 'campaigns', 0, 'list', 'contacts']
const attempts = ['demand', 'campaigns', 0, 'list', 'attemptsAtMost']
const now = () => useProjectStore.getState().project?.demand.campaigns[0].list

beforeEach(() => {
  vi.useFakeTimers()
  openProject(pilot(), { scenario: 'insurance-cross-sell' })
})

test('an edit is undone and redone', () => {
  expect(edit({ do: 'set', path: contacts, value: 4000 })).toEqual({ ok: true })
  expect(now()?.contacts).toBe(4000)
  expect(historyNow()).toEqual({ canUndo: true, canRedo: false })
  undo()
  expect(now()?.contacts).toBe(3013)
  redo()
  expect(now()?.contacts).toBe(4000)
})

test('keystrokes in one field are one step, another field is the next', () => {
  for (const value of [4, 40, 400, 4000]) edit({ do: 'set', path: contacts, value })
  edit({ do: 'set', path: attempts, value: 7 })
  undo()
  expect(now()).toMatchObject({ contacts: 4000, attemptsAtMost: 5 })
  undo()
  expect(now()?.contacts).toBe(3013)
  expect(historyNow().canUndo).toBe(false)
})

test('after a pause the same field begins a new step', () => {
  edit({ do: 'set', path: contacts, value: 100 })
  vi.advanceTimersByTime(2000)
  edit({ do: 'set', path: contacts, value: 200 })
  undo()
  expect(now()?.contacts).toBe(100)
})

test('undo brings the evidence of the value back, and says what it changed', () => {
  const key = 'demand.campaigns.policies.list.contacts'
  const before = useProjectStore.getState().project?.sources[key]
  edit({ do: 'set', path: contacts, value: 4500 })
  expect(useProjectStore.getState().project?.sources[key]).toEqual({ kind: 'assumed' })
  undo()
  expect(useProjectStore.getState().project?.sources[key]).toEqual(before)
  expect(useProjectStore.getState().step).toEqual({ way: 'undo', path: contacts })
  edit({ do: 'set', path: attempts, value: 7 })
  expect(useProjectStore.getState().step).toBeUndefined()
})

test('a value typed back within one step keeps its evidence', () => {
  const key = 'demand.campaigns.policies.list.contacts'
  const before = useProjectStore.getState().project?.sources[key]
  for (const value of [301, 30, 301, 3013]) edit({ do: 'set', path: contacts, value })
  expect(useProjectStore.getState().project?.sources[key]).toEqual(before)
})

test('an edit that breaks the project is refused with its place, and nothing changes', () => {
  const before = useProjectStore.getState().project
  const result = edit({ do: 'set', path: contacts, value: 0 })
  expect(result).toMatchObject({ ok: false, problems: [{ path: contacts, code: 'belowMinimum', expected: '1' }] })
  expect(useProjectStore.getState().project).toBe(before)
  expect(historyNow().canUndo).toBe(false)
})

test('opening a project begins a new history', () => {
  edit({ do: 'set', path: contacts, value: 100 })
  openProject(pilot('hot-line'), undefined)
  expect(historyNow()).toEqual({ canUndo: false, canRedo: false })
})

test('a run belongs to the content: a source or a client changes nothing, a value does', () => {
  const project = pilot()
  expect(contentKey({ ...project, client: 'Other', sources: {} })).toBe(contentKey(project))
  expect(contentKey({ ...project, seed: '2' })).not.toBe(contentKey(project))
})

test('a known result that is shown again is the one last seen', async () => {
  const first = pilot()
  const second = { ...first, seed: '2' }
  const known = { report: insurance, done: 200, of: 200, final: true }
  useRunsStore.setState({ results: new Map([first, second].map((project) => [contentKey(project), known])) })
  await startRun(first)
  expect([...useRunsStore.getState().results.keys()]).toEqual([contentKey(second), contentKey(first)])
  expect(useRunsStore.getState().active).toBeUndefined()
})
