/** Calls that come to the queue of each call type in each interval of an ordinary week: the compiled rates, after the menus. */
import type { CallTypeModel } from '../centre/model-calls'
import { daysOf } from '../project/calendar'
import type { Project, Setup } from '../project/schema'
import { MINUTE, millisecondsOfDay, type Weekday, weekdays } from '../terms/week'
import { callsBefore } from '../workforce/expected-calls'
import { menuExits } from './menu-exits'

/** Days of the horizon that fall on a weekday, without the warm-up. */
export interface WeekDay {
  readonly weekday: Weekday
  readonly days: number
  /** Mean calls, by interval and then by call type. */
  readonly calls: readonly (readonly number[])[]
}

/** Ends of the intervals of reports within the opening hours, ms of the day; the last interval may be shorter. */
export function intervalEnds({ open, close, interval }: Project['calendar']): readonly number[] {
  const end = millisecondsOfDay(close)
  const ends: number[] = []
  for (let time = millisecondsOfDay(open); time < end; time += interval * MINUTE) ends.push(time)
  return [...ends, end]
}

/** Mean over all days of a weekday: growth, season and special days are in it, busy and quiet days are not. */
export function weekCalls(project: Project, setup: Setup, callTypes: readonly CallTypeModel[]): readonly WeekDay[] {
  const { calendar } = project
  const ends = intervalEnds(calendar)
  const all = daysOf(calendar).weekdays
  const passed = passedOn(project, setup)
  return weekdays.flatMap((weekday) => {
    const rows = all.flatMap((one, row) => (one === weekday && row >= calendar.warmUpDays ? [row] : []))
    if (rows.length === 0) return []
    const dialed = callTypes.map((type) => meanCalls(type, rows, ends))
    const calls = ends.slice(1).map((_, at) => callTypes.map((__, to) => dialed.reduce((sum, of, from) => sum + of[at] * passed[from][to], 0)))
    return [{ weekday, days: rows.length, calls }]
  })
}

function meanCalls({ arrivals, dayScale }: CallTypeModel, rows: readonly number[], ends: readonly number[]): readonly number[] {
  const sums = ends.slice(1).map(() => 0)
  for (const row of rows) {
    const scale = arrivals.kind === 'trace' ? 1 : dayScale[row] // recorded days are what they are
    const before = ends.map(callsBefore(arrivals, row))
    for (let at = 0; at < sums.length; at++) sums[at] += (before[at + 1] - before[at]) * scale
  }
  return sums.map((sum) => sum / rows.length)
}

/** Share of the calls of a type that come to the queue of another: all to their own where no menu stands before it. */
function passedOn({ demand }: Project, { menus }: Setup): readonly (readonly number[])[] {
  const names = demand.callTypes.map(({ id }) => id)
  return names.map((id, from) => {
    const menu = menus.find(({ callTypes }) => callTypes.includes(id))
    const exits = menu && menuExits(menu)
    return names.map((name, to) => (exits ? (exits.get(name) ?? 0) : Number(from === to)))
  })
}
