/** Edits of the open project: one that breaks it is refused with its problems. */
import type { Problem } from '../../sim/project/problems'
import { readProject } from '../../sim/project/read'
import type { Project } from '../../sim/project/schema'
import { applyEdit, type Edit } from './edits'
import { type Path, samePath } from './paths'
import { newEpoch, takeEdit, useProjectStore } from './project'
import { withSameParts } from './same-parts'

export type EditResult = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Keystrokes in one field within this time are one step of undo, unless something else came between. */
const SAME_STEP_MS = 1200
let last: { readonly path: Path; readonly at: number; readonly from: Project; readonly epoch: number } | undefined

export function edit(change: Edit): EditResult {
  const { project, epoch } = useProjectStore.getState()
  if (!project) return { ok: true }
  const now = Date.now()
  const follows = change.do === 'set' && last?.epoch === epoch && samePath(last.path, change.path) && now - last.at < SAME_STEP_MS
  const step = follows ? last : undefined
  // one step is one change: a value typed back to what it was keeps its source
  const from = step?.from ?? project
  const read = readProject(applyEdit(from, change))
  if (!read.ok) return read
  last = change.do === 'set' ? { path: change.path, at: now, from, epoch } : undefined
  takeEdit(withSameParts(project, read.project), step !== undefined)
  if (change.do !== 'set' && change.do !== 'source') newEpoch()
  return { ok: true }
}
