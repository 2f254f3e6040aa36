/** The pool of the product in a page of its own: workers that really end, and clocks that stand beside them. */
import type { Counts } from '../../../src/sim/centre/counts'
import type { Batch } from '../../../src/workers/contract'
import { inThreadPool } from '../../../src/workers/in-thread'
import { lifeName } from '../../../src/workers/life'
import { handleOf } from '../../../src/workers/page-worker'
import { type PoolLimits, WorkerPool } from '../../../src/workers/pool'
import type { WorkerHandle } from '../../../src/workers/worker-handle'
import '../../../src/ui/trusted-types'
import type { End } from './misdeeds'

/** When a worker was made, and when it first said something. */
interface Birth {
  readonly worker: Worker
  readonly made: number
  spoke?: number
}

export interface Outcome {
  /** Until the call on the ended worker was rejected and another worker made for its batch; until that one had started: ms from the end. */
  readonly rejected: number
  readonly back: number
  /** Workers made for the batch after the end. */
  readonly made: number
  /** A print of the counts, or why there are none. */
  readonly result: string
}

const births: Birth[] = []

function mortal(): WorkerHandle {
  const name = lifeName('mortal')
  const worker = new Worker(new URL('./mortal.worker.ts', import.meta.url), { type: 'module', name })
  const birth: Birth = { worker, made: performance.now() }
  births.push(birth)
  worker.addEventListener('message', () => {
    birth.spoke ??= performance.now()
  })
  return handleOf(worker, name)
}

let pool: WorkerPool | undefined

/** A pool of one worker, so that the batch is known to be with the one that ends. */
function poolOf(limits: Partial<PoolLimits>): WorkerPool {
  pool ??= new WorkerPool(mortal, 1, limits)
  return pool
}

const print = (counts: readonly Counts[]) =>
  JSON.stringify(counts, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? [...new Uint8Array(value.buffer)].reduce((sum, byte) => (sum * 31 + byte) % 4294967291, 7) : value,
  )

const settled = (work: Promise<readonly Counts[]>) =>
  work.then(print, (error: unknown) => `rejected: ${error instanceof Error ? error.message : String(error)}`)

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const threads = {
  /** What the batch brings where nothing happens. */
  undisturbed: (batch: Batch, limits: Partial<PoolLimits> = {}) => settled(poolOf(limits).replicate(batch)),

  /** Workers that have been made for the pool. */
  alive: () => births.length,

  /** How long a worker takes to start here where nothing happens to it, ms. */
  async start(): Promise<number> {
    const one = mortal()
    const birth = births.pop()
    while (birth !== undefined && birth.spoke === undefined) await pause(1)
    one.terminate()
    return (birth?.spoke ?? Number.NaN) - (birth?.made ?? Number.NaN)
  },

  /** Gives the batch to the pool and ends its worker after a while. */
  async end(batch: Batch, end: End, afterMs: number): Promise<Outcome> {
    const before = births.length
    const work = settled(poolOf({}).replicate(batch))
    await pause(afterMs)
    const at = performance.now()
    const { worker } = births[before - 1]
    if (end === 'termination') worker.terminate()
    else worker.postMessage({ misdeed: end })
    const result = await work
    const [next] = births.slice(before)
    return { rejected: (next?.made ?? Number.NaN) - at, back: (next?.spoke ?? Number.NaN) - at, made: births.length - before, result }
  },

  /** A pool whose workers' script does not come: ms until the batch is rejected, whether any worker is thought to live, and what this thread brings instead. */
  async missing(batch: Batch, script: string): Promise<{ readonly told: number; readonly answered: boolean; readonly why: string; readonly here: string }> {
    const absent = () => {
      const name = lifeName('absent')
      return handleOf(new Worker(script, { type: 'module', name }), name)
    }
    const at = performance.now()
    const lost = new WorkerPool(absent, 2)
    const why = await settled(lost.replicate(batch))
    const told = performance.now() - at
    lost.close()
    return { told, answered: lost.answered, why, here: await settled(inThreadPool().replicate(batch)) }
  },

  /** Aborts the batch after a while: ms until the caller knew, and until the pool had done the next, small batch; workers made meanwhile. */
  async abort(batch: Batch, afterMs: number): Promise<{ readonly told: number; readonly next: number; readonly made: number; readonly result: string }> {
    const before = births.length
    const control = new AbortController()
    const work = settled(poolOf({}).replicate(batch, control.signal))
    await pause(afterMs)
    const at = performance.now()
    control.abort(new Error('stopped'))
    const result = await work
    const told = performance.now() - at
    await poolOf({}).replicate({ ...batch, to: batch.from + 1 })
    return { told, next: performance.now() - at, made: births.length - before, result }
  },
}

export type Threads = typeof threads

Object.assign(globalThis, { threads })
