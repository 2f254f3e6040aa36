import { z } from 'zod'
import type { Centre } from '../centre/centre'
import type { ArrivalsModel } from '../centre/model-calls'
import type { CallSource } from '../centre/sources'
import { metaOf, numeric } from '../terms/fields'
import { DAY } from '../terms/week'

/** Recorded arrivals: the same calls at the same times in every replication. */
export const TraceSchema = z.strictObject({
  kind: z.literal('trace').meta(metaOf('arrivals')),
  days: z
    .array(z.array(numeric('traceSeconds')).max(100_000).meta(metaOf('traceSeconds')))
    .min(1)
    .max(520)
    .meta(metaOf('traceDays')),
})
type Trace = z.infer<typeof TraceSchema>

/** Milliseconds of the day, in order; 24:00 is the last millisecond of its day. */
export function traceTimes({ days }: Trace): number[][] {
  return days.map((day) => day.map((second) => Math.min(DAY - 1, Math.round(second * 1000))).sort((a, b) => a - b))
}

/** The next recorded call; the recorded days begin again after the last. */
export function nextOfTrace({ model }: Centre, { days }: Extract<ArrivalsModel, { kind: 'trace' }>, source: CallSource): number {
  const { midnights } = model.calendar
  if (source.dayRow < 0) source.dayRow = 0
  while (source.dayRow < midnights.length) {
    const day = days[source.dayRow % days.length]
    if (source.nextTime < day.length) return midnights[source.dayRow] + day[source.nextTime++]
    source.dayRow++
    source.nextTime = 0
  }
  return Number.POSITIVE_INFINITY
}
