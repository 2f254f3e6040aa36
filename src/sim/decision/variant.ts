/** The same project with some inputs changed, by their paths with identifiers. */
import type { Problem } from '../project/problems'
import type { Project } from '../project/schema'
import type { StudyAxis } from '../study/axis'
import { isWhole, placeOf, projectAt } from '../study/points'
import type { StudyValue } from '../study/results-file'

/** A factor on what stands there (one number, or all numbers below), or another value. */
export interface Change {
  readonly path: string
  readonly factor?: number
  readonly value?: StudyValue
}

export type Variant = { readonly ok: true; readonly project: Project } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Read and checked like a file; a path that leads nowhere is a problem. */
export function withChanges(project: Project, changes: readonly Change[]): Variant {
  const axes: StudyAxis[] = []
  const values: StudyValue[] = []
  for (const { path, factor, value } of changes) {
    const place = placeOf(project, path)
    if (place === undefined)
      return { ok: false, problems: [{ path: [path], code: 'unknownReference', found: path, expected: 'demand.campaigns.ID.list.reach' }] }
    const multiply = factor !== undefined
    const whole = !multiply && isWhole(place.field)
    axes.push({ id: `change${axes.length}`, ...place, whole, multiply })
    values.push(factor ?? (whole && typeof value === 'number' ? Math.round(value) : (value ?? 0)))
  }
  const read = projectAt(project, axes, values)
  return read.ok ? read : { ok: false, problems: read.problems }
}
