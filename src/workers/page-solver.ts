/** Integer programmes from the page: a worker of their own, begun with the first of them, so that whoever asks stays alive. */
import { type Remote, wrap } from 'comlink'
import type { IntegerProgram, IntegerSolver, ProgramAnswer } from '../sim/staffing/integer-program'
import { lifeName, onEnd } from './life'
import { WorkerDied } from './live-worker'

export interface SolverService {
  solve(program: IntegerProgram): Promise<ProgramAnswer>
}

interface Link {
  readonly worker: Worker
  /** In a field, because a proxy that is collected during a call never answers. */
  readonly service: Remote<SolverService>
  readonly death: Promise<never>
}

export interface PageSolver {
  readonly solve: IntegerSolver
  close(): void
}

export function pageSolver(): PageSolver {
  let link: Link | undefined
  const linked = () => {
    link ??= begin(() => {
      link = undefined // the next programme has a new one
    })
    return link
  }
  return {
    solve(program) {
      const { service, death } = linked()
      return Promise.race([service.solve(program), death])
    },
    close() {
      link?.worker.terminate()
      link = undefined
    },
  }
}

/** The address stands in the call itself: only so does the bundler find the worker's file. */
function begin(onDeath: () => void): Link {
  const name = lifeName('callsim solver')
  const worker = new Worker(new URL('./solver.worker.ts', import.meta.url), { type: 'module', name })
  const death = new Promise<never>((_, reject) => {
    const die = (reason: string) => {
      onDeath()
      worker.terminate()
      reject(new WorkerDied(reason))
    }
    worker.addEventListener('error', (event) => {
      event.preventDefault() // told to whoever waits
      die(event.message || 'the worker could not be started')
    })
    worker.addEventListener('messageerror', () => die('unreadable message'))
    onEnd(worker, name, () => die('ended'))
  })
  death.catch(() => {})
  return { worker, service: wrap<SolverService>(worker), death }
}
