import { expect, test } from 'vitest'
import { RunAccumulator } from '../../../src/sim/experiment/accumulator'
import { Readers } from '../../../src/sim/experiment/readers'
import type { Project } from '../../../src/sim/project/schema'
import { countsOf } from './counts-by-hand'
import { policies } from './projects-by-hand'

const project = policies()
const counts = Array.from({ length: 25 }, (_, at) =>
  countsOf(project, { campaign: [{ attempts: 200 + at, processed: 100, stage1: 5 + (at % 7) }], ended: { day: 0, finished: true } }),
)

/** Two weeks more of hiring in the second set-up. */
const edited: Project = {
  ...project,
  setups: project.setups.map((setup, place) => (place === 1 ? { ...setup, start: { ...setup.start, hiringWeeks: setup.start.hiringWeeks + 2 } } : setup)),
}

function report(of: Project, readers = new Readers()) {
  const run = new RunAccumulator(of, 'seed', undefined, readers)
  for (const { id } of of.setups) run.add(id, 0, counts)
  return run.report()
}

test('counts that come again are not read again', () => {
  const [reader] = new Readers().of(project, project.setups)
  expect(reader.read(counts[0])).toBe(reader.read(counts[0]))
  expect(reader.read(counts[1])).not.toBe(reader.read(counts[0]))
})

test('an edit of one set-up, with its source, leaves the readers of the others, even of a project that was read from its file anew', () => {
  const readers = new Readers()
  const before = readers.of(project, project.setups)
  const noted: Project = { ...structuredClone(edited), sources: { 'setups.0.groups.0': { kind: 'assumed' } } }
  const after = readers.of(noted, noted.setups)
  expect(after.map((reader, place) => reader === before[place])).toEqual(project.setups.map((_, place) => place !== 1))
  expect(after[1].frame.setup).toEqual(edited.setups[1])
})

test('what all set-ups share makes all readers new: a goal, a calendar', () => {
  const readers = new Readers()
  const before = readers.of(project, project.setups)
  const after = readers.of({ ...project, goals: [{ measure: 'cost', atMost: 1 }] }, project.setups)
  for (const [place, reader] of after.entries()) expect(reader).not.toBe(before[place])
})

test('the report is that of a run whose readers had read nothing before', () => {
  const readers = new Readers()
  expect(report(project, readers)).toEqual(report(project))
  expect(report(edited, readers)).toEqual(report(edited))
  expect(report(project, readers)).toEqual(report(project))
})
