import { wrap } from 'comlink'
import { isSign, type Order, type SimService } from './contract'
import { lifeName, onEnd } from './life'
import type { WorkerHandle } from './worker-handle'

/** A simulating worker of the browser. The address stands in the call itself: only so does the bundler find the worker's file. */
export function pageWorker(): WorkerHandle {
  const name = lifeName('callsim')
  return handleOf(new Worker(new URL('./sim.worker.ts', import.meta.url), { type: 'module', name }), name)
}

/** Any worker that offers the service and holds its life under its name. */
export function handleOf(worker: Worker, name: string): WorkerHandle {
  return {
    service: wrap<SimService>(worker),
    stop() {
      worker.postMessage({ order: 'stop' } satisfies Order)
    },
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
    onSign(listener) {
      worker.addEventListener('message', ({ data }) => {
        if (isSign(data)) listener()
      })
    },
  }
}
