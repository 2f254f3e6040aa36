import type { Batch, BatchResult } from './contract'

/** A worker as the pool sees it: whatever the transport, it answers, gives signs of life, can be stopped or ended, and says when it failed. */
export interface WorkerHandle {
  readonly service: { replicate(batch: Batch): Promise<BatchResult> }
  /** The batch under way ends after its present replication. */
  stop(): void
  terminate(): void
  /** The one listener is told of an error, an unreadable message, or an end that nobody asked for. */
  onFailure(listener: (reason: string) => void): void
  /** The one listener is told of every sign of life: the first when the worker has started, then while it works. */
  onSign(listener: () => void): void
}

export type WorkerFactory = () => WorkerHandle
