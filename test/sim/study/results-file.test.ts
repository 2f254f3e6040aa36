import { expect, test } from 'vitest'
import { readStudyResults, type StudyPoint } from '../../../src/sim/study/results-file'
import { headerOf, pointOf } from '../../../src/sim/study/results-lines'
import { study } from './study-fixture'

const of = study()
const header = headerOf(of)
const figure = { mean: 0.5, low: 0.4, high: 0.6, outcomeLow: 0.1, outcomeHigh: 0.9, unit: 'share', n: 20, outcomeOf: 'day' } as const
const setup = { name: 'Team', replications: 20, measures: { 'calls.serviceLevel': figure }, hash: '0'.repeat(32) }
const points = [2, 0].map((point): StudyPoint => pointOf(of, point, new Map([[of.setups[0], setup]])))
const fileOf = (...lines: unknown[]) => lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')

test('what is written is what is read, in the order of the points, each point once', () => {
  const read = readStudyResults(fileOf(header, ...points, points[0]))
  expect(read).toEqual({ ok: true, results: { header, points: [points[1], points[0]] } })
})

test('a last line without an end was being written and is passed over; the same in the middle is damage', () => {
  expect(readStudyResults(`${fileOf(header, points[0])}{"point":1,"val`)).toMatchObject({ ok: true, results: { points: [{ point: 2 }] } })
  expect(readStudyResults(fileOf(header, '{"point":1,"val', points[0]))).toEqual({ ok: false, reason: 'damaged', line: 2 })
  expect(readStudyResults(fileOf(header, { ...points[0], point: 99 }, points[1]))).toEqual({ ok: false, reason: 'damaged', line: 2 })
})

test('other files, and files of a later version, are told apart', () => {
  for (const text of ['', 'point,operators', '{"format":"callsim","version":2}'])
    expect(readStudyResults(text)).toEqual({ ok: false, reason: 'otherFormat', line: 1 })
  expect(readStudyResults(fileOf({ ...header, version: 2 }))).toEqual({ ok: false, reason: 'newerVersion', line: 1 })
  expect(readStudyResults(fileOf({ ...header, points: 'many' }))).toEqual({ ok: false, reason: 'damaged', line: 1 })
})

test('an interval without bounds comes back without bounds; a field that is not known here loses its title only', () => {
  const wide = { ...points[0], setups: { a: { ...setup, measures: { cost: { ...figure, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY } } } } }
  const [known] = header.fields
  const read = readStudyResults(fileOf({ ...header, fields: [{ ...known, field: 'fromTheFuture' }] }, wide))
  expect(read).toMatchObject({ ok: true, results: { points: [wide], header: { fields: [{ id: known.id }] } } })
  if (read.ok) expect(read.results.header.fields[0].field).toBeUndefined()
})
