import type { Counts } from '../sim/centre/counts'
import type { Model } from '../sim/centre/model'

/** A run of consecutive replications of one set-up: the unit of work, of progress and of cancellation. */
export interface Batch {
  readonly model: Model
  readonly seed: string
  readonly from: number
  readonly to: number
}

/** Errors cross a thread as data: error fields beyond the message would be lost. */
export type BatchResult = { readonly ok: true; readonly counts: readonly Counts[] } | { readonly ok: false; readonly reason: string }

/** What a worker offers. Plain data in, plain data out; a worker keeps nothing between calls. */
export interface SimService {
  replicate(batch: Batch): BatchResult | Promise<BatchResult>
}
