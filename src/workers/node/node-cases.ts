/** Worker threads of Node for cases of truth; none of them: the cases are verified in this thread. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { caseVerifier } from '../case-verifier'
import type { CaseService, CaseWorker } from '../verification'
import { nodeSolver } from './node-solver'

export function nodeCaseWorkers(script: URL, size = availableParallelism()): CaseWorker[] {
  return size === 0 ? [inThread] : Array.from({ length: size }, () => thread(new Worker(script)))
}

const inThread: CaseWorker = { verify: caseVerifier(nodeSolver()), terminate() {} }

function thread(worker: Worker): CaseWorker {
  const service = wrap<CaseService>(nodeEndpoint(worker))
  const failure = new Promise<never>((_, reject) => {
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the worker has ended with code ${code}`)))
  })
  failure.catch(() => {})
  return {
    verify: (job) => Promise.race([service.verify(job), failure]),
    terminate() {
      void worker.terminate()
    },
  }
}
