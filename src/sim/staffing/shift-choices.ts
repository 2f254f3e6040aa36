/** The shifts of a library spelled out: every beginning, every place of its breaks, as work of one weekday. */
import type { ShiftKind } from '../project/staffing-wishes'
import { HOUR, MINUTE, millisecondsOfDay, type Weekday } from '../terms/week'
import type { Shift } from '../workforce/group'
import { spansOn } from '../workforce/spans'
import { timeOfDayAt } from '../workforce/time-of-day'

/** A shift as a project file has it, for one operator on all days, with the paid hours of a day. */
export interface ShiftChoice {
  readonly kind: string
  readonly shift: Shift
  readonly paidHours: number
}

/** Places of the breaks of one shift at most; where there are more, every second one is left out until they fit. */
const MOST_PLACES = 12

/** Breaks are moved by the step given, ms. */
export function shiftChoices(library: readonly ShiftKind[], weekday: Weekday, step: number): readonly ShiftChoice[] {
  return library
    .filter(({ days }) => days === undefined || days.includes(weekday))
    .flatMap((kind) => startsOf(kind).flatMap((start) => placesOf(kind, start, step).map((breaks) => choiceOf(kind, start, breaks, weekday))))
}

function startsOf({ from, until = from, every }: ShiftKind): number[] {
  const starts: number[] = []
  for (let start = millisecondsOfDay(from); start <= millisecondsOfDay(until); start += every * MINUTE) starts.push(start)
  return starts
}

type Breaks = Shift['breaks']

/** Every way to lay the breaks that keeps them apart. */
function placesOf({ breaks }: ShiftKind, start: number, step: number): Breaks[] {
  for (let pace = step; ; pace *= 2) {
    const ways = breaks.reduce<Breaks[]>(
      (all, { after, until = after, minutes, paid }) => {
        const times: number[] = []
        for (let at = after * MINUTE; at <= until * MINUTE; at += pace) times.push(at)
        return all.flatMap((before) =>
          times.filter((at) => before.every((one) => apart(one, start + at, minutes))).map((at) => [...before, { at: timeOfDayAt(start + at), minutes, paid }]),
        )
      },
      [[]],
    )
    if (ways.length <= MOST_PLACES || pace > 24 * HOUR) return ways.slice(0, MOST_PLACES)
  }
}

function apart(one: Breaks[number], at: number, minutes: number): boolean {
  const from = millisecondsOfDay(one.at)
  return at >= from + one.minutes * MINUTE || at + minutes * MINUTE <= from
}

function choiceOf({ id, minutes }: ShiftKind, start: number, breaks: Breaks, weekday: Weekday): ShiftChoice {
  const shift = { operators: 1, from: timeOfDayAt(start), to: timeOfDayAt(start + minutes * MINUTE), breaks }
  return { kind: id, shift, paidHours: spansOn(shift, weekday).reduce((sum, { paid }) => sum + paid, 0) / HOUR }
}

/** Share of each interval for which whoever works the shift is there. */
export function presence({ shift }: ShiftChoice, weekday: Weekday, intervals: number, interval: number): readonly (readonly [number, number])[] {
  const there = new Map<number, number>()
  for (const { from, to } of spansOn(shift, weekday)) {
    for (let at = Math.floor(from / interval); at * interval < to && at < intervals; at++) {
      const share = (Math.min(to, (at + 1) * interval) - Math.max(from, at * interval)) / interval
      if (share > 0) there.set(at, (there.get(at) ?? 0) + share)
    }
  }
  return [...there]
}
