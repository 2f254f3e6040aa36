import { isCounted } from './book'
import { ON_LINE } from './calls'
import type { Centre } from './centre'

/** Takes a line for a call; false when all are in use. */
export function seizeLine(centre: Centre, call: number): boolean {
  const { model, calls, now } = centre
  if (centre.linesInUse >= model.lines) return false
  centre.linesInUse++
  if (isCounted(centre, now)) centre.lineMaximum = Math.max(centre.lineMaximum, centre.linesInUse)
  calls.marks[call] |= ON_LINE
  calls.lineFrom[call] = now
  return true
}

/** The call is over: its line is free again. Calls that hold none are passed by. */
export function releaseLine(centre: Centre, call: number): void {
  const { calls, now } = centre
  if ((calls.marks[call] & ON_LINE) === 0) return
  calls.marks[call] &= ~ON_LINE
  centre.linesInUse--
  if (isCounted(centre, calls.lineFrom[call])) centre.lineTime += now - calls.lineFrom[call]
}
