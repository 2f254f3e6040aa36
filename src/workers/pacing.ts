/** Points of a pacing frontier, one after another, with a breath between them so that whatever else this thread has to do goes on. */
import { measurePoint, type PacingPoint } from '../sim/pacing/measure'
import type { PacingQuestion, PacingTask } from '../sim/pacing/question'
import { nextTurn } from './in-thread'

/** A question and the points that are wanted, in the order in which they are. Plain data. */
export interface FrontierJob {
  readonly question: PacingQuestion
  readonly tasks: readonly PacingTask[]
}

export interface FrontierOptions {
  readonly signal?: AbortSignal
  /** Told of each point as it comes. */
  onPoint?(point: PacingPoint): void
}

/** Resolves when all points are measured; after an abort, at the end of the point under way. */
export async function frontierInTurns({ question, tasks }: FrontierJob, { signal, onPoint }: FrontierOptions): Promise<void> {
  for (const task of tasks) {
    await nextTurn()
    if (signal?.aborted) return
    onPoint?.(measurePoint(question, task))
  }
}
