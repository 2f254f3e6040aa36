/** What is known is not simulated again, whatever came in which order; what is new is; and the memory stays bounded. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Counts } from '../../src/sim/centre/counts'
import { compile } from '../../src/sim/project/compile'
import { parseProject } from '../../src/sim/project/read'
import type { Project } from '../../src/sim/project/schema'
import type { Batch } from '../../src/workers/contract'
import { inThreadPool } from '../../src/workers/in-thread'
import { Memory, recallingKnown, remembering } from '../../src/workers/memory'
import type { Pool } from '../../src/workers/pool'
import { Precedence } from '../../src/workers/precedence'
import { runProject } from '../../src/workers/runner'

const read = parseProject(readFileSync(new URL('../../scenarios/patent-survey.json', import.meta.url), 'utf8'))
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const project: Project = read.project
const replications = 4

/** A pool that notes what it is asked for. */
function noting(pool: Pool, asked: Batch[]): Pool {
  const replicate: Pool['replicate'] = (batch, signal) => {
    asked.push(batch)
    return pool.replicate(batch, signal)
  }
  return { size: pool.size, answered: true, warm: () => pool.warm(), close: () => pool.close(), replicate }
}

const made = (asked: readonly Batch[]) => asked.reduce((sum, { from, to }) => sum + to - from, 0)
const modelOf = (place: number) => compile(project, project.setups[place])

/** One operator more in the first shift of one set-up. */
function edited(place: number): Project {
  const setups = project.setups.map((setup, at) => {
    if (at !== place) return setup
    const groups = setup.groups.map((group) => ({ ...group, shifts: group.shifts.map((shift) => ({ ...shift, operators: shift.operators + 1 })) }))
    return { ...setup, groups }
  })
  return { ...project, setups }
}

test('an edit of one set-up simulates only that one, and the report is that of a run without memory', async () => {
  const asked: Batch[] = []
  const pool = remembering(noting(inThreadPool(), asked), new Memory())
  await runProject(project, pool, { replications })
  expect(made(asked)).toBe(replications * project.setups.length)

  asked.length = 0
  const changed = edited(1)
  const report = await runProject(changed, pool, { replications })
  expect(made(asked)).toBe(replications)
  expect(report).toEqual(await runProject(changed, inThreadPool(), { replications }))
})

test('a run of more replications makes only those that are new; another seed makes all', async () => {
  const asked: Batch[] = []
  const pool = remembering(noting(inThreadPool(), asked), new Memory())
  const setup = project.setups[0].id
  await runProject(project, pool, { replications, setup })
  asked.length = 0
  await runProject(project, pool, { replications: replications + 2, setup })
  expect(made(asked)).toBe(2)
  await runProject(project, pool, { replications, setup, seed: 'another' })
  expect(made(asked)).toBe(2 + replications)
})

test('batches may come in any order; a limit of events is never answered from memory', async () => {
  const memory = new Memory()
  const model = modelOf(0)
  const counts = await inThreadPool().replicate({ model, seed: '1', from: 0, to: 3 })
  const batch = { model, seed: '1', from: 0, to: 3 }
  memory.keep(batch, 2, counts.slice(2))
  expect(memory.known(batch)).toEqual([])
  memory.keep(batch, 0, counts.slice(0, 2))
  expect(memory.known(batch)).toEqual(counts)
  const asked: Batch[] = []
  await remembering(noting(inThreadPool(), asked), memory).replicate({ ...batch, eventLimit: 1e9 })
  expect(asked).toHaveLength(1)
})

test('of too much, what was asked for longest ago is forgotten', async () => {
  const models = [modelOf(0), modelOf(1)]
  const [counts] = await inThreadPool().replicate({ model: models[0], seed: '1', from: 0, to: 1 })
  const bytes = (one: Counts) => Object.values(one).reduce((sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0)
  const memory = new Memory(1.5 * bytes(counts))
  const batches = models.map((model) => ({ model, seed: '1', from: 0, to: 1 }))
  for (const batch of batches) memory.keep(batch, 0, [counts])
  expect(batches.map((batch) => memory.known(batch).length)).toEqual([0, 1])
})

test('while somebody waits for an urgent run the batches of others are held back, and go on after it', async () => {
  const precedence = new Precedence()
  const order: string[] = []
  const batch = { model: modelOf(0), seed: '1', from: 0, to: 1 }
  const others = precedence.behind(inThreadPool())
  let held: Promise<unknown> = Promise.resolve()
  await precedence.first(async () => {
    held = others.replicate(batch).then(() => order.push('other'))
    await inThreadPool().replicate(batch)
    order.push('urgent')
  })
  await held
  expect(order).toEqual(['urgent', 'other'])
})

test('a pool for projects tried once adds to what is known and keeps nothing of what is new', async () => {
  const asked: Batch[] = []
  const memory = new Memory()
  const pool = noting(inThreadPool(), asked)
  const known = modelOf(0)
  const other = modelOf(1)
  await remembering(pool, memory).replicate({ model: known, seed: 'a', from: 0, to: 2 })
  const trying = recallingKnown(pool, memory)
  asked.length = 0
  await trying.replicate({ model: known, seed: 'a', from: 0, to: 3 })
  await trying.replicate({ model: known, seed: 'a', from: 0, to: 3 })
  expect(made(asked)).toBe(1)
  await trying.replicate({ model: other, seed: 'a', from: 0, to: 2 })
  await trying.replicate({ model: other, seed: 'a', from: 0, to: 2 })
  expect(made(asked)).toBe(5)
})
