import { type ParseError, parse } from 'jsonc-parser'
import type { z } from 'zod'
import { type FieldSpec, fields } from '../terms/fields'
import { checkReferences } from './checks'
import { fieldAt, keysAt } from './field-at'
import { migrated } from './migrations'
import { asFound, type Problem, type ProblemCode, valueAt } from './problems'
import { FORMAT_VERSION, type Project, ProjectShape } from './schema'

interface Refusal {
  readonly ok: false
  readonly problems: readonly Problem[]
}

export type ReadResult = { readonly ok: true; readonly project: Project } | Refusal

const LARGEST_FILE = 10_000_000
const DEEPEST = 50
const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads the text of a project file (at most 10 MB, 50 levels deep). Nothing is thrown: what is wrong comes back as problems. */
export function parseProject(text: string): ReadResult {
  const json = parseJson(text)
  return json.ok ? readProject(json.data) : json
}

/** The data of a file of ours, not yet checked. */
export function parseJson(text: string): { readonly ok: true; readonly data: unknown } | Refusal {
  if (text.length > LARGEST_FILE) return refuse({ path: [], code: 'tooLarge', found: `${text.length}`, expected: `${LARGEST_FILE}` })
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''), (key, value) => (DANGEROUS.has(key) ? undefined : value))
    if (depthOf(data) > DEEPEST) return refuse({ path: [], code: 'tooDeep', found: `> ${DEEPEST}`, expected: `${DEEPEST}` })
    return { ok: true, data }
  } catch {
    return refuse({ path: [], code: 'notJson', found: placeOfBreak(text), expected: 'JSON' })
  }
}

/** Checks raw data against the schema and the references inside it, and fills in the defaults. */
export function readProject(data: unknown): ReadResult {
  if (depthOf(data) > DEEPEST) return refuse({ path: [], code: 'tooDeep', found: `> ${DEEPEST}`, expected: `${DEEPEST}` })
  const version = valueAt(data, ['version'])
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    return refuse({ path: ['version'], code: 'newerVersion', found: asFound(version), expected: `${FORMAT_VERSION}` })
  }
  const present = migrated(data)
  const parsed = ProjectShape.safeParse(present)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, present, ProjectShape)) }
  const problems = checkReferences(parsed.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, project: parsed.data }
}

function refuse(problem: Problem): Refusal {
  return { ok: false, problems: [problem] }
}

/** What a schema refuses in data, as problems. */
export function problemsOf(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodType): Problem[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol')
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, data, path).join(', ')
    return issue.keys.map((key) => ({ path: [...path, key], code: 'unknownField', found: asFound(valueAt(data, [...path, key])), expected: known }))
  }
  // a union that fails speaks of the option that came furthest: the deepest of its first issues
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = issue.errors.reduce((best, one) => (deepest(one) > deepest(best) ? one : best))
    const inner = branch.filter((one) => one.path.length > 0)
    if (inner.length > 0) return inner.flatMap((one) => problemsOf({ ...one, path: [...issue.path, ...one.path] }, data, schema))
  }
  const field = fieldAt(schema, data, path)
  const spec: FieldSpec | undefined = field && fields[field]
  const found = valueAt(data, path)
  const [code, expected] = explain(issue, spec)
  return [
    { path, code: found === undefined ? 'missing' : code, found: asFound(found), expected, ...(field ? { field } : {}), ...(spec ? { unit: spec.unit } : {}) },
  ]
}

function explain(issue: z.core.$ZodIssue, spec: FieldSpec | undefined): readonly [ProblemCode, string] {
  switch (issue.code) {
    case 'too_small':
      return ['belowMinimum', String(issue.minimum)]
    case 'too_big':
      return ['aboveMaximum', String(issue.maximum)]
    case 'invalid_value':
      return ['notInList', issue.values.map(String).join(', ')]
    case 'invalid_format':
      return ['wrongFormat', formatOf(spec)]
    case 'invalid_union':
      // a list of ways refuses an unknown `kind` with the kinds there are
      return 'options' in issue && Array.isArray(issue.options) ? ['notInList', issue.options.map(String).join(', ')] : ['wrongType', 'string']
    case 'invalid_type':
      return ['wrongType', issue.expected]
    default:
      return ['wrongType', spec?.unit ?? issue.code]
  }
}

function formatOf(spec: FieldSpec | undefined): string {
  if (spec?.unit === 'timeOfDay') return 'HH:MM'
  return spec?.unit === 'date' ? 'YYYY-MM-DD' : 'a-z, 0-9, -'
}

function deepest(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((most, issue) => Math.max(most, issue.path.length), 0)
}

function depthOf(data: unknown, level = 0): number {
  if (level > DEEPEST || data === null || typeof data !== 'object') return level
  let most = level
  for (const value of Object.values(data)) most = Math.max(most, depthOf(value, level + 1))
  return most
}

/** Line and column, both from 1, where a text stops being JSON. The engines' own messages differ and often name no place. */
function placeOfBreak(text: string): string {
  const errors: ParseError[] = []
  try {
    parse(text, errors, { disallowComments: true })
  } catch {
    return '' // brackets nested so deep that the parser's own stack ends: there is no place to name
  }
  const before = text.slice(0, errors[0]?.offset ?? text.length).split('\n')
  return `${before.length}:${before[before.length - 1].length + 1}`
}
