/** What the benchmark lets the engine do, by name: the model compiled once, then run as often as wanted. */
import { CALL, CALL_WIDTH, CAMPAIGN, CAMPAIGN_WIDTH, type Counts } from '../../src/sim/centre/counts'
import { runReplication } from '../../src/sim/engine/replication'
import { ColumnMemory } from '../../src/sim/kernel/column-memory'
import { compile } from '../../src/sim/project/compile'
import { parseProject } from '../../src/sim/project/read'
import type { Project } from '../../src/sim/project/schema'
import { accepted } from '../fixtures/projects'
import { batchesByDay, type Figures, figuresOf } from './figures'
import { type Expected, firstDayOf, M2_CALLS_PER_DAY, m1, m1Exact, m1Replications, m2, m2LongRun } from './models'

export interface Work {
  /** 'M1', 'M2', 'pilot' or 'day'. */
  readonly model: string
  /** Calls to simulate, about, of M1 and M2. */
  readonly arrivals: number
  /** Of M1; 100 unless told. */
  readonly operators?: number
  /** How often to simulate a pilot or a day; once unless told. */
  readonly replications?: number
  readonly seed: string
  /** Text of a project file and the set-up to take, for a pilot and for a day. */
  readonly file?: string
  readonly setup?: string
}

export interface Done {
  /** Calls that arrived and attempts that were made. */
  readonly arrivals: number
  readonly events: number
  /** Per call type, where the model has exact figures, beside these. */
  readonly figures: readonly Figures[]
  readonly expected: readonly Expected[]
}

const OPERATORS_OF_M1 = 100

/** Everything up to the first event is done here; the function given back is what a warm run is timed on. */
export function prepare(work: Work): () => Done {
  const project = projectOf(work)
  const setup = work.setup === undefined ? project.setups[0] : project.setups.find(({ id }) => id === work.setup)
  if (!setup) throw new RangeError(`No set-up ${work.setup}`)
  const model = compile(project, setup)
  const expected = expectedOf(work)
  const types = expected.length
  const replications = replicationsOf(work)
  const memory = new ColumnMemory()
  return () => {
    const batches = Array.from({ length: types }, (): ArrayLike<number>[] => [])
    let arrivals = 0
    let events = 0
    for (let replication = 0; replication < replications; replication++) {
      const counts = runReplication(model, work.seed, replication, undefined, memory)
      arrivals += arrivalsIn(counts)
      events += counts.events
      for (let type = 0; type < types; type++) batches[type].push(...batchesByDay(counts, type))
    }
    return { arrivals, events, figures: batches.map(figuresOf), expected }
  }
}

function projectOf({ model, arrivals, operators = OPERATORS_OF_M1, file }: Work): Project {
  if (model === 'M1') return m1(operators, m1Replications(operators, arrivals).each)
  if (model === 'M2') return m2()
  const project = accepted(parseProject(file ?? ''))
  return model === 'day' ? firstDayOf(project) : project
}

function replicationsOf({ model, arrivals, operators = OPERATORS_OF_M1, replications = 1 }: Work): number {
  if (model === 'M1') return m1Replications(operators, arrivals).replications
  return model === 'M2' ? Math.max(2, Math.round(arrivals / M2_CALLS_PER_DAY)) : replications
}

function expectedOf({ model, operators = OPERATORS_OF_M1 }: Work): readonly Expected[] {
  if (model === 'M1') return operators in m1Exact ? [m1Exact[operators]] : []
  return model === 'M2' ? m2LongRun : []
}

function arrivalsIn({ callsByDay, campaignsByDay }: Counts): number {
  let sum = 0
  for (let at = CALL.offered; at < callsByDay.length; at += CALL_WIDTH) sum += callsByDay[at]
  for (let at = CAMPAIGN.attempts; at < campaignsByDay.length; at += CAMPAIGN_WIDTH) sum += campaignsByDay[at]
  return sum
}
