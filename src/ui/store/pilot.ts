/** The pilot of the open project: plan, table as it was typed, and what is assumed of the rest. Kept in this browser; it goes along when the project gets a place there. */
import { create } from 'zustand'
import type { ObservedRow } from '../../sim/pilot/columns'
import { exampleSetup } from '../../sim/pilot/example'
import { readPilot } from '../../sim/pilot/read'
import type { PilotFile } from '../../sim/pilot/schema'
import { isRecord } from '../../sim/project/records'
import type { Project } from '../../sim/project/schema'
import type { PilotTable } from './pilot-table'
import { type Origin, useProjectStore } from './project'
import { findPilot, keepPilot } from './saved-pilots'

/** A pilot file without its rows and its project. */
export type PilotSettings = Omit<PilotFile, 'observed' | 'project'>

export interface PilotDraft {
  readonly settings: PilotSettings
  readonly table: PilotTable
}

interface PilotState {
  /** Undefined while it is fetched. */
  readonly draft: PilotDraft | undefined
  /** Whose pilot it is. */
  readonly of: string | undefined
  /** Tables before each change, the last one at the end. */
  readonly past: readonly PilotTable[]
  /** The browser refuses to store. */
  readonly unsaved: boolean
}

export const usePilot = create<PilotState>()(() => ({ draft: undefined, of: undefined, past: [], unsaved: false }))

const MOST_STEPS = 100
const SAVE_MS = 400

export function pilotKey(origin: Origin): string {
  if (origin === undefined) return 'unsaved'
  return 'record' in origin ? `record/${origin.record}` : `scenario/${origin.scenario}`
}

/** A draft as it was kept, or as a file says it; undefined where it cannot be read. */
export function settingsIn(data: unknown): PilotSettings | undefined {
  const read = readPilot(isRecord(data) ? { ...data, project: {}, observed: [] } : data)
  if (!read.ok) return undefined
  const { observed: _observed, project: _project, ...settings } = read.file
  return settings
}

function blankDraft(project: Project): PilotDraft | undefined {
  const campaign = project.demand.campaigns[0]?.id
  const settings = settingsIn({ format: 'callsim-pilot', version: 1, setup: exampleSetup(project), campaign })
  return settings && { settings, table: [] }
}

/** Set-up, campaign, later stages and quota cells that the project has: it may have changed since. */
export function fitting(settings: PilotSettings, project: Project): PilotSettings {
  const [campaign] = project.demand.campaigns
  const later = campaign.conversation.stages.slice(1).map(({ id }) => id)
  const cells = (campaign.conversation.questionnaire?.cells ?? []).map(({ id }) => id)
  return {
    ...settings,
    setup: project.setups.some(({ id }) => id === settings.setup) ? settings.setup : exampleSetup(project),
    campaign: campaign.id,
    stages: settings.stages.filter(({ id }) => later.includes(id)),
    cells: settings.cells.filter(({ id }) => cells.includes(id)),
  }
}

/**
 * What a file says of open contacts and of quota cells was true of its rows: once they have changed and it no longer adds up, it is left out, and the
 * forecast works it out.
 */
export function fileOf(settings: PilotSettings, rows: readonly ObservedRow[]): PilotFile {
  const sum = (name: 'tried' | 'closed' | 'results') => rows.reduce((total, row) => total + (row[name] ?? 0), 0)
  const open = settings.open?.reduce((total, { contacts }) => total + contacts, 0)
  const completes = settings.cells.reduce((total, cell) => total + cell.completes, 0)
  const { open: told, ...rest } = settings
  return {
    ...rest,
    ...(told !== undefined && open === sum('tried') - sum('closed') && { open: told }),
    cells: completes === sum('results') ? settings.cells : [],
    project: {},
    observed: [...rows],
  }
}

let latest = 0

/** Fetches the pilot of a project, unless it is there. */
export async function openPilot(project: Project, origin: Origin): Promise<void> {
  const of = pilotKey(origin)
  if (of === usePilot.getState().of && usePilot.getState().draft) return
  flush()
  latest += 1
  const own = latest
  usePilot.setState({ draft: undefined, of, past: [], unsaved: false })
  const kept = await findPilot(of)
  if (own !== latest) return
  usePilot.setState({ draft: draftIn(kept) ?? blankDraft(project) })
}

function draftIn(kept: unknown): PilotDraft | undefined {
  if (!isRecord(kept) || !Array.isArray(kept.table)) return undefined
  const settings = settingsIn(kept.settings)
  const table = kept.table.map((row: unknown) => (Array.isArray(row) ? row.map(String) : []))
  return settings && { settings, table }
}

/** A pilot that comes from elsewhere takes the place of that of the open project; the table before can be brought back. */
export function adoptPilot(draft: PilotDraft): void {
  latest += 1
  const { origin } = useProjectStore.getState()
  const before = usePilot.getState()
  const of = pilotKey(origin)
  usePilot.setState({ draft, of, past: before.of === of && before.draft ? [...before.past, before.draft.table] : [] })
  saveSoon()
}

export function changeSettings(more: Partial<PilotSettings>): void {
  const { draft } = usePilot.getState()
  if (!draft) return
  usePilot.setState({ draft: { ...draft, settings: { ...draft.settings, ...more } } })
  saveSoon()
}

/** `sameStep`: it belongs to the change before, as letters typed into one cell do. */
export function changeTable(table: PilotTable, sameStep = false): void {
  const { draft, past } = usePilot.getState()
  if (!draft) return
  usePilot.setState({ draft: { ...draft, table }, past: sameStep ? past : [...past, draft.table].slice(-MOST_STEPS) })
  saveSoon()
}

export function undoTable(): void {
  const { draft, past } = usePilot.getState()
  const table = past.at(-1)
  if (!draft || table === undefined) return
  usePilot.setState({ draft: { ...draft, table }, past: past.slice(0, -1) })
  saveSoon()
}

let timer: ReturnType<typeof setTimeout> | undefined

function saveSoon(): void {
  timer ??= setTimeout(() => void save(), SAVE_MS)
}

async function save(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const { draft, of } = usePilot.getState()
  if (!draft || of === undefined) return
  try {
    await keepPilot(of, draft)
    usePilot.setState({ unsaved: false })
  } catch {
    usePilot.setState({ unsaved: true })
  }
}

function flush(): void {
  if (timer !== undefined) void save()
}

// a scenario that was edited becomes a project of one's own, and its pilot goes along; what is opened anew has its own
useProjectStore.subscribe((now, past) => {
  if (now.origin === past.origin || now.epoch !== past.epoch) return
  const { draft, of } = usePilot.getState()
  if (!draft || of !== pilotKey(past.origin)) return
  usePilot.setState({ of: pilotKey(now.origin) })
  saveSoon()
})

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush()
  })
}
