/** What a batch of replications contributes to the measures of a study: enough for the mean, its interval, and the range of outcomes. */
import { z } from 'zod'
import type { Counts } from '../centre/counts'
import { catalogueOf } from '../experiment/catalogue'
import { type ControlValues, controlsOf, controlValuesOf } from '../experiment/controls'
import type { Frame } from '../experiment/frame'
import type { Measure } from '../experiment/measure'
import { readingOf } from '../experiment/reading'

/** null: the replication has no such figure. Plain JSON knows no NaN. */
const Value = z.number().nullable()

const MeasureReadingSchema = z.strictObject({
  /** Numerators of a ratio of sums, or the values themselves, one a replication. */
  tops: z.array(Value),
  /** Denominators; left out where the measure is no ratio. */
  bottoms: z.array(Value).optional(),
  /** Figures of the single days of each replication, where days are the outcomes. */
  days: z.array(z.array(Value)).optional(),
})
export type MeasureReading = z.infer<typeof MeasureReadingSchema>

export const StudyReadingSchema = z.strictObject({
  /** Every count of each replication as 32 hex digits. */
  fingerprints: z.array(z.string().regex(/^[0-9a-f]{32}$/)),
  /** What is known beforehand of each replication, to correct its figures by (experiment/controls.ts). */
  controls: z.array(z.strictObject({ callers: z.array(z.number()).readonly(), busyDays: z.array(z.number()).readonly() })),
  /** By key; measures that the set-up does not have are absent. */
  measures: z.record(z.string(), MeasureReadingSchema),
})
export type StudyReading = z.infer<typeof StudyReadingSchema>

/** Measures of the catalogue that a study asks for, in the order of the catalogue. */
export function measuresAsked(frame: Frame, keys: readonly string[]): Measure[] {
  return catalogueOf(frame).filter(({ info }) => keys.includes(info.key))
}

interface Part {
  readonly measure: Measure
  readonly tops: (number | null)[]
  readonly bottoms: (number | null)[]
  readonly days: (number | null)[][]
}

/** Reads the replications of a batch one by one as they are simulated, so that no counts pile up. */
export function studyReading(frame: Frame, keys: readonly string[], replications: Iterable<Counts>): StudyReading {
  const asked = measuresAsked(frame, keys)
  const controls = controlsOf(frame)
  const controlValues: ControlValues[] = []
  const fingerprints: string[] = []
  const parts = asked.map((measure): Part => ({ measure, tops: [], bottoms: [], days: [] }))
  for (const counts of replications) {
    const { replication, tops, bottoms, days } = readingOf(frame, asked, counts)
    fingerprints.push(replication.fingerprint)
    controlValues.push(controlValuesOf(controls, counts))
    parts.forEach((part, place) => {
      part.tops.push(plain(tops[place]))
      part.bottoms.push(plain(bottoms[place]))
      part.days.push(days[place].map(plain))
    })
  }
  const measures = parts.map(({ measure, tops, bottoms, days }): [string, MeasureReading] => [
    measure.info.key,
    { tops, ...(measure.bottom && { bottoms }), ...(measure.outcomeOf === 'day' && { days }) },
  ])
  return { fingerprints, controls: controlValues, measures: Object.fromEntries(measures) }
}

function plain(value: number): number | null {
  return value - value === 0 ? value : null
}
