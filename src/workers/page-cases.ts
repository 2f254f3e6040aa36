/** Workers of the browser for cases of truth; where none can be started, the page's own thread. */
import { wrap } from 'comlink'
import { isSign } from './contract'
import { lifeName, onEnd } from './life'
import type { CaseService, CaseWorker } from './verification'

/** More of them bring the last figure no sooner: a few cases take as long as all others together. */
const most = 4

export function pageCaseWorkers(): CaseWorker[] {
  const cores = navigator.hardwareConcurrency || 2
  return Array.from({ length: Math.max(1, Math.min(most, cores - 1)) }, pageCaseWorker)
}

function pageCaseWorker(): CaseWorker {
  const name = lifeName('callsim cases')
  const worker = new Worker(new URL('./validation.worker.ts', import.meta.url), { type: 'module', name })
  const service = wrap<CaseService>(worker)
  const ends = new Set<(reason: Error) => void>()
  let lived = false
  let gone: Error | undefined
  const end = (reason: string) => {
    gone ??= new Error(reason)
    for (const reject of ends) reject(gone)
  }
  worker.addEventListener('error', (event) => {
    event.preventDefault() // told to whoever waits for a case
    end(event.message || 'the worker could not be started')
  })
  worker.addEventListener('messageerror', () => end('unreadable message'))
  worker.addEventListener('message', ({ data }) => {
    if (isSign(data)) lived = true
  })
  onEnd(worker, name, () => end('the worker has ended'))
  return {
    async verify(job) {
      let leave = () => {}
      try {
        if (gone !== undefined) throw gone
        const death = new Promise<never>((_, reject) => {
          ends.add(reject)
          leave = () => ends.delete(reject)
        })
        return await Promise.race([service.verify(job), death])
      } catch (error) {
        if (lived || gone === undefined || gone.message === STOPPED) throw error
        // a browser that starts no workers: the case is lived here, and the page waits for it
        const { verifyCase } = await import('../sim/validation/verify-case')
        return verifyCase(job)
      } finally {
        leave()
      }
    },
    terminate() {
      worker.terminate()
      end(STOPPED)
    },
  }
}

const STOPPED = 'stopped'
