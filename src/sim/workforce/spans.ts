import { MINUTE, millisecondsOfDay, type Weekday } from '../terms/week'
import type { Shift } from './group'

/** A stretch of work between breaks, in ms of the day, with the paid time that it brings (a paid break counts to the stretch before it). */
export interface WorkSpan {
  readonly from: number
  readonly to: number
  readonly paid: number
}

/** How a shift is worked on a weekday: in one stretch, or cut by its breaks; nothing on days that are not its own. */
export function spansOn(shift: Shift, weekday: Weekday): WorkSpan[] {
  if (shift.days && !shift.days.includes(weekday)) return []
  const spans: WorkSpan[] = []
  let from = millisecondsOfDay(shift.from)
  for (const pause of [...shift.breaks].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    // breaks may overlap: only what is left of the later one counts
    const at = Math.max(from, millisecondsOfDay(pause.at))
    const end = Math.max(at, millisecondsOfDay(pause.at) + pause.minutes * MINUTE)
    spans.push({ from, to: at, paid: at - from + (pause.paid ? end - at : 0) })
    from = end
  }
  const to = millisecondsOfDay(shift.to)
  if (from < to) spans.push({ from, to, paid: to - from })
  return spans.filter((span) => span.from < span.to || span.paid > 0)
}
