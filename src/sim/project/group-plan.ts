import type { CallTypeModel } from '../centre/model-calls'
import { HOUR, MINUTE, millisecondsOfDay, type Weekday, weekdays } from '../terms/week'
import { inTurns } from '../workforce/break-turns'
import { callsBefore } from '../workforce/expected-calls'
import type { Group, Shift } from '../workforce/group'
import { joinedLevels, type Level, levelsOfTable, mostOperators } from '../workforce/levels'
import { operatorsByCalls } from '../workforce/operators-by-calls'
import type { Days } from './calendar'
import type { Calendar, Project } from './schema'

/** Who of a group is there when, before anyone is absent: shifts by name, or numbers of operators by weekday. */
export type GroupPlan =
  | { readonly kind: 'shifts'; readonly operators: number; readonly shifts: readonly Shift[] }
  | { readonly kind: 'levels'; readonly operators: number; readonly on: Readonly<Record<Weekday, readonly Level[]>> }

interface Known {
  readonly project: Project
  readonly callTypes: readonly CallTypeModel[]
  readonly days: Days
}

/** The plan of a group: windows of breaks as turns, operator hours as operators. */
export function planOf({ shifts, staffing, skills }: Group, { project, callTypes, days }: Known): GroupPlan {
  if (staffing === undefined) return { kind: 'shifts', operators: shifts.reduce((sum, shift) => sum + shift.operators, 0), shifts: shifts.flatMap(inTurns) }
  const served = callTypes.filter(({ id }) => skills.includes(id))
  const on = byWeekday((weekday) =>
    staffing.kind === 'by-interval'
      ? levelsOfTable(staffing, weekday)
      : levelsByCalls(staffing.hours * HOUR, staffing.atLeast, intervalsOf(project.calendar), (times) => expectedOn(weekday, served, days, times)),
  )
  return { kind: 'levels', operators: Math.max(...weekdays.map((weekday) => mostOperators(on[weekday]))), on }
}

function byWeekday(levels: (weekday: Weekday) => readonly Level[]): Record<Weekday, readonly Level[]> {
  return { mon: levels('mon'), tue: levels('tue'), wed: levels('wed'), thu: levels('thu'), fri: levels('fri'), sat: levels('sat'), sun: levels('sun') }
}

/** Ends of the intervals of reports within the opening hours; the last interval may be shorter. */
function intervalsOf({ open, close, interval }: Calendar): number[] {
  const end = millisecondsOfDay(close)
  const times: number[] = []
  for (let time = millisecondsOfDay(open); time < end; time += interval * MINUTE) times.push(time)
  return [...times, end]
}

function levelsByCalls(time: number, atLeast: number, ends: readonly number[], expected: (ends: readonly number[]) => number[]): Level[] {
  const lengths = ends.slice(1).map((end, place) => end - ends[place])
  const operators = operatorsByCalls(time, atLeast, lengths, expected(ends))
  return joinedLevels(operators.map((count, place) => ({ from: ends[place], to: ends[place + 1], operators: count })))
}

/** Calls in each interval on the weekday, over the days of the horizon that fall on it: recorded days may differ. */
function expectedOn(weekday: Weekday, callTypes: readonly CallTypeModel[], days: Days, ends: readonly number[]): number[] {
  const calls = new Array<number>(ends.length - 1).fill(0)
  const rows = days.weekdays.flatMap((one, row) => (one === weekday ? [row] : []))
  for (const { arrivals } of callTypes) {
    for (const row of rows) {
      const before = callsBefore(arrivals, row)
      const sums = ends.map(before)
      for (let place = 0; place < calls.length; place++) calls[place] += sums[place + 1] - sums[place]
    }
  }
  return calls
}
