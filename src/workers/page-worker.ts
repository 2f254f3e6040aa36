import { wrap } from 'comlink'
import type { SimService } from './contract'
import { lifeName, onEnd } from './life'
import type { WorkerHandle } from './worker-handle'

/** A simulating worker of the browser. The address stands in the call itself: only so does the bundler find the worker's file. */
export function pageWorker(): WorkerHandle {
  const name = lifeName('callsim')
  const worker = new Worker(new URL('./sim.worker.ts', import.meta.url), { type: 'module', name })
  return {
    service: wrap<SimService>(worker),
    terminate() {
      worker.terminate()
    },
    onFailure(listener) {
      worker.addEventListener('error', (event) => {
        event.preventDefault() // told to the listener; left alone it would climb on and count as the death of the director
        listener(event.message || 'the worker could not be started')
      })
      onEnd(worker, name, () => listener('ended'))
      worker.addEventListener('messageerror', () => listener('unreadable message'))
    },
  }
}
