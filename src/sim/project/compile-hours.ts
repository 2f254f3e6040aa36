import type { HoursModel } from '../centre/model-calls'
import { millisecondsOfDay } from '../terms/week'

interface Hours {
  readonly from: string
  readonly talk: number
  readonly wrapUp: number
  readonly patience?: number
}

/** Factors by time of day in order, from midnight on: before the first entry they are 1, and the last one ends with the day. Absent where there are none. */
export function compileHours(hours: readonly Hours[]): { hours?: HoursModel[] } {
  if (hours.length === 0) return {}
  const entries = hours
    .map(({ from, talk, wrapUp, patience = 1 }) => ({ from: millisecondsOfDay(from), talk, wrapUp, patience }))
    .sort((a, b) => a.from - b.from)
  return { hours: entries[0].from === 0 ? entries : [{ from: 0, talk: 1, wrapUp: 1, patience: 1 }, ...entries] }
}
