/** Batches over workers that stay warm: a dead worker is replaced, its batch runs again on another one, and an aborted call ends at once. */
import type { Counts } from '../sim/centre/counts'
import type { Batch } from './contract'
import { LiveWorker, WorkerDied } from './live-worker'
import type { WorkerFactory } from './worker-handle'

export interface Pool {
  /** Batches that run side by side. */
  readonly size: number
  /** Whether any worker has ever answered: where none has, workers do not start here at all. */
  readonly answered: boolean
  replicate(batch: Batch, signal?: AbortSignal): Promise<readonly Counts[]>
  /** Starts all workers before they are needed. */
  warm(): void
  close(): void
}

export interface PoolLimits {
  /** A worker that says nothing for so long, times the replications of its batch, counts as dead. */
  readonly replicationMs: number
  /** A worker still busy so long after an abort is replaced, so that the next run need not wait for it. */
  readonly graceMs: number
  /** How often a batch is tried again after its worker died. */
  readonly retries: number
}

const usualLimits: PoolLimits = { replicationMs: 30_000, graceMs: 250, retries: 2 }

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
    try {
      for (const seat of this.seats) this.workerAt(seat)
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error // the first batch will say so
    }
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
      const result = await this.workerAt(seat).call(job.batch, this.limits.replicationMs * (job.batch.to - job.batch.from))
      this.answered = true
      if (result.ok) job.resolve(result.counts)
      else job.reject(new Error(result.reason))
    } catch (error) {
      if (!(error instanceof WorkerDied)) job.reject(error)
      else if (this.mayTryAgain(job)) this.waiting.unshift(job)
      else job.reject(new WorkerDied(`replications ${job.batch.from} to ${job.batch.to - 1} ended ${job.tries} workers: ${error.message}`))
    }
    seat.job = undefined
    if (!this.waiting.includes(job)) job.signal?.removeEventListener('abort', job.cancel)
    this.seatNext()
  }

  private workerAt(seat: Seat): LiveWorker {
    if (seat.worker === undefined || seat.worker.dead !== undefined) seat.worker = new LiveWorker(this.factory)
    return seat.worker
  }

  private mayTryAgain(job: Job): boolean {
    job.tries++
    return job.tries <= this.limits.retries && !this.closed && !job.signal?.aborted
  }

  /** The caller is free at once; a worker cannot be interrupted, so it gets a moment to finish before it is replaced. */
  private cancel(job: Job): void {
    const place = this.waiting.indexOf(job)
    if (place >= 0) this.waiting.splice(place, 1)
    const seat = this.seats.find((candidate) => candidate.job === job)
    const worker = seat?.worker
    if (seat !== undefined && worker !== undefined) {
      setTimeout(() => {
        if (seat.job === job) worker.die('stopped')
      }, this.limits.graceMs)
    }
    job.reject(job.signal?.reason)
  }
}
