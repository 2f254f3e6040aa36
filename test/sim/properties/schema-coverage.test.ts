import fc from 'fast-check'
import { expect, it } from 'vitest'
import { projectJsonSchema } from '../../../src/sim/project/json-schema'
import { isRecord } from '../../../src/sim/project/records'
import { randomFile } from './random-project'

/** Nothing that an engine lives by: words, wishes, and where values come from. */
const apart = ['$schema', 'client', 'summary', 'replications', 'goals', 'targets', 'staffing', 'sources', 'decision']

type Schema = Readonly<Record<string, unknown>>

/** Every field and every fixed value of a schema, by its path without positions. */
function pathsOf(schema: unknown, root: Schema, path: string, found: Set<string>): void {
  if (!isRecord(schema)) return
  const { $ref, properties, items, oneOf, anyOf, const: fixed, enum: values } = schema
  if (typeof $ref === 'string') {
    const target = $ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), root)
    pathsOf(target, root, path, found)
  }
  for (const option of [oneOf, anyOf].flatMap((options) => (Array.isArray(options) ? options : []))) pathsOf(option, root, path, found)
  for (const value of [...(Array.isArray(values) ? values : []), ...(fixed === undefined ? [] : [fixed])]) found.add(`${path} = ${value}`)
  if (items !== undefined) pathsOf(items, root, path, found)
  if (!isRecord(properties)) return
  for (const [key, inner] of Object.entries(properties)) {
    if (path === '' && apart.includes(key)) continue
    found.add(`${path}.${key}`)
    pathsOf(inner, root, `${path}.${key}`, found)
  }
}

/** The same of a file. */
function usedIn(value: unknown, path: string, used: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) usedIn(item, path, used)
    return
  }
  if (!isRecord(value)) {
    used.add(`${path} = ${value}`)
    return
  }
  for (const [key, inner] of Object.entries(value)) {
    used.add(`${path}.${key}`)
    usedIn(inner, `${path}.${key}`, used)
  }
}

/** Currencies and languages are words; a name may be given in both languages. */
const wordsOnly = /^\.(currency|language) = |name\.(en|ru)$|role\.(en|ru)$/

it('every field and every choice of the schema occurs in the random files', () => {
  const schema = projectJsonSchema()
  const wanted = new Set<string>()
  pathsOf(schema, schema, '', wanted)
  const used = new Set<string>()
  for (const file of fc.sample(randomFile, { numRuns: 1500, seed: 5 })) usedIn(file, '', used)
  expect(wanted.size).toBeGreaterThan(200)
  expect([...wanted].filter((path) => !used.has(path) && !wordsOnly.test(path))).toEqual([])
}, 120_000)
