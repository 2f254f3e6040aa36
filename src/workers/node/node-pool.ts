/** Worker threads of Node. A script given by its address, because only the bundle knows where the worker lies beside it. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { isSign, type Order, type SimService } from '../contract'
import { type Pool, type PoolLimits, WorkerPool } from '../pool'
import type { WorkerHandle } from '../worker-handle'

/** Far above what a project needs, and low enough that eight workers leave a small machine alive. */
const usualMemory = 1024

export function nodePool(script: URL, size = availableParallelism(), limits: Partial<PoolLimits> = {}): Pool {
  return new WorkerPool(() => threadHandle(new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: usualMemory } })), size, limits)
}

export function threadHandle(worker: Worker): WorkerHandle {
  return {
    service: wrap<SimService>(nodeEndpoint(worker)),
    stop() {
      worker.postMessage({ order: 'stop' } satisfies Order)
    },
    terminate() {
      void worker.terminate()
    },
    onFailure(listener) {
      worker.on('error', (error) => listener(failureOf(error)))
      worker.on('messageerror', (error: Error) => listener(`unreadable message: ${error.message}`))
      worker.on('exit', (code) => listener(`ended with code ${code}`))
    },
    onSign(listener) {
      worker.on('message', (data) => {
        if (isSign(data)) listener()
      })
    },
  }
}

function failureOf(error: Error): string {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it ran out of memory' : error.message
}
