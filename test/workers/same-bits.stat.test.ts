/** 1, 2 and 8 threads of Node, batches of any size in any order: one hash, and one report to its last bit. */
import { readFileSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../scripts/ensure-installed.mjs'
import { RunAccumulator } from '../../src/sim/experiment/accumulator'
import { compile } from '../../src/sim/project/compile'
import type { Project } from '../../src/sim/project/schema'
import { nodePool } from '../../src/workers/node/node-pool'
import type { Pool } from '../../src/workers/pool'
import { runProject } from '../../src/workers/runner'
import { answer, batchesOf, bitsOf } from '../bits/answer'
import { scenario, scenarioNames } from '../fixtures/scenarios'

const REPLICATIONS = 6

/** Eleven threads on a small machine that has other work: none of them is dead because it is slow. */
const patient = { startMs: 120_000, silenceMs: 120_000 }

const ways = [
  { threads: 1, batchSize: 4, order: 1 },
  { threads: 2, batchSize: 1, order: 2 },
  { threads: 8, batchSize: 2, order: 3 },
]
const pools = new Map<number, Pool>()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callsim-threads-'))
  await build({ configFile: join(root, 'vite.cli.config.ts'), root, logLevel: 'warn', build: { outDir: folder, emptyOutDir: false } })
  for (const { threads } of ways) pools.set(threads, nodePool(pathToFileURL(join(folder, 'node-worker.js')), threads, patient))
}, 120_000)

afterAll(() => {
  for (const pool of pools.values()) pool.close()
  rmSync(folder, { recursive: true })
})

function poolOf(threads: number): Pool {
  const pool = pools.get(threads)
  if (pool === undefined) throw new RangeError(`No pool of ${threads} threads`)
  return pool
}

/** The report from batches as they come back. */
async function over({ threads, ...cut }: (typeof ways)[number], project: Project) {
  const models = new Map(project.setups.map((setup) => [setup.id, compile(project, setup)]))
  const accumulator = new RunAccumulator(project, project.seed)
  const batches = batchesOf(project, { replications: REPLICATIONS, ...cut }).map(async ({ setup, from, to }) => {
    const model = models.get(setup)
    if (model === undefined) throw new RangeError(`No set-up ${setup}`)
    accumulator.add(setup, from, await poolOf(threads).replicate({ model, seed: project.seed, from, to }))
  })
  await Promise.all(batches)
  return accumulator.report()
}

test.each(scenarioNames)('%s', async (name) => {
  const project = scenario(name)
  const text = readFileSync(join(root, `scenarios/${name}.json`), 'utf8')
  const expected = answer({ text, replications: REPLICATIONS, batchSize: REPLICATIONS, order: 0 })
  const reports = [...(await Promise.all(ways.map((way) => over(way, project)))), await runProject(project, poolOf(8), { replications: REPLICATIONS })]
  expect(reports.map((report) => ({ hash: report.hash, report: bitsOf(report) }))).toEqual(reports.map(() => expected))
})
