/** The same pool without a worker: replications in this thread, with a breath between them so that the page stays alive. */
import { type Pool, WorkerPool } from './pool'
import { batchWork } from './service'
import type { WorkerHandle } from './worker-handle'

export function inThreadPool(): Pool {
  return new WorkerPool(inThreadHandle, 1)
}

function inThreadHandle(): WorkerHandle {
  let sign = () => {}
  const { replicate, stop } = batchWork(() => sign())
  return {
    service: { replicate },
    stop,
    terminate: stop,
    onFailure() {},
    onSign(listener) {
      sign = listener
      listener()
    },
  }
}
