/** Batches over workers that stay warm: a dead worker is replaced, its batch runs again on another one, and an aborted call ends at once. */
import type { Counts } from '../sim/centre/counts'
import type { Batch } from './contract'
import { BatchFailed } from './fault'
import { LiveWorker, type Silence, WorkerDied } from './live-worker'
import type { WorkerFactory } from './worker-handle'

export interface Pool {
  /** Batches that run side by side. */
  readonly size: number
  /** Whether any worker has ever given a sign of life: where none has, workers do not start here at all. */
  readonly answered: boolean
  /** After an abort it rejects at once with the signal's reason; the worker is free after its present replication, or replaced. */
  replicate(batch: Batch, signal?: AbortSignal): Promise<readonly Counts[]>
  /** Starts all workers before they are needed. */
  warm(): void
  close(): void
}

/** A worker that says nothing for longer counts as dead. */
export interface PoolLimits extends Silence {
  /** A worker still busy so long after an abort is replaced, so that the next run need not wait for it. */
  readonly graceMs: number
  /** How often a batch is tried again after its worker died. */
  readonly retries: number
}

const usualLimits: PoolLimits = { silenceMs: 10_000, startMs: 30_000, graceMs: 250, retries: 1 }

interface Job {
  readonly batch: Batch
  readonly resolve: (counts: readonly Counts[]) => void
  readonly reject: (error: unknown) => void
  readonly signal?: AbortSignal
  readonly cancel: () => void
  tries: number
}

interface Seat {
  worker?: LiveWorker
  job?: Job
}

export class WorkerPool implements Pool {
  readonly size: number
  answered = false
  private readonly factory: WorkerFactory
  private readonly limits: PoolLimits
  private readonly seats: readonly Seat[]
  private readonly waiting: Job[] = []
  private closed = false

  constructor(factory: WorkerFactory, size: number, limits: Partial<PoolLimits> = {}) {
    this.factory = factory
    this.size = Math.max(1, Math.floor(size))
    this.limits = { ...usualLimits, ...limits }
    this.seats = Array.from({ length: this.size }, () => ({}))
  }

  replicate(batch: Batch, signal?: AbortSignal): Promise<readonly Counts[]> {
    return new Promise<readonly Counts[]>((resolve, reject) => {
      if (this.closed) throw new WorkerDied('the pool is closed')
      signal?.throwIfAborted()
      const job: Job = { batch, signal, resolve, reject, cancel: () => this.cancel(job), tries: 0 }
      signal?.addEventListener('abort', job.cancel, { once: true })
      this.waiting.push(job)
      this.seatNext()
    })
  }

  warm(): void {
    for (const seat of this.seats) this.warmUp(seat)
  }

  close(): void {
    this.closed = true
    for (const job of this.waiting.splice(0)) job.reject(new WorkerDied('the pool is closed'))
    for (const seat of this.seats) {
      seat.job?.reject(new WorkerDied('the pool is closed'))
      seat.worker?.die('the pool is closed')
    }
  }

  private seatNext(): void {
    for (const seat of this.seats) {
      if (seat.job !== undefined) continue
      const job = this.waiting.shift()
      if (job === undefined) return
      seat.job = job
      void this.work(seat, job)
    }
  }

  private async work(seat: Seat, job: Job): Promise<void> {
    try {
      const result = await this.workerAt(seat).call(job.batch)
      if (result.ok) job.resolve(result.counts)
      else job.reject(new BatchFailed(result.reason, result.fault))
    } catch (error) {
      if (!(error instanceof WorkerDied)) job.reject(error)
      else if (this.mayTryAgain(job)) this.waiting.unshift(job)
      else job.reject(givenUp(job, error.message))
    }
    if (seat.worker?.started) this.answered = true
    if (this.answered && !this.closed) this.warmUp(seat)
    seat.job = undefined
    if (!this.waiting.includes(job)) job.signal?.removeEventListener('abort', job.cancel)
    this.seatNext()
  }

  private workerAt(seat: Seat): LiveWorker {
    if (seat.worker === undefined || seat.worker.dead !== undefined) seat.worker = new LiveWorker(this.factory, this.limits)
    return seat.worker
  }

  private warmUp(seat: Seat): void {
    try {
      this.workerAt(seat)
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error // the next batch will say so
    }
  }

  private mayTryAgain(job: Job): boolean {
    job.tries++
    return job.tries <= this.limits.retries && !this.closed && !job.signal?.aborted
  }

  /** The caller is free at once; a worker cannot be interrupted in a replication, so it gets a moment to finish it before it is replaced. */
  private cancel(job: Job): void {
    const place = this.waiting.indexOf(job)
    if (place >= 0) this.waiting.splice(place, 1)
    const seat = this.seats.find((candidate) => candidate.job === job)
    const worker = seat?.worker
    if (seat !== undefined && worker !== undefined) {
      worker.stop()
      setTimeout(() => {
        if (seat.job === job) worker.die('stopped')
      }, this.limits.graceMs)
    }
    job.reject(job.signal?.reason)
  }
}

function givenUp({ batch: { from, to }, tries }: Job, reason: string): WorkerDied {
  return new WorkerDied(`replications ${from} to ${to - 1} ended ${tries} workers: ${reason}`, { kind: 'workers', from, to: to - 1, workers: tries, reason })
}
