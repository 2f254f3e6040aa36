import type { FieldKey } from '../terms/fields'
import { fieldAt } from './field-at'
import type { Path } from './findings'
import { valueAt } from './problems'
import { isRecord } from './records'
import { type Project, ProjectShape } from './schema'

/** What the numbers at a path, or below it, are: a factor has a meaning where they are all of one field. */
export function fieldsBelow(project: Project, path: Path): ReadonlySet<FieldKey | undefined> {
  const value = valueAt(project, path)
  if (typeof value === 'number') return new Set([fieldAt(ProjectShape, project, path)])
  const keys: readonly (string | number)[] = Array.isArray(value) ? [...value.keys()] : isRecord(value) ? Object.keys(value) : []
  return new Set(keys.flatMap((key) => [...fieldsBelow(project, [...path, key])]))
}
