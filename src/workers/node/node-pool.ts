/** Worker threads of Node. A script given by its address, because only the bundle knows where the worker lies beside it. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { SimService } from '../contract'
import { type Pool, type PoolLimits, WorkerPool } from '../pool'
import type { WorkerHandle } from '../worker-handle'

export function nodePool(script: URL, size = availableParallelism(), limits: Partial<PoolLimits> = {}): Pool {
  return new WorkerPool(() => threadHandle(new Worker(script)), size, limits)
}

export function threadHandle(worker: Worker): WorkerHandle {
  return {
    service: wrap<SimService>(nodeEndpoint(worker)),
    terminate() {
      void worker.terminate()
    },
    onFailure(listener) {
      worker.on('error', (error: Error) => listener(error.message))
      worker.on('messageerror', (error: Error) => listener(`unreadable message: ${error.message}`))
      worker.on('exit', (code) => listener(`ended with code ${code}`))
    },
  }
}
