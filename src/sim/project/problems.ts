import type { FieldKey, Unit } from '../terms/fields'

export const problemCodes = [
  'notJson',
  'tooLarge',
  'tooDeep',
  'newerVersion',
  'missing',
  'wrongType',
  'unknownField',
  'belowMinimum',
  'aboveMaximum',
  'wrongFormat',
  'notInList',
  'duplicate',
  'unknownReference',
  'wrongOrder',
  'sumAboveOne',
  'sumNotOne',
  'onlyOneOf',
  'nothingToDo',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** What is wrong at one place of a project file. Plain data: the words are made from it in the user's language. */
export interface Problem {
  /** Keys and positions from the root of the file; empty for the file as a whole. */
  readonly path: readonly (string | number)[]
  readonly code: ProblemCode
  /** What stands there, as JSON, shortened. */
  readonly found: string
  /** What may stand there: a bound, a list of words, a format, a type; the code says which. */
  readonly expected: string
  readonly unit?: Unit
  readonly field?: FieldKey
}

/** A value as it stands in the file, short enough for a message. */
export function asFound(value: unknown): string {
  if (value === undefined) return ''
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

/** The value at a path of raw data; undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let here = data
  for (const key of path) {
    if (here === null || typeof here !== 'object') return undefined
    here = Reflect.get(here, key)
  }
  return here
}
