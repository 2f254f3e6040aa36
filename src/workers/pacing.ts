/** Points of a pacing frontier over the workers of a pool: each is one batch, and they are told in the order asked for. */
import { endlessList } from '../sim/pacing/endless-list'
import { type PacingPoint, pointOf } from '../sim/pacing/measure'
import type { PacingQuestion, PacingTask } from '../sim/pacing/question'
import type { Pool } from './pool'
import { stopWith } from './stop'

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

/** Resolves when all points are measured; after an abort at once. */
export async function frontierOver(pool: Pool, { question, tasks }: FrontierJob, { signal, onPoint }: FrontierOptions): Promise<void> {
  const { seed, replications } = question
  const measured = new Map<number, PacingPoint>()
  const waiting = tasks.entries()
  // one lane that fails ends the others
  const { control: stop, release } = stopWith(signal)
  let told = 0
  const lane = async () => {
    for (const [place, task] of waiting) {
      const model = endlessList(question, task)
      measured.set(place, pointOf(task, model, await pool.replicate({ model, seed, from: 0, to: replications }, stop.signal)))
      for (let next = measured.get(told); next !== undefined && !stop.signal.aborted; next = measured.get(told)) {
        told++
        onPoint?.(next)
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: pool.size }, lane))
  } catch (error) {
    stop.abort(error)
    if (!signal?.aborted) throw error
  } finally {
    release()
  }
}
