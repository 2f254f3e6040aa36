/** The answer at a point: figures with their intervals from what the batches brought, by the estimators of every report. */
import { weightingFrom } from '../experiment/controls'
import { figureOf } from '../experiment/figure'
import { runHash } from '../experiment/fingerprint'
import { frameOf } from '../experiment/frame'
import type { Measure } from '../experiment/measure'
import { isFigure, sampleFrom } from '../experiment/reading'
import type { Figure } from '../experiment/results'
import type { Project } from '../project/schema'
import type { LocalText } from '../terms/text'
import { type MeasureReading, measuresAsked, type StudyReading } from './reading'

/** A set-up at a point. */
export interface StudySetup {
  readonly name: LocalText
  readonly replications: number
  readonly measures: Readonly<Record<string, Figure>>
  readonly hash: string
}

/** Readings of a set-up's batches in the order of their replications, without a gap. */
export function setupAt(project: Project, seed: string, setup: string, keys: readonly string[], readings: readonly StudyReading[]): StudySetup {
  const frame = frameOf(project, setup)
  const fingerprints = readings.flatMap((reading) => reading.fingerprints)
  const weighting = weightingFrom(readings.flatMap((reading) => reading.controls))
  const figures = measuresAsked(frame, keys).flatMap((measure): [string, Figure][] => {
    const sample = sampleFrom(measure, ...columnsOf(measure, readings))
    const figure = figureOf({ ...sample, weighting })
    return figure === undefined || !isFigure(figure.mean) ? [] : [[measure.info.key, figure]]
  })
  return {
    name: frame.setup.name,
    replications: fingerprints.length,
    measures: Object.fromEntries(figures),
    hash: runHash(project, seed, [{ setup, fingerprints }]),
  }
}

function columnsOf({ info, bottom }: Measure, readings: readonly StudyReading[]): [Float64Array, Float64Array, number[][]] {
  const parts = readings.map(({ measures }): MeasureReading => measures[info.key])
  const tops = Float64Array.from(parts.flatMap((part) => part.tops).map(figureOrNone))
  const bottoms =
    bottom === undefined ? new Float64Array(tops.length).fill(1) : Float64Array.from(parts.flatMap((part) => part.bottoms ?? []).map(figureOrNone))
  return [tops, bottoms, parts.flatMap((part) => part.days ?? []).map((days) => days.map(figureOrNone))]
}

function figureOrNone(value: number | null): number {
  return value ?? Number.NaN
}
