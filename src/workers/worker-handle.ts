import type { Batch, BatchResult } from './contract'

/** A worker as the pool sees it: whatever the transport, it answers, can be ended, and says when it failed. */
export interface WorkerHandle {
  readonly service: { replicate(batch: Batch): Promise<BatchResult> }
  terminate(): void
  /** The one listener is told of an error, an unreadable message, or an end that nobody asked for. */
  onFailure(listener: (reason: string) => void): void
}

export type WorkerFactory = () => WorkerHandle
