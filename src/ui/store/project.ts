/** The open project with its undo history. It only ever holds a valid project: an edit that breaks it is refused with its problems. */
import { temporal } from 'zundo'
import { create } from 'zustand'
import type { Problem } from '../../sim/project/problems'
import { readProject } from '../../sim/project/read'
import type { Project } from '../../sim/project/schema'
import { applyEdit, type Edit } from './edits'
import { firstDifference, type Path, samePath } from './paths'

export type EditResult = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Where the open project comes from: a record of this browser, or a scenario of the library that was not changed yet. */
export type Origin = { readonly record: string } | { readonly scenario: string } | undefined

interface ProjectState {
  readonly project: Project | undefined
  readonly origin: Origin
  /** Counts what makes texts under the user's hands void: undo, redo, another project, items added or taken away. */
  readonly epoch: number
  /** The step last taken back or done again, and where it changed the project; an edit ends it. */
  readonly step: Step | undefined
}

interface Step {
  readonly way: 'undo' | 'redo'
  readonly path: Path
}

export const useProjectStore = create<ProjectState>()(
  temporal((): ProjectState => ({ project: undefined, origin: undefined, epoch: 0, step: undefined }), {
    partialize: ({ project }) => ({ project }),
    equality: (past, current) => past.project === current.project,
    limit: 200,
  }),
)

const history = () => useProjectStore.temporal.getState()

/** Keystrokes in one field within this time are one step of undo. */
const SAME_STEP_MS = 1200
let last: { readonly path: Path; readonly at: number; readonly from: Project } | undefined

function newEpoch(step?: Step): void {
  history().pause()
  useProjectStore.setState(({ epoch }) => ({ epoch: epoch + 1, step }))
  history().resume()
}

export function edit(change: Edit): EditResult {
  const { project } = useProjectStore.getState()
  if (!project) return { ok: true }
  const now = Date.now()
  const step = change.do === 'set' && last !== undefined && samePath(last.path, change.path) && now - last.at < SAME_STEP_MS ? last : undefined
  // one step is one change: a value typed back to what it was keeps its source
  const from = step?.from ?? project
  const read = readProject(applyEdit(from, change))
  if (!read.ok) return read
  last = change.do === 'set' ? { path: change.path, at: now, from } : undefined
  if (step) history().pause()
  useProjectStore.setState({ project: read.project, step: undefined })
  history().resume()
  if (change.do !== 'set' && change.do !== 'source') newEpoch()
  return { ok: true }
}

/** Opens a project in place of the present one; its history begins here. */
export function openProject(project: Project, origin: Origin): void {
  history().pause()
  useProjectStore.setState(({ epoch }) => ({ project, origin, epoch: epoch + 1, step: undefined }))
  history().resume()
  history().clear()
  last = undefined
}

export function setOrigin(origin: Origin): void {
  history().pause()
  useProjectStore.setState({ origin })
  history().resume()
}

function travel(way: Step['way']): void {
  last = undefined
  const { project } = useProjectStore.getState()
  history()[way]()
  const path = firstDifference(project, useProjectStore.getState().project)
  newEpoch(path && { way, path })
}

export const undo = (): void => travel('undo')
export const redo = (): void => travel('redo')

/** Whether there is a step to undo or to redo. */
export function historyNow(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { pastStates, futureStates } = history()
  return { canUndo: pastStates.length > 0, canRedo: futureStates.length > 0 }
}

export const subscribeHistory = (listener: () => void): (() => void) => useProjectStore.temporal.subscribe(listener)
