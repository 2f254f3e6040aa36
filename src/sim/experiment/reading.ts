import type { Counts } from '../centre/counts'
import { column } from './column'
import type { Frame } from './frame'
import type { Measure } from './measure'
import { type Replication, replicationOf } from './replication'

/** Every measure of the catalogue as one replication gives it, by place in the catalogue. */
export interface Reading {
  readonly replication: Replication
  readonly tops: readonly number[]
  /** 1 for a measure that is no ratio. */
  readonly bottoms: readonly number[]
  /** Figures of single days; none where whole projects are the outcomes. */
  readonly days: readonly (readonly number[])[]
}

export function readingOf(frame: Frame, catalogue: readonly Measure[], counts: Counts): Reading {
  const replication = replicationOf(frame, counts)
  return {
    replication,
    tops: catalogue.map((measure) => measure.top(replication)),
    bottoms: catalogue.map((measure) => measure.bottom?.(replication) ?? 1),
    days: catalogue.map((measure) => measure.days?.(replication) ?? []),
  }
}

/** What all replications of a set-up say of one measure. */
export interface Sample {
  readonly measure: Measure
  readonly tops: Float64Array
  readonly bottoms: Float64Array
  /** The figure of each replication; NaN where it has none. */
  readonly values: Float64Array
  /** The figures of single projects, or of single days. */
  readonly outcomes: Float64Array
  /** By replication, where that can be: the figure had not ended with the horizon. */
  readonly cutOff?: readonly boolean[]
}

export function sampleOf(measure: Measure, place: number, readings: readonly Reading[]): Sample {
  const tops = column(readings, (reading) => reading.tops[place])
  const bottoms = column(readings, (reading) => reading.bottoms[place])
  const values = tops.map((top, at) => (bottoms[at] > 0 ? top / bottoms[at] : Number.NaN))
  return {
    measure,
    tops,
    bottoms,
    values,
    outcomes: measure.outcomeOf === 'day' ? pooled(readings, place) : values.filter(isFigure),
    ...(measure.cutOff && { cutOff: readings.map(({ replication }) => measure.cutOff?.(replication) === true) }),
  }
}

export function isFigure(value: number): boolean {
  return value - value === 0
}

function pooled(readings: readonly Reading[], place: number): Float64Array {
  const all = new Float64Array(readings.reduce((sum, { days }) => sum + days[place].length, 0))
  let at = 0
  for (const { days } of readings) {
    all.set(days[place], at)
    at += days[place].length
  }
  return all
}
