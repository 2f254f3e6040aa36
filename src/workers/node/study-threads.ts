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
  private closed = false

  constructor(script: URL, size: number) {
    this.width = 2 * size
    this.seats = Array.from({ length: size }, () => new Seat(script))
    this.idle = [...this.seats]
  }

  async submit(batch: StudyBatch, signal?: AbortSignal): Promise<StudyAnswer> {
    const seat = this.idle.pop() ?? (await new Promise<Seat>((resolve) => this.waiting.push(resolve)))
    try {
      return await this.answerOf(seat, batch, signal)
    } finally {
      const next = this.waiting.shift()
      if (next === undefined) this.idle.push(seat)
      else next(seat)
    }
  }

  private async answerOf(seat: Seat, batch: StudyBatch, signal: AbortSignal | undefined): Promise<StudyAnswer> {
    for (let ended = 1; ; ended++) {
      try {
        return await seat.work(batch, signal)
      } catch (error) {
        if (!(error instanceof ThreadEnded) || this.closed) throw error
        if (ended === mostThreads) return { ok: false, id: batch.id, reason: `${mostThreads} threads ended over it: ${error.message}` }
      }
    }
  }

  async close(): Promise<void> {
    this.closed = true
    await Promise.all(this.seats.map((seat) => seat.end()))
  }
}

class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded'
}

interface Thread {
  readonly worker: Worker
  readonly service: Remote<{ doBatch: typeof doBatch }>
  /** Set while a batch is in hand: how its caller hears of the thread's end. */
  fail?: (error: Error) => void
  ended?: Error
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
    if (this.thread?.ended !== undefined) this.thread = undefined
    this.thread ??= threadOf(this.script)
    const { thread } = this
    let limit: NodeJS.Timeout | undefined
    let onAbort = () => {}
    try {
      // a promise of this call alone: one that lives as long as the thread would hold every answer that it was raced against
      return await new Promise<StudyAnswer>((resolve, reject) => {
        thread.fail = reject
        onAbort = () => reject(signal?.reason)
        signal?.addEventListener('abort', onAbort)
        limit = setTimeout(() => reject(new ThreadEnded('it does not end')), replicationMs * (batch.to - batch.from))
        thread.service.doBatch(batch).then(resolve, reject)
      })
    } catch (error) {
      await this.end()
      throw error
    } finally {
      thread.fail = undefined
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
  const thread: Thread = { worker, service: wrap(nodeEndpoint(worker)) }
  const end = (reason: string) => {
    thread.ended ??= new ThreadEnded(reason)
    thread.fail?.(thread.ended)
  }
  worker.on('error', (error: Error) => end(error.message))
  worker.on('messageerror', (error: Error) => end(`unreadable message: ${error.message}`))
  worker.on('exit', (code) => end(`ended with code ${code}`))
  return thread
}
