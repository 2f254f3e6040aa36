/** One worker that either answers or is known to be dead: no call on it is ever left pending (Comlink alone would wait for ever). */
import type { Batch, BatchResult } from './contract'
import { Failed } from './fault'
import type { WorkerFactory, WorkerHandle } from './worker-handle'

/** The worker is gone and the batch may run on another one. */
export class WorkerDied extends Failed {
  override readonly name = 'WorkerDied'
}

/** How long a worker may say nothing while it has work. */
export interface Silence {
  /** Between two signs of life. */
  readonly silenceMs: number
  /** Before the first one: its script has to come first. */
  readonly startMs: number
}

/** Silence is counted in pieces: a machine that slept, or a thread that was held up, adds one of them and not the whole time. */
const pieces = 8

export class LiveWorker {
  /** Why it died; absent while it lives. */
  dead?: string
  /** It has given a sign of life, or an answer. */
  started = false
  /** In a field, because a proxy that is collected during a call never answers. */
  private readonly handle: WorkerHandle
  private readonly limits: Silence
  private failCall?: (error: WorkerDied) => void
  private silentPieces = 0

  constructor(factory: WorkerFactory, limits: Silence) {
    this.limits = limits
    this.handle = made(factory)
    this.handle.onFailure((reason) => this.die(reason))
    this.handle.onSign(() => {
      this.started = true
      this.silentPieces = 0
    })
  }

  /** One call at a time: the pool gives a worker its next batch when the last one is back. */
  async call(batch: Batch): Promise<BatchResult> {
    if (this.dead !== undefined) throw new WorkerDied(this.dead)
    this.silentPieces = 0
    const watch = setInterval(() => this.listen(), this.limits.silenceMs / pieces)
    try {
      const result = await Promise.race([this.failure(), this.handle.service.replicate(batch)])
      this.started = true
      return result
    } finally {
      clearInterval(watch)
      this.failCall = undefined
    }
  }

  /** The call under way is answered after the present replication. */
  stop(): void {
    if (this.dead === undefined) this.handle.stop()
  }

  die(reason: string): void {
    if (this.dead !== undefined) return
    this.dead = reason
    this.handle.terminate()
    this.failCall?.(new WorkerDied(reason))
  }

  private listen(): void {
    const { silenceMs, startMs } = this.limits
    const allowed = this.started ? silenceMs : startMs
    if (++this.silentPieces * silenceMs < allowed * pieces) return
    this.die(this.started ? `no sign of life for ${seconds(silenceMs)}` : `not started within ${seconds(startMs)}`)
  }

  private failure(): Promise<never> {
    return new Promise((_, reject) => {
      this.failCall = reject
    })
  }
}

const seconds = (ms: number) => `${ms / 1000} s`

/** A worker that cannot even be made counts as dead, like one that fails on its first line. */
function made(factory: WorkerFactory): WorkerHandle {
  try {
    return factory()
  } catch (error) {
    throw new WorkerDied(error instanceof Error ? error.message : String(error))
  }
}
