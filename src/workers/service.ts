/** The work itself, free of any thread: the replications of a batch, one after another, errors as data. */
import type { Counts } from '../sim/centre/counts'
import { runReplication } from '../sim/engine/replication'
import { refuseEndless } from '../sim/engine/replication-limit'
import { ColumnMemory } from '../sim/kernel/column-memory'
import type { Batch, BatchResult } from './contract'
import { faultOf, reasonOf } from './fault'
import { nextTurn, stretchMs } from './turns'

/** Signs of life follow each other no faster than this. */
const signEveryMs = 50

export interface BatchWork {
  /** `from` is the first replication, `to` the one after the last. */
  replicate(batch: Batch): Promise<BatchResult>
  /** The batch under way ends after its present replication. */
  stop(): void
}

/** Work that gives signs of life, and whose thread hears orders between two replications. */
export function batchWork(sign: () => void = () => {}): BatchWork {
  const memory = new ColumnMemory()
  let stopped = false
  let breath = performance.now()
  let signed = Number.NEGATIVE_INFINITY

  function look(): void {
    const now = performance.now()
    if (now - signed < signEveryMs) return
    signed = now
    sign()
  }

  async function replicate({ model, seed, from, to, eventLimit }: Batch): Promise<BatchResult> {
    stopped = false
    const counts: Counts[] = []
    for (let replication = from; replication < to; replication++) {
      look()
      try {
        if (replication === from) refuseEndless(model, eventLimit)
        counts.push(runReplication(model, seed, replication, { eventLimit, look }, memory))
      } catch (error) {
        return { ok: false, reason: reasonOf(error, replication), fault: faultOf(error, replication) }
      }
      if (performance.now() - breath >= stretchMs) {
        await nextTurn()
        breath = performance.now()
      }
      if (stopped) return { ok: false, reason: 'stopped' }
    }
    return { ok: true, counts }
  }

  return {
    replicate,
    stop() {
      stopped = true
    },
  }
}
