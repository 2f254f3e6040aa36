/** Runs in the page's own workers: one pool a page, started with the first run; in this thread where the browser starts no workers. */
import { wrap } from 'comlink'
import type { RunReport } from '../sim/experiment/results'
import type { Project } from '../sim/project/schema'
import type { SimService } from './contract'
import { inThreadPool } from './in-thread'
import { WorkerDied } from './live-worker'
import { type Pool, WorkerPool } from './pool'
import type { RunOptions } from './run-types'
import { runProject } from './runner'
import type { WorkerHandle } from './worker-handle'

/** More workers than this bring the first figures no sooner and cost memory. */
const most = 8

export interface Runner {
  readonly workers: number
  run(project: Project, options?: RunOptions): Promise<RunReport>
}

let pool: Pool | undefined

export function browserRunner(): Runner {
  return { workers: pagePool().size, run }
}

async function run(project: Project, options: RunOptions = {}): Promise<RunReport> {
  const used = pagePool()
  try {
    return await runProject(project, used, options)
  } catch (error) {
    if (!(error instanceof WorkerDied) || used.answered) throw error
    used.close()
    if (pool === used) pool = inThreadPool()
    return runProject(project, pagePool(), options)
  }
}

function pagePool(): Pool {
  if (pool === undefined) {
    pool = new WorkerPool(pageWorker, Math.min(most, navigator.hardwareConcurrency || 2))
    pool.warm()
  }
  return pool
}

/** The address stands in the call itself: only so does the bundler find the worker's file. */
function pageWorker(): WorkerHandle {
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
