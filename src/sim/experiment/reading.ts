import type { Counts } from '../centre/counts'
import type { Weighting } from '../stats/control-variate'
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
  /** Weights of the replications, where means are corrected by what is known beforehand. */
  readonly weighting?: Weighting | undefined
  /** By replication, where that can be: the figure had not ended with the horizon. */
  readonly cutOff?: readonly boolean[]
}

export function sampleOf(measure: Measure, place: number, readings: readonly Reading[]): Sample {
  const tops = column(readings, (reading) => reading.tops[place])
  const bottoms = column(readings, (reading) => reading.bottoms[place])
  const sample = sampleFrom(
    measure,
    tops,
    bottoms,
    readings.map(({ days }) => days[place]),
  )
  return { ...sample, ...(measure.cutOff && { cutOff: readings.map(({ replication }) => measure.cutOff?.(replication) === true) }) }
}

/** The sample from its columns alone, where no replication is at hand: single days by replication, or none. */
export function sampleFrom(measure: Measure, tops: Float64Array, bottoms: Float64Array, days: readonly (readonly number[])[]): Sample {
  const values = tops.map((top, at) => (bottoms[at] > 0 ? top / bottoms[at] : Number.NaN))
  return { measure, tops, bottoms, values, outcomes: measure.outcomeOf === 'day' ? pooled(days) : values.filter(isFigure) }
}

export function isFigure(value: number): boolean {
  return value - value === 0
}

function pooled(days: readonly (readonly number[])[]): Float64Array {
  const all = new Float64Array(days.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const ofOne of days) {
    all.set(ofOne, at)
    at += ofOne.length
  }
  return all
}
