/** The week as the Staffing page shows it: weekdays that are alike together, with what formulas ask for, what is planned now, and the plan that was found. */
import type { Requirement } from '../../../sim/staffing/requirement'
import type { DayPlan, StaffingPlan } from '../../../sim/staffing/staffing-plan'
import type { Weekday } from '../../../sim/terms/week'
import { roundTo } from '../../parts/rounding'

export interface DayInterval {
  /** Minutes since midnight. */
  readonly from: number
  readonly to: number
  readonly calls: number
  /** Operators busy in the mean. */
  readonly load: number
  /** On duty by the project, in the mean. */
  readonly planned: number
  /** Fewest by formula; absent where no number keeps the targets, or no form tells them. */
  readonly required?: number
}

export interface StaffingDay {
  readonly weekdays: readonly Weekday[]
  readonly intervals: readonly DayInterval[]
  /** What the search found for these days. */
  readonly plan?: DayPlan
}

/** Days in the order of the week; `group` looks at the pools that are this group alone. */
export function staffingDays(requirement: readonly Requirement[], plan: StaffingPlan | undefined, group?: string): readonly StaffingDay[] {
  const ofDay = new Map<Weekday, Requirement[]>()
  for (const one of requirement) ofDay.set(one.weekday, [...(ofDay.get(one.weekday) ?? []), one])
  const alike = new Map<string, { weekdays: Weekday[]; intervals: readonly DayInterval[]; plan: DayPlan | undefined }>()
  for (const [weekday, pools] of ofDay) {
    const found = plan?.days.find(({ weekdays }) => weekdays.includes(weekday))
    // days are told apart by all groups, so that they stay the same whichever group is looked at
    const key = JSON.stringify([plan && found ? plan.days.indexOf(found) : 0, pools.map(({ intervals }) => intervals)])
    const known = alike.get(key)
    if (known) known.weekdays.push(weekday)
    else {
      const own = pools.filter(({ groups }) => group === undefined || groups.join() === group)
      alike.set(key, { weekdays: [weekday], intervals: together(own.length > 0 ? own : pools, own.length > 0), plan: found })
    }
  }
  return [...alike.values()].map(({ weekdays, intervals, plan: found }) => ({ weekdays, intervals, ...(found && { plan: found }) }))
}

/** All pools as one; where they are not those asked for, only the times are theirs. */
function together(pools: readonly Requirement[], known: boolean): readonly DayInterval[] {
  const times = new Map<number, DayInterval>()
  for (const { intervals } of pools) {
    for (const { from, to, calls, load, operators, required } of intervals) {
      const before = times.get(from)
      const sum = before === undefined ? required : before.required === undefined || required === undefined ? undefined : before.required + required
      times.set(from, {
        from,
        to,
        calls: (before?.calls ?? 0) + calls,
        load: (before?.load ?? 0) + load,
        planned: known ? (before?.planned ?? 0) + operators : 0,
        ...(known && sum !== undefined && { required: sum }),
      })
    }
  }
  return [...times.values()].sort((a, b) => a.from - b.from)
}

/** Groups that are a pool by themselves: of those alone formulas know what is planned and required. */
export function ownPools(requirement: readonly Requirement[]): readonly string[] {
  return [...new Set(requirement.flatMap(({ groups }) => (groups.length === 1 ? groups : [])))]
}

/** Intervals in which fewer are planned than the formula asks for. */
export function shortIntervals({ intervals }: Pick<StaffingDay, 'intervals'>): readonly DayInterval[] {
  return intervals.filter(({ planned, required }) => required !== undefined && roundTo(planned, 0.001) < required)
}

/** The day with the most calls. */
export function busiest(days: readonly StaffingDay[]): StaffingDay | undefined {
  const calls = ({ intervals }: StaffingDay) => intervals.reduce((sum, interval) => sum + interval.calls, 0)
  return days.length === 0 ? undefined : days.reduce((best, day) => (calls(day) > calls(best) ? day : best))
}

/** Operator hours of an ordinary week as the project has them now. */
export function plannedHours(days: readonly StaffingDay[]): number {
  const ofDay = ({ intervals }: StaffingDay) => intervals.reduce((sum, { from, to, planned }) => sum + (planned * (to - from)) / 60, 0)
  return days.reduce((sum, day) => sum + ofDay(day) * day.weekdays.length, 0)
}

/** Operators of the plan in the interval that begins at `from`: of one group, or of all. */
export function plannedAt({ from, table }: DayPlan, time: number, group?: number): number {
  const at = from.indexOf(time)
  return at < 0 ? 0 : table.reduce((sum, row, place) => (group === undefined || place === group ? sum + (row[at] ?? 0) : sum), 0)
}

/** Times that are worth a row: those with calls or with operators of the plan. */
export function shownTimes({ intervals, plan }: StaffingDay): readonly number[] {
  const known = new Set(intervals.map(({ from }) => from))
  const manned = plan?.from.filter((time) => plannedAt(plan, time) > 0) ?? []
  return [...new Set([...known, ...manned])].sort((a, b) => a - b)
}
