/** The open project with its undo history. It only ever holds a valid project: an edit that breaks it is refused with its problems. */
import { temporal } from 'zundo'
import { create } from 'zustand'
import type { Problem } from '../../sim/project/problems'
import { readProject } from '../../sim/project/read'
import type { Project } from '../../sim/project/schema'
import { applyEdit, type Edit } from './edits'
import { type Path, samePath } from './paths'

export type EditResult = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Where the open project comes from: a record of this browser, or a scenario of the library that was not changed yet. */
export type Origin = { readonly record: string } | { readonly scenario: string } | undefined

interface ProjectState {
  readonly project: Project | undefined
  readonly origin: Origin
  /** Counts what makes texts under the user's hands void: undo, redo, another project, items added or taken away. */
  readonly epoch: number
}

export const useProjectStore = create<ProjectState>()(
  temporal((): ProjectState => ({ project: undefined, origin: undefined, epoch: 0 }), {
    partialize: ({ project }) => ({ project }),
    equality: (past, current) => past.project === current.project,
    limit: 200,
  }),
)

const history = () => useProjectStore.temporal.getState()

/** Keystrokes in one field within this time are one step of undo. */
const SAME_STEP_MS = 1200
let last: { readonly path: Path; readonly at: number } | undefined

function newEpoch(): void {
  history().pause()
  useProjectStore.setState(({ epoch }) => ({ epoch: epoch + 1 }))
  history().resume()
}

export function edit(change: Edit): EditResult {
  const { project } = useProjectStore.getState()
  if (!project) return { ok: true }
  const read = readProject(applyEdit(project, change))
  if (!read.ok) return read
  const now = Date.now()
  const sameStep = change.do === 'set' && last !== undefined && samePath(last.path, change.path) && now - last.at < SAME_STEP_MS
  last = change.do === 'set' ? { path: change.path, at: now } : undefined
  if (sameStep) history().pause()
  useProjectStore.setState({ project: read.project })
  history().resume()
  if (change.do !== 'set' && change.do !== 'source') newEpoch()
  return { ok: true }
}

/** Opens a project in place of the present one; its history begins here. */
export function openProject(project: Project, origin: Origin): void {
  history().pause()
  useProjectStore.setState(({ epoch }) => ({ project, origin, epoch: epoch + 1 }))
  history().resume()
  history().clear()
  last = undefined
}

export function setOrigin(origin: Origin): void {
  history().pause()
  useProjectStore.setState({ origin })
  history().resume()
}

export function undo(): void {
  last = undefined
  history().undo()
  newEpoch()
}

export function redo(): void {
  last = undefined
  history().redo()
  newEpoch()
}

/** Whether there is a step to undo or to redo. */
export function historyNow(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { pastStates, futureStates } = history()
  return { canUndo: pastStates.length > 0, canRedo: futureStates.length > 0 }
}

export const subscribeHistory = (listener: () => void): (() => void) => useProjectStore.temporal.subscribe(listener)
