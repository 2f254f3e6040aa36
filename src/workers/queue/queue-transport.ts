/**
 * A study's end of the queue: batches are put on it and their answers taken from it. Every batch has a name of its own there, so putting
 * it twice is putting it once; what Redis has lost is put there again.
 */
import type { Queue, QueueEvents } from 'bullmq'
import { ENGINE_VERSION } from '../../sim/experiment/version'
import type { StudyAnswer, StudyBatch, StudyTransport } from '../study-batch'
import { keepSeconds, lives, lookMs, type Presence, presencesIn, type Tell } from './agreement'
import { ConnectionWatch } from './connection-watch'
import { part } from './parting'
import { answerFrom } from './plain-data'
import { reach } from './reach'

/** So many batches are kept on the queue when few workers are there, or none yet. */
const leastWidth = 64
/** For each thread one batch in hand and one waiting for it. */
const perThread = 2

/** @throws QueueError when the packages are missing or Redis does not answer. `tell` hears of Redis' absence and of the workers. */
export async function queueTransport(url: string, tell: Tell = () => {}): Promise<StudyTransport> {
  const { Queue, QueueEvents, options } = await reach(url)
  const watch = new ConnectionWatch(tell)
  // Answers travel with the events: a long list of them would fill Redis.
  const queue = new Queue(ENGINE_VERSION, { ...options, streams: { events: { maxLen: 300 } } })
  const events = new QueueEvents(ENGINE_VERSION, options)
  watch.over(queue, events)
  await Promise.all([queue.waitUntilReady(), events.waitUntilReady()])
  return new QueueTransport(queue, events, watch, tell)
}

interface Pending {
  readonly batch: StudyBatch
  readonly signal?: AbortSignal
  /** The queue has it; before that nothing can be missing. */
  placed: boolean
  settle(answer: StudyAnswer): void
  fail(error: unknown): void
}

class QueueTransport implements StudyTransport {
  private readonly queue: Queue
  private readonly events: QueueEvents
  private readonly watch: ConnectionWatch
  private readonly tell: Tell
  private readonly pending = new Map<string, Pending>()
  private readonly heeded = new WeakSet<AbortSignal>()
  private readonly timer: NodeJS.Timeout
  private looking = false
  private closed = false
  private threads = 0
  private told = ''

  constructor(queue: Queue, events: QueueEvents, watch: ConnectionWatch, tell: Tell) {
    this.queue = queue
    this.events = events
    this.watch = watch
    this.tell = tell
    events.on('completed', ({ jobId, returnvalue }) => this.answered(jobId, returnvalue))
    events.on('failed', ({ jobId, failedReason }) => this.failed(jobId, failedReason))
    this.timer = setInterval(() => void this.look(), lookMs)
    void this.look()
  }

  get width(): number {
    return Math.max(leastWidth, perThread * this.threads)
  }

  submit(batch: StudyBatch, signal?: AbortSignal): Promise<StudyAnswer> {
    return new Promise((resolve, reject) => {
      if (this.closed) throw new Error('the queue is closed')
      signal?.throwIfAborted()
      const done = () => {
        this.pending.delete(batch.id)
        void this.queue.remove(batch.id).catch(() => {}) // what stays behind goes by its age
      }
      const pending: Pending = {
        batch,
        signal,
        placed: false,
        settle(answer) {
          done()
          resolve(answer)
        },
        fail(error) {
          done()
          reject(error)
        },
      }
      if (signal !== undefined) this.heed(signal)
      this.pending.set(batch.id, pending)
      void this.place(pending)
    })
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    clearInterval(this.timer)
    for (const { fail } of this.pending.values()) fail(new Error('the queue is closed'))
    await part(this.events, this.queue)
  }

  /** One listener for all batches of a study: there are many of them at a time. */
  private heed(signal: AbortSignal): void {
    if (this.heeded.has(signal)) return
    this.heeded.add(signal)
    signal.addEventListener('abort', () => {
      for (const pending of this.pending.values()) if (pending.signal === signal) pending.fail(signal.reason)
    })
  }

  /** It may be there already, from an earlier attempt at this study, and even be done. */
  private async place(pending: Pending): Promise<void> {
    const { batch } = pending
    try {
      await this.queue.add('batch', batch, { jobId: batch.id, removeOnComplete: { age: keepSeconds }, removeOnFail: { age: keepSeconds } })
      await this.ask(pending)
      pending.placed = true
    } catch (error) {
      pending.fail(error)
    }
  }

  private answered(id: string, data: unknown): void {
    const pending = this.pending.get(id)
    pending?.settle(answerFrom(data, pending.batch))
  }

  private failed(id: string, reason: string): void {
    const said = reason === givenUp ? `${lives} workers that had it in hand ended or fell silent` : reason
    this.pending.get(id)?.settle({ ok: false, id, reason: said })
  }

  /** Events may be missed while Redis is away, and Redis may have lost the batch itself. */
  private async look(): Promise<void> {
    if (this.looking) return
    this.looking = true
    try {
      // some servers do not tell who is connected: then nobody can be met, and batches are asked for all the same
      const clients = await this.queue
        .getBackend()
        .getClientList()
        .catch(() => undefined)
      if (clients !== undefined) this.meet(presencesIn(clients.join('\n')))
      await Promise.all([...this.pending.values()].filter(({ placed }) => placed).map((pending) => this.ask(pending)))
      this.watch.answered()
    } catch {
      // Redis is away: the connection says so, and the next look asks again.
    }
    this.looking = false
  }

  private async ask(pending: Pending): Promise<void> {
    const { id } = pending.batch
    const state = await this.queue.getBackend().isFinished(id, true)
    if (this.pending.get(id) !== pending) return
    const [code, text] = Array.isArray(state) ? state : [state, '']
    if (code === completed) this.answered(id, JSON.parse(text))
    else if (code === missing) await this.placeAnew(pending)
    else if (code === failed && pending.placed) this.failed(id, text)
    // It failed in an earlier attempt: whoever takes the study up again wants it tried again.
    else if (code === failed) await this.placeAnew(pending)
  }

  private async placeAnew(pending: Pending): Promise<void> {
    pending.placed = true
    await this.queue.remove(pending.batch.id)
    await this.place(pending)
  }

  private meet(present: readonly Presence[]): void {
    const workers = present.filter(({ threads }) => threads > 0)
    const ours = workers.filter(({ engine }) => engine === ENGINE_VERSION)
    this.threads = ours.reduce((sum, { threads }) => sum + threads, 0)
    const others = [...new Set(workers.map(({ engine }) => engine))].filter((engine) => engine !== ENGINE_VERSION).sort()
    const said = `${ours.length} ${this.threads} ${others}`
    if (said !== this.told) this.tell({ kind: 'workers', workers: ours.length, threads: this.threads, others })
    this.told = said
  }
}

/** What Redis answers about a batch. */
const missing = -1
const completed = 1
const failed = 2
/** The queue's words for a batch that lost its worker too often. */
const givenUp = 'job stalled more than allowable limit'
