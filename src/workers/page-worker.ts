import { wrap } from 'comlink'
import type { SimService } from './contract'
import type { WorkerHandle } from './worker-handle'

/** A simulating worker of the browser. The address stands in the call itself: only so does the bundler find the worker's file. */
export function pageWorker(): WorkerHandle {
  const worker = new Worker(new URL('./sim.worker.ts', import.meta.url), { type: 'module', name: 'callsim' })
  return {
    service: wrap<SimService>(worker),
    terminate() {
      worker.terminate()
    },
    onFailure(listener) {
      worker.addEventListener('error', (event) => listener(event.message || 'the worker could not be started'))
      worker.addEventListener('messageerror', () => listener('unreadable message'))
    },
  }
}
