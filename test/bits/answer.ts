/** A whole run in one thread, free of workers, browsers and Node: batches of any size in any order, put together to one report. */
import { runReplication } from '../../src/sim/engine/replication'
import { RunAccumulator } from '../../src/sim/experiment/accumulator'
import { type PlannedBatch, planBatches } from '../../src/sim/experiment/plan'
import type { RunReport } from '../../src/sim/experiment/results'
import { hashText } from '../../src/sim/kernel/hash'
import { compile } from '../../src/sim/project/compile'
import { parseProject } from '../../src/sim/project/read'
import type { Project } from '../../src/sim/project/schema'
import { accepted } from '../fixtures/projects'

export interface Job {
  /** Text of a project file. */
  readonly text: string
  readonly replications: number
  readonly batchSize: number
  /** Another number, another order of the batches. */
  readonly order: number
}

export interface Answer {
  readonly hash: string
  /** Fingerprint of the whole report, every figure to its last bit. */
  readonly report: string
}

export function answer({ text, replications, batchSize, order }: Job): Answer {
  const project = accepted(parseProject(text))
  const models = new Map(project.setups.map((setup) => [setup.id, compile(project, setup)]))
  const accumulator = new RunAccumulator(project, project.seed)
  for (const { setup, from, to } of batchesOf(project, { replications, batchSize, order })) {
    const model = models.get(setup)
    if (model === undefined) throw new RangeError(`No set-up ${setup}`)
    accumulator.add(
      setup,
      from,
      Array.from({ length: to - from }, (_, at) => runReplication(model, project.seed, from + at)),
    )
  }
  const report = accumulator.report()
  return { hash: report.hash, report: bitsOf(report) }
}

/** The batches of a run, all of them, dealt out like a pack of cards that was shuffled. */
export function batchesOf(project: Project, { replications, batchSize, order }: Omit<Job, 'text'>): PlannedBatch[] {
  const setups = project.setups.map(({ id }) => id)
  const places = planBatches(replications, batchSize, setups).map((batch, place) => ({ batch, key: hashText(`${order}/${place}`) }))
  return places.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ batch }) => batch)
}

/** JSON spells every finite number in its shortest exact form; what it cannot spell is named. */
export function bitsOf(report: RunReport): string {
  return hashText(JSON.stringify(report, (_, value: unknown) => (typeof value === 'number' && !isOrdinary(value) ? nameOf(value) : value)))
}

const isOrdinary = (value: number) => Number.isFinite(value) && !Object.is(value, -0)
const nameOf = (value: number) => (value === 0 ? '-0' : String(value))
