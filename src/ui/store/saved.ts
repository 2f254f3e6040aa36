/** My projects: kept in IndexedDB, saved half a second after a change at the latest and when the page is hidden. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { create } from 'zustand'
import type { Project } from '../../sim/project/schema'
import type { LocalText } from '../../sim/terms/text'
import { type Origin, openProject, setOrigin, useProjectStore } from './project'

interface Stored {
  readonly id: string
  readonly name: LocalText
  readonly saved: number
  readonly project: unknown
}

interface Schema extends DBSchema {
  projects: { key: string; value: Stored; indexes: { saved: number } }
}

export interface SavedEntry {
  readonly id: string
  readonly name: LocalText
  readonly saved: number
}

interface SavedState {
  readonly entries: readonly SavedEntry[]
  readonly state: 'unchanged' | 'saving' | 'saved' | 'failed'
  readonly at: number | undefined
}

export const useSaved = create<SavedState>()(() => ({ entries: [], state: 'unchanged', at: undefined }))

const LAST = 'callsim.last'
const SAVE_MS = 400

let opened: Promise<IDBPDatabase<Schema>> | undefined
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('callsim', 1, {
    upgrade: (db) => void db.createObjectStore('projects', { keyPath: 'id' }).createIndex('saved', 'saved'),
  })
  return opened
}

export async function listSaved(): Promise<void> {
  const stored = await (await database()).getAllFromIndex('projects', 'saved')
  useSaved.setState({ entries: stored.reverse().map(({ id, name, saved }) => ({ id, name, saved })) })
}

/** Remembers what is open, so that a reload opens it again. */
function remember(origin: Origin): void {
  try {
    if (origin) localStorage.setItem(LAST, JSON.stringify(origin))
  } catch {
    // without storage the next visit begins at Home
  }
}

export function lastOrigin(): Origin {
  try {
    const last: unknown = JSON.parse(localStorage.getItem(LAST) ?? 'null')
    if (typeof last !== 'object' || last === null) return undefined
    if ('record' in last && typeof last.record === 'string') return { record: last.record }
    if ('scenario' in last && typeof last.scenario === 'string') return { scenario: last.scenario }
  } catch {
    // unreadable: as if there were none
  }
  return undefined
}

let timer: ReturnType<typeof setTimeout> | undefined

async function save(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const { project, origin } = useProjectStore.getState()
  if (!project || !origin || !('record' in origin)) return
  const saved = Date.now()
  try {
    await (await database()).put('projects', { id: origin.record, name: project.name, saved, project })
    useSaved.setState({ state: timer === undefined ? 'saved' : 'saving', at: saved })
    await listSaved()
  } catch {
    useSaved.setState({ state: 'failed' })
  }
}

function saveSoon(project: Project, origin: Origin): void {
  if (!origin || !('record' in origin)) {
    setOrigin({ record: crypto.randomUUID() })
    remember(useProjectStore.getState().origin)
  }
  if (project && timer === undefined) {
    useSaved.setState({ state: 'saving' })
    timer = setTimeout(() => void save(), SAVE_MS)
  }
}

const flush = () => {
  if (timer !== undefined) void save()
}

export function startAutosave(): void {
  useProjectStore.subscribe((now, past) => {
    if (now.origin !== past.origin) remember(now.origin)
    if (!now.project || now.project === past.project) return
    if (openings.delete(now.project)) useSaved.setState({ state: now.origin && 'record' in now.origin ? 'saved' : 'unchanged' })
    else saveSoon(now.project, now.origin)
  })
  window.addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush()
  })
}

/** Projects that came by opening, not by editing: they need no saving. */
const openings = new WeakSet<Project>()

export function open(project: Project, origin: Origin): void {
  flush()
  openings.add(project)
  openProject(project, origin)
}

/** Opens what has no place in this browser yet (a file, a template) and saves it at once. */
export function openAsNew(project: Project): void {
  flush()
  openProject(project, { record: crypto.randomUUID() })
}

/** Opens a record; answers whether it was there and valid. */
export async function openSaved(id: string): Promise<boolean> {
  const stored = await (await database()).get('projects', id)
  if (!stored) return false
  const { readProject } = await import('../../sim/project/read')
  const read = readProject(stored.project)
  if (!read.ok) return false
  useSaved.setState({ at: stored.saved })
  open(read.project, { record: id })
  return true
}

/** Takes a record out and answers with a function that puts it back. */
export async function removeSaved(id: string): Promise<() => Promise<void>> {
  const db = await database()
  const stored = await db.get('projects', id)
  await db.delete('projects', id)
  await listSaved()
  return async () => {
    if (stored) await db.put('projects', stored)
    await listSaved()
  }
}
