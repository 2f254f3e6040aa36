/** The same pool without a worker: replications in this thread, with a breath between them so that the page stays alive. */
import type { Counts } from '../sim/centre/counts'
import type { Batch, BatchResult } from './contract'
import { type Pool, WorkerPool } from './pool'
import { replicate } from './service'
import type { WorkerHandle } from './worker-handle'

/** Longest stretch of work between two breaths. */
export const stretchMs = 12

export function inThreadPool(): Pool {
  return new WorkerPool(inThreadHandle, 1)
}

function inThreadHandle(): WorkerHandle {
  let ended = false

  async function replicateInTurns(batch: Batch): Promise<BatchResult> {
    const counts: Counts[] = []
    let breath = performance.now()
    for (let replication = batch.from; replication < batch.to && !ended; replication++) {
      const result = replicate({ ...batch, from: replication, to: replication + 1 })
      if (!result.ok) return result
      counts.push(...result.counts)
      if (performance.now() - breath < stretchMs) continue
      await nextTurn()
      breath = performance.now()
    }
    await nextTurn()
    return { ok: true, counts }
  }

  return {
    service: { replicate: replicateInTurns },
    terminate() {
      ended = true
    },
    onFailure() {},
  }
}

/** By a message, not by a timer: browsers stretch timers in a row to 4 ms each, and to a second in a hidden page. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(0)
  })
}
