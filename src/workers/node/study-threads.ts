/** The threads of this machine as a transport of studies; none of them: this thread. */
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type Remote, wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { doBatch, type StudyAnswer, type StudyBatch, type StudyTransport } from '../study-batch'

/** Far above what a batch needs. */
const usualMemory = 1024
/** A batch that takes longer than this for each replication will never end. */
const replicationMs = 10 * 60_000
/** Threads that a batch may take down with it before it counts as impossible. */
const mostThreads = 3

export function studyThreads(script: URL, size = availableParallelism()): StudyTransport {
  return size === 0 ? inThisThread : new Threads(script, size)
}

const inThisThread: StudyTransport = {
  width: 1,
  async submit(batch, signal) {
    await setImmediate()
    signal?.throwIfAborted()
    return doBatch(batch)
  },
  async close() {},
}

class Threads implements StudyTransport {
  /** Twice the threads: none of them waits for the keeping of results. */
  readonly width: number
  private readonly idle: Seat[]
  private readonly waiting: ((seat: Seat) => void)[] = []
  private readonly seats: readonly Seat[]

  constructor(script: URL, size: number) {
    this.width = 2 * size
    this.seats = Array.from({ length: size }, () => new Seat(script))
    this.idle = [...this.seats]
  }

  async submit(batch: StudyBatch, signal?: AbortSignal): Promise<StudyAnswer> {
    const seat = this.idle.pop() ?? (await new Promise<Seat>((resolve) => this.waiting.push(resolve)))
    try {
      return await answerOf(seat, batch, signal)
    } finally {
      const next = this.waiting.shift()
      if (next === undefined) this.idle.push(seat)
      else next(seat)
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.seats.map((seat) => seat.end()))
  }
}

async function answerOf(seat: Seat, batch: StudyBatch, signal: AbortSignal | undefined): Promise<StudyAnswer> {
  for (let ended = 1; ; ended++) {
    try {
      return await seat.work(batch, signal)
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error
      if (ended === mostThreads) return { ok: false, id: batch.id, reason: `${mostThreads} threads ended over it: ${error.message}` }
    }
  }
}

class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded'
}

interface Thread {
  readonly worker: Worker
  readonly service: Remote<{ doBatch: typeof doBatch }>
  readonly failure: Promise<never>
}

/** A place for one thread; when it ends, the next batch gets another one. */
class Seat {
  private readonly script: URL
  private thread?: Thread

  constructor(script: URL) {
    this.script = script
  }

  async work(batch: StudyBatch, signal: AbortSignal | undefined): Promise<StudyAnswer> {
    signal?.throwIfAborted()
    this.thread ??= threadOf(this.script)
    const { service, failure } = this.thread
    const { promise: stopped, stop } = stopper()
    const onAbort = () => stop(signal?.reason)
    signal?.addEventListener('abort', onAbort)
    const limit = setTimeout(() => stop(new ThreadEnded('it does not end')), replicationMs * (batch.to - batch.from))
    try {
      return await Promise.race([service.doBatch(batch), failure, stopped])
    } catch (error) {
      await this.end()
      throw error
    } finally {
      clearTimeout(limit)
      signal?.removeEventListener('abort', onAbort)
    }
  }

  async end(): Promise<void> {
    const { thread } = this
    this.thread = undefined
    await thread?.worker.terminate()
  }
}

function threadOf(script: URL): Thread {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: usualMemory } })
  const failure = new Promise<never>((_, reject) => {
    worker.on('error', (error: Error) => reject(new ThreadEnded(error.message)))
    worker.on('messageerror', (error: Error) => reject(new ThreadEnded(`unreadable message: ${error.message}`)))
    worker.on('exit', (code) => reject(new ThreadEnded(`ended with code ${code}`)))
  })
  failure.catch(() => {}) // it may end while nobody waits
  return { worker, service: wrap(nodeEndpoint(worker)), failure }
}

function stopper(): { promise: Promise<never>; stop: (reason: unknown) => void } {
  let stop = (_: unknown) => {}
  const promise = new Promise<never>((_, reject) => {
    stop = reject
  })
  promise.catch(() => {})
  return { promise, stop }
}
