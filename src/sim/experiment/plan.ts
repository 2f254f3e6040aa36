/** A piece of a run: replications `from` up to but not including `to` of one set-up. */
export interface PlannedBatch {
  readonly setup: string
  readonly from: number
  readonly to: number
}

/** Replications of the first batches of each set-up: the first figures come early, and after them an interval: 1, 2, 4, 8, 12, 16, 20 in all. */
const firstBatches: readonly number[] = [1, 1, 2, 4, 4, 4, 4]

/**
 * A run cut into batches of `size` replications. All set-ups make the same replications before any goes on, because figures are
 * compared in pairs; the first batches are small, so that the first figures come early.
 */
export function planBatches(replications: number, size: number, setups: readonly string[]): PlannedBatch[] {
  const batches: PlannedBatch[] = []
  let from = 0
  let round = 0
  while (from < replications) {
    const step = Math.min(firstBatches[round++] ?? size, size)
    const to = Math.min(from + Math.max(1, step), replications)
    for (const setup of setups) batches.push({ setup, from, to })
    from = to
  }
  return batches
}
