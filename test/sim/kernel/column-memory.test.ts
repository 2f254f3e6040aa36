import { describe, expect, it, test } from 'vitest'
import { runReplication } from '../../../src/sim/engine/replication'
import { ColumnMemory } from '../../../src/sim/kernel/column-memory'
import { compile } from '../../../src/sim/project/compile'
import { parseProject } from '../../../src/sim/project/read'
import { accepted } from '../../fixtures/projects'
import { filesIn, textOf } from '../../source-tree'

describe('memory of replications', () => {
  it('hands out the same buffers after each begin, cleared, and no buffer twice in between', () => {
    const memory = new ColumnMemory()
    memory.begin()
    const first = [memory.float64(100), memory.int32(200), memory.uint16(400), memory.uint8(800)]
    expect(new Set(first.map(({ buffer }) => buffer)).size).toBe(4)
    for (const column of first) column.fill(7)
    memory.begin()
    const second = [memory.uint8(800), memory.float64(100), memory.int32(199), memory.uint16(400)]
    expect(new Set(second.map(({ buffer }) => buffer))).toEqual(new Set(first.map(({ buffer }) => buffer)))
    expect(second.map(({ length }) => length)).toEqual([800, 100, 199, 400])
    for (const column of second) expect(column.every((value) => value === 0)).toBe(true)
  })

  it('keeps no more than 32 MB from one replication to the next', () => {
    const memory = new ColumnMemory()
    memory.begin()
    const large = memory.float64(5_000_000)
    memory.begin()
    expect(memory.float64(5_000_000).buffer).not.toBe(large.buffer)
  })

  it('says that there is no room as a column of its own would', () => {
    expect(() => new ColumnMemory().float64(2 ** 40)).toThrow(RangeError)
  })
})

/** Two days are enough to fill every table, and the samples use nearly all that an engine has. */
const models = filesIn('scenarios')
  .filter((path) => /^scenarios\/[^/]+\.json$/.test(path))
  .flatMap((path) => {
    const project = accepted(parseProject(textOf(path)))
    const short = { ...project, calendar: { ...project.calendar, horizonDays: 2, warmUpDays: 0 } }
    return project.setups.map((setup) => ({ name: `${path}, ${setup.id}`, model: compile(short, setup) }))
  })

test('replications of all samples in one memory, in turn, count what each counts in its own', () => {
  const memory = new ColumnMemory()
  for (const replication of [0, 1]) {
    for (const { name, model } of models)
      expect(runReplication(model, '1', replication, undefined, memory), name).toEqual(runReplication(model, '1', replication))
  }
})
