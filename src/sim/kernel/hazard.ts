/** Times from a table of hazards: how many events a millisecond strike who has lasted so long. */
import { isAmount } from './alias-table'
import { exp } from './portable'
import type { Stream } from './streams'

/** The rate holds from `from` to the next step; the last one for ever. Before the first step nothing strikes. */
export interface HazardStep {
  readonly from: number
  readonly rate: number
}

export interface HazardTable {
  readonly from: Float64Array
  readonly rate: Float64Array
  /** Infinite where some are never struck: the last rate is 0. */
  readonly mean: number
}

export function hazardTable(steps: readonly HazardStep[]): HazardTable {
  const ordered = steps.every(({ from, rate }, at) => isAmount(from) && isAmount(rate) && (at === 0 || from > steps[at - 1].from))
  if (steps.length === 0 || !ordered) throw new RangeError('A table of hazards needs steps in order of time, with rates of 0 or more')
  return { from: Float64Array.from(steps, (step) => step.from), rate: Float64Array.from(steps, (step) => step.rate), mean: meanOf(steps) }
}

/** Uses up an exponential amount of cumulated hazard, step by step; infinite when it is never used up. */
export function drawHazard({ from, rate }: HazardTable, stream: Stream): number {
  const last = from.length - 1
  let need = stream.exponential()
  for (let step = 0; step < last; step++) {
    const amount = rate[step] * (from[step + 1] - from[step])
    if (need < amount) return from[step] + need / rate[step]
    need -= amount
  }
  return rate[last] > 0 ? from[last] + need / rate[last] : Number.POSITIVE_INFINITY
}

/** The area under the share that lasts. */
function meanOf(steps: readonly HazardStep[]): number {
  let lasting = 1
  let area = steps[0].from
  steps.forEach(({ from, rate }, at) => {
    const length = at + 1 < steps.length ? steps[at + 1].from - from : Number.POSITIVE_INFINITY
    const after = rate > 0 ? lasting * exp(-rate * length) : lasting
    if (lasting > 0) area += rate > 0 ? (lasting - after) / rate : lasting * length
    lasting = after
  })
  return area
}
