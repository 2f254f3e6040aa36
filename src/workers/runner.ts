/**
 * Runs a project: every set-up meets the same replications, and the report grows until the number or the precision asked for is reached.
 * The report depends on the project, the seed and the number of replications, never on the workers or the order of their answers.
 */
import type { Counts } from '../sim/centre/counts'
import { RunAccumulator } from '../sim/experiment/accumulator'
import { planBatches } from '../sim/experiment/plan'
import { Readers } from '../sim/experiment/readers'
import type { RunReport } from '../sim/experiment/results'
import type { Project } from '../sim/project/schema'
import type { Batch } from './contract'
import type { Pool } from './pool'
import { Review } from './review'
import { roomFor } from './room'
import type { RunOptions, RunProgress } from './run-types'
import { stopWith } from './stop'

/** Never by the number of workers: the places where a run may stop early depend on it. */
const batchSize = 8

/**
 * The last of several lanes gives way to the first report: the threads that make it and show it need a core too, and where there are two,
 * workers on both of them would double the time until somebody sees a figure. So long, ms, at most; and so long for showing it.
 */
const roomMs = 150
const showMs = 40

interface Piece {
  readonly setup: string
  readonly batch: Batch
}

/**
 * Resolves with the final report. After an abort it resolves at once with the replications that are complete in every set-up;
 * where there is none yet, or none is wanted, it rejects with the reason of the abort. With the readers of the run before, what that has read
 * is not read again.
 */
export async function runProject(project: Project, pool: Pool, options: RunOptions = {}, readers = new Readers()): Promise<RunReport> {
  options.signal?.throwIfAborted()
  const accumulator = new RunAccumulator(project, seedOf(project, options), setupsOf(project, options), readers)
  const pieces = piecesOf(project, accumulator, options)
  const room = roomFor(options.onProgress ? roomMs : 0)
  const onProgress = (progress: RunProgress) => {
    options.onProgress?.(progress)
    setTimeout(room.end, showMs)
  }
  const review = new Review(accumulator, options.replications ?? project.replications, options.onProgress ? { ...options, onProgress } : options)
  const inOrder = new InOrder(pieces, accumulator)
  const { control: stop, release } = stopWith(options.signal)
  const waiting = pieces.entries()

  const lane = async (givesWay: boolean) => {
    if (givesWay) await room.ended
    for (const [place, { batch }] of waiting) {
      inOrder.take(place, await pool.replicate(batch, stop.signal), () => review.enough())
      if (review.satisfied) stop.abort()
      if (stop.signal.aborted) return // the list is shared: for the other lanes it ends here too
    }
  }
  const lanes = Array.from({ length: pool.size }, (_, index) => lane(index > 0 && index === pool.size - 1).finally(room.end))
  try {
    await Promise.all(lanes)
  } catch (error) {
    if (!stop.signal.aborted) {
      stop.abort(error)
      throw error
    }
  } finally {
    release()
  }
  if (accumulator.replications === 0 || (options.dropOnAbort && options.signal?.aborted)) throw stop.signal.reason
  return review.conclude(options.signal?.aborted ?? false)
}

/** Gives the batches on as if they had come in the order of the plan, so that every decision falls at the same place of every run. */
class InOrder {
  private readonly pieces: readonly Piece[]
  private readonly accumulator: RunAccumulator
  private readonly early = new Map<number, readonly Counts[]>()
  private next = 0

  constructor(pieces: readonly Piece[], accumulator: RunAccumulator) {
    this.pieces = pieces
    this.accumulator = accumulator
  }

  /** `enough` is asked whenever further replications are complete in every set-up; after a yes nothing more is added. */
  take(place: number, counts: readonly Counts[], enough: () => boolean): void {
    this.early.set(place, counts)
    for (let ready = this.early.get(this.next); ready !== undefined; ready = this.early.get(this.next)) {
      const { setup, batch } = this.pieces[this.next]
      this.early.delete(this.next++)
      const before = this.accumulator.replications
      this.accumulator.add(setup, batch.from, ready)
      if (this.accumulator.replications > before && enough()) return
    }
  }
}

function piecesOf(project: Project, accumulator: RunAccumulator, options: RunOptions): Piece[] {
  const seed = seedOf(project, options)
  return planBatches(options.replications ?? project.replications, batchSize, setupsOf(project, options)).map(({ setup, from, to }) => ({
    setup,
    batch: { model: accumulator.modelOf(setup), seed, from, to },
  }))
}

function setupsOf(project: Project, { setup }: RunOptions): string[] {
  const ids = project.setups.map(({ id }) => id).filter((id) => setup === undefined || id === setup)
  if (ids.length === 0) throw new RangeError(`There is no set-up ${setup}`)
  return ids
}

function seedOf(project: Project, { seed }: RunOptions): string {
  return seed ?? project.seed
}
