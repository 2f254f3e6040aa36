/** One worker that either answers or is known to be dead: no call on it is ever left pending (Comlink alone would wait for ever). */
import type { Batch, BatchResult } from './contract'
import type { WorkerFactory, WorkerHandle } from './worker-handle'

/** The worker is gone and the batch may run on another one. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied'
}

export class LiveWorker {
  /** Why it died; absent while it lives. */
  dead?: string
  /** In a field, because a proxy that is collected during a call never answers. */
  private readonly handle: WorkerHandle
  private failCall?: (error: WorkerDied) => void

  constructor(factory: WorkerFactory) {
    this.handle = started(factory)
    this.handle.onFailure((reason) => this.die(reason))
  }

  /** One call at a time: the pool gives a worker its next batch when the last one is back. */
  async call(batch: Batch, limitMs: number): Promise<BatchResult> {
    if (this.dead !== undefined) throw new WorkerDied(this.dead)
    const limit = setTimeout(() => this.die(`no answer within ${Math.round(limitMs / 1000)} s`), limitMs)
    try {
      return await Promise.race([this.failure(), this.handle.service.replicate(batch)])
    } finally {
      clearTimeout(limit)
      this.failCall = undefined
    }
  }

  die(reason: string): void {
    if (this.dead !== undefined) return
    this.dead = reason
    this.handle.terminate()
    this.failCall?.(new WorkerDied(reason))
  }

  private failure(): Promise<never> {
    return new Promise((_, reject) => {
      this.failCall = reject
    })
  }
}

/** A worker that cannot even be made counts as dead, like one that fails on its first line. */
function started(factory: WorkerFactory): WorkerHandle {
  try {
    return factory()
  } catch (error) {
    throw new WorkerDied(error instanceof Error ? error.message : String(error))
  }
}
