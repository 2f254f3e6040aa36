/** Lives a centre: replications shared out over the thresholds that its figures ask for, since the engine counts one at a time. */
import type { Counts } from '../centre/counts'
import { runReplication } from '../engine/replication'
import { ColumnMemory } from '../kernel/column-memory'
import { compile } from '../project/compile'
import type { Project } from '../project/schema'
import { type Layout, readingOf, type Sample, sampleOf } from './reading'

/** One sample a threshold, and one of all replications for figures that know no threshold. */
export interface Samples {
  readonly all: Sample
  readonly within: ReadonlyMap<number, Sample>
}

interface Life {
  /** The project with its service level within so many seconds of the case. */
  readonly projectFor: (threshold: number) => Project
  readonly thresholds: readonly number[]
  readonly replications: number
  readonly layout: Layout
  readonly seed: string
}

export function live({ projectFor, thresholds, replications, layout, seed }: Life): Samples {
  const models = thresholds.map((threshold) => modelOf(projectFor(threshold)))
  const readings = thresholds.map((): Float64Array[] => [])
  const memory = new ColumnMemory()
  const each = Math.ceil(replications / thresholds.length)
  for (let replication = 0; replication < each * thresholds.length; replication++) {
    const place = replication % thresholds.length
    readings[place].push(readingOf(runReplication(models[place], seed, replication, undefined, memory), layout))
  }
  const within = new Map(thresholds.map((threshold, place) => [threshold, sampleOf(layout, readings[place])]))
  return { all: thresholds.length === 1 ? sampleOf(layout, readings[0]) : sampleOf(layout, readings.flat()), within }
}

/** Readings of another kind than those of a centre: whatever `read` makes of a replication. */
export function liveBy(project: Project, replications: number, seed: string, read: (counts: Counts) => Float64Array): Sample {
  const model = modelOf(project)
  const memory = new ColumnMemory()
  const readings = Array.from({ length: replications }, (_, replication) => read(runReplication(model, seed, replication, undefined, memory)))
  return sampleOf({ spans: [], classes: 0, groups: 0 }, readings)
}

export function modelOf(project: Project) {
  return compile(project, project.setups[0])
}
