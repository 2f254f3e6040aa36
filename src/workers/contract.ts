import type { Counts } from '../sim/centre/counts'
import type { Model } from '../sim/centre/model'
import type { Fault } from './fault'

/** A run of consecutive replications of one set-up: the unit of work, of progress and of cancellation. */
export interface Batch {
  readonly model: Model
  readonly seed: string
  readonly from: number
  readonly to: number
  /** A replication with more events is given up; the engine's own limit where there is none. */
  readonly eventLimit?: number
}

/** Errors cross a thread as data: error fields beyond the message would be lost. */
export type BatchResult = { readonly ok: true; readonly counts: readonly Counts[] } | { readonly ok: false; readonly reason: string; readonly fault?: Fault }

/** What a worker offers. Plain data in, plain data out; a worker keeps nothing between calls. */
export interface SimService {
  replicate(batch: Batch): BatchResult | Promise<BatchResult>
}

/**
 * Signals go one way and nobody waits for an answer, so none can be left pending. Comlink passes over them, on both sides.
 * To a worker: end the batch after the replication under way. From a worker: it lives, and has got so far.
 */
export type Order = { readonly order: 'stop' }
export type Sign = { readonly sign: 'alive' }

export function isOrder(data: unknown): data is Order {
  return typeof data === 'object' && data !== null && 'order' in data && data.order === 'stop'
}

export function isSign(data: unknown): data is Sign {
  return typeof data === 'object' && data !== null && 'sign' in data && data.sign === 'alive'
}
