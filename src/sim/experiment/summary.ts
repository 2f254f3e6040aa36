import type { Counts } from '../centre/counts'
import type { Project } from '../project/schema'
import { RunAccumulator } from './accumulator'
import type { RunReport } from './results'

/** Counts of one set-up, replication by replication from the first one on. */
export interface SetupRun {
  readonly setup: string
  readonly counts: readonly Counts[]
}

/** Counts to report in one go: the same answer as from batches, in whatever order they came. */
export function summarise(project: Project, runs: readonly SetupRun[], seed: string): RunReport {
  const accumulator = new RunAccumulator(
    project,
    seed,
    runs.map(({ setup }) => setup),
  )
  for (const { setup, counts } of runs) accumulator.add(setup, 0, counts)
  return accumulator.report()
}
