/** The project of a point: that of the study with the varied fields set. */
import { fieldAt } from '../project/field-at'
import type { Path } from '../project/findings'
import { positionsOf } from '../project/paths'
import { valueAt } from '../project/problems'
import { type ReadResult, readProject } from '../project/read'
import { isRecord } from '../project/records'
import { type Project, ProjectShape } from '../project/schema'
import { type FieldKey, type FieldSpec, fields } from '../terms/fields'
import { type StudyAxis, tidy } from './axis'
import type { PointValues } from './designs'

/** Where a field is to be found; absent where the path leads nowhere. A field that the file leaves out may be set, if it may stand there. */
export function placeOf(project: Project, path: string): { readonly idPath: string; readonly path: Path; readonly field?: FieldKey } | undefined {
  const idPath = path.replace(/\[([^\]]*)\]/g, '.$1')
  const found = positionsOf(project, idPath)
  if (found !== undefined) return { idPath, path: found, field: fieldAt(ProjectShape, project, found) }
  const keys = idPath.split('.')
  const above = positionsOf(project, keys.slice(0, -1).join('.'))
  if (above === undefined) return undefined
  const left = [...above, ...keys.slice(-1)]
  const field = fieldAt(ProjectShape, project, left)
  return field && { idPath, path: left, field }
}

export function isWhole(field: FieldKey | undefined): boolean {
  return field !== undefined && specOf(field).integer === true
}

/** Read and checked like a file. */
export function projectAt(base: Project, axes: readonly StudyAxis[], values: PointValues): ReadResult {
  return readProject(
    axes.reduce<unknown>((data, { path, multiply }, at) => withValue(data, path, multiply ? scaled(base, path, Number(values[at])) : values[at]), base),
  )
}

/** The number at a path, or all numbers below it, times a factor. */
function scaled(base: Project, path: Path, factor: number): unknown {
  const value = valueAt(base, path)
  if (typeof value === 'number') return isWhole(fieldAt(ProjectShape, base, path)) ? Math.round(value * factor) : tidy(value * factor)
  if (Array.isArray(value)) return value.map((_, at) => scaled(base, [...path, at], factor))
  return isRecord(value) ? Object.fromEntries(Object.keys(value).map((key) => [key, scaled(base, [...path, key], factor)])) : value
}

/** A copy in which another value stands at the path. */
function withValue(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const below = withValue(valueAt(data, [key]), rest, value)
  if (Array.isArray(data)) return data.map((item, at) => (at === key ? below : item))
  return isRecord(data) ? { ...data, [key]: below } : data
}

function specOf(field: FieldKey): FieldSpec {
  return fields[field]
}
