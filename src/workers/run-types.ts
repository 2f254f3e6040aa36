import type { RunReport } from '../sim/experiment/results'

/** How a run is going. `report` is there from the first batch on; `final` when the precision or the number asked for is reached. */
export interface RunProgress {
  /** Replications complete in every set-up: those that `report` speaks of. */
  readonly done: number
  readonly of: number
  /** Remaining time, estimated from the batches so far. */
  readonly remainingMs: number
  readonly report: RunReport
  readonly final: boolean
}

export interface RunOptions {
  readonly signal?: AbortSignal
  readonly replications?: number
  readonly seed?: string
  /** Only this set-up. */
  readonly setup?: string
  /** Somebody has asked for this very run and waits for it: others give way. */
  readonly urgent?: boolean
  /** Stop before `replications` as soon as the figures are known well enough; looked at after fixed numbers of replications only. */
  readonly untilPrecise?: boolean
  /** After an abort no report is made any more: the run rejects with the reason. */
  readonly dropOnAbort?: boolean
  onProgress?(progress: RunProgress): void
}
