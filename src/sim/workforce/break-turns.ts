/** Breaks with a window: the operators of a shift go in turns, evenly spread between the first and the last start. */
import { MINUTE, millisecondsOfDay } from '../terms/week'
import type { Shift } from './group'
import { timeOfDayAt } from './time-of-day'

type Break = Shift['breaks'][number]

/** The shift as runs of operators who take every break at the same time, in the order of the operators; breaks have no window any more. */
export function inTurns(shift: Shift): Shift[] {
  if (shift.breaks.every(({ until }) => until === undefined)) return [shift]
  const runs: Shift[] = []
  let lastStarts = ''
  for (let operator = 0; operator < shift.operators; operator++) {
    const breaks = shift.breaks.map((pause) => ({ ...pause, at: startOf(pause, operator, shift.operators), until: undefined }))
    const starts = breaks.map(({ at }) => at).join()
    if (starts === lastStarts) runs[runs.length - 1] = { ...runs[runs.length - 1], operators: runs[runs.length - 1].operators + 1 }
    else runs.push({ ...shift, operators: 1, breaks })
    lastStarts = starts
  }
  return runs
}

/** The first operator begins at the beginning of the window and the last one at its end; whole minutes. */
function startOf({ at, until }: Break, operator: number, operators: number): string {
  if (until === undefined || operators < 2) return at
  const first = millisecondsOfDay(at)
  const window = millisecondsOfDay(until) - first
  return timeOfDayAt(first + Math.round((window * operator) / (operators - 1) / MINUTE) * MINUTE)
}
