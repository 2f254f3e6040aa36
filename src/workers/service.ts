/** The work itself, free of any thread: the replications of a batch, one after another, errors as data. */
import { runReplication } from '../sim/engine/replication'
import type { Batch, BatchResult } from './contract'

/** `from` is the first replication, `to` the one after the last. */
export function replicate({ model, seed, from, to }: Batch): BatchResult {
  try {
    return { ok: true, counts: Array.from({ length: to - from }, (_, at) => runReplication(model, seed, from + at)) }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}
