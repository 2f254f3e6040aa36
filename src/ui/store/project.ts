/** The open project with its undo history. It only ever holds a valid project; editing.ts changes it. */
import { temporal } from 'zundo'
import { create } from 'zustand'
import type { Project } from '../../sim/project/schema'
import { firstDifference, type Path } from './paths'

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

/** Texts under the user's hands are void from here on. */
export function newEpoch(step?: Step): void {
  history().pause()
  useProjectStore.setState(({ epoch }) => ({ epoch: epoch + 1, step }))
  history().resume()
}

/** Opens a project in place of the present one; its history begins here. */
export function openProject(project: Project, origin: Origin): void {
  history().pause()
  useProjectStore.setState(({ epoch }) => ({ project, origin, epoch: epoch + 1, step: undefined }))
  history().resume()
  history().clear()
}

/** Takes the edited project; it may belong to the step of undo before it. */
export function takeEdit(project: Project, sameStep: boolean): void {
  if (sameStep) history().pause()
  useProjectStore.setState({ project, step: undefined })
  history().resume()
}

export function setOrigin(origin: Origin): void {
  history().pause()
  useProjectStore.setState({ origin })
  history().resume()
}

function travel(way: Step['way']): void {
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
