/**
 * After how many replications a point is looked at, and the batches on the way there. Both follow from the study alone: whoever does the
 * batches, and in whatever order, a point ends after the same replications.
 */
import type { Figure } from '../experiment/results'
import { precisionReached } from '../stats/stopping'
import type { StudyFile } from './schema'

/** Replications of a batch: some tenths of a second to some seconds of work, so that handing it out costs next to nothing. */
const batchSize = 20

export interface Stage {
  /** Replications at its end. */
  readonly until: number
  readonly batches: readonly { readonly from: number; readonly to: number }[]
}

/** One stage of a number asked for; with a precision, as many again each time: 20, 40, 80 … */
export function stagesOf(replications: number, precision: StudyFile['precision']): Stage[] {
  if (precision === undefined) return [stage(0, replications)]
  const stages = [stage(0, precision.atLeast)]
  for (let from = precision.atLeast; from < precision.atMost; ) {
    const until = Math.min(2 * from, precision.atMost)
    stages.push(stage(from, until))
    from = until
  }
  return stages
}

/** Whether a figure is known as well as asked for; one that does not exist is not. */
export function preciseEnough(figure: Figure | undefined, { halfWidth, relative }: NonNullable<StudyFile['precision']>): boolean {
  if (figure === undefined) return false
  const { mean, low, high, n } = figure
  return precisionReached({ mean, low, high, halfWidth: (high - low) / 2, n }, { absolute: halfWidth, relative })
}

function stage(begin: number, until: number): Stage {
  const count = Math.ceil((until - begin) / batchSize)
  return { until, batches: Array.from({ length: count }, (_, at) => ({ from: begin + at * batchSize, to: Math.min(begin + (at + 1) * batchSize, until) })) }
}
