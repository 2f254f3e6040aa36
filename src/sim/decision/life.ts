/** What one batch of replications contributes to a decision. */
import type { Counts } from '../centre/counts'
import type { Frame } from '../experiment/frame'
import { replicationOf } from '../experiment/replication'
import type { Lived } from './ask'

export function livedOf(frame: Frame, counts: readonly Counts[]): Lived {
  return {
    workloads: counts.map((one) => replicationOf(frame, one).workload),
    finished: counts.map(({ finished }) => finished.every((done) => done === 1)),
  }
}

/** Batches of one life, joined in their order. */
export function joined(parts: readonly Lived[]): Lived {
  return { workloads: parts.flatMap(({ workloads }) => workloads), finished: parts.flatMap(({ finished }) => finished) }
}
