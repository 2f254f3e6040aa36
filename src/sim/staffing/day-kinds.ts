/** Kinds of day of an ordinary week: weekdays with the same calls, and the same operators in the file's plan, are searched once. Each becomes a project of one day by itself. */
import type { Model } from '../centre/model'
import { dateOf, daysOf, workingDays } from '../project/calendar'
import { compile } from '../project/compile'
import { planOf } from '../project/group-plan'
import type { Project, Setup } from '../project/schema'
import { DAY, MINUTE, millisecondsOfDay, type Weekday } from '../terms/week'
import type { Shift } from '../workforce/group'
import { type Level, mostOperators } from '../workforce/levels'
import { stretchesOn } from './on-duty'
import { weekCalls } from './week-calls'

export interface DayKind {
  readonly weekdays: readonly Weekday[]
  /** Days of the horizon that it stands for. */
  readonly days: number
  readonly project: Project
  readonly setup: Setup
  /** Growth, season and special days: calls of each type against an ordinary day, in the mean over the days it stands for. */
  readonly dayScale: readonly number[]
  /** Intervals of the whole day, from midnight; and which of them lie in the opening hours. */
  readonly intervals: number
  /** ms. */
  readonly interval: number
  readonly open: readonly boolean[]
}

/** Operators of each group in each interval of the day, from midnight. */
export type DayTable = readonly (readonly number[])[]

/** Whether an interval of the day, from midnight, lies in the opening hours, be it in part. */
export function isOpenIn({ open, close, interval }: Project['calendar'], at: number): boolean {
  return at * interval * MINUTE < millisecondsOfDay(close) && (at + 1) * interval * MINUTE > millisecondsOfDay(open)
}

export function dayKinds(project: Project, setup: Setup): readonly DayKind[] {
  const { callTypes } = compile(project, setup)
  const numbers = workingDays(project.calendar, project.calendar.horizonDays)
  const days = daysOf(project.calendar)
  const { weekdays } = days
  const plans = setup.groups.map((group) => planOf(group, { project, callTypes, days }))
  const skipped = project.calendar.warmUpDays
  const alike = new Map<string, { weekday: Weekday; days: number }[]>()
  for (const { weekday, days: count, calls } of weekCalls(project, setup, callTypes)) {
    const key = JSON.stringify([calls, plans.map((plan) => stretchesOn(plan, weekday))])
    alike.set(key, [...(alike.get(key) ?? []), { weekday, days: count }])
  }
  return [...alike.values()].map((same) => {
    const [{ weekday }] = same
    const rows = weekdays.flatMap((one, row) => (row >= skipped && same.some((kind) => kind.weekday === one) ? [row] : []))
    const first = weekdays.findIndex((one, row) => row >= skipped && one === weekday)
    const { calendar } = project
    const order = calendar.days === 'until-empty' ? calendar.days : 'independent'
    const interval = calendar.interval * MINUTE
    const intervals = Math.ceil(DAY / interval)
    return {
      weekdays: same.map((kind) => kind.weekday),
      days: same.reduce((sum, kind) => sum + kind.days, 0),
      project: { ...project, calendar: { ...calendar, signing: dateOf(numbers[first]), horizonDays: 1, warmUpDays: 0, days: order } },
      setup,
      dayScale: callTypes.map(({ dayScale }) => rows.reduce((sum, row) => sum + dayScale[row], 0) / rows.length),
      intervals,
      interval,
      open: Array.from({ length: intervals }, (_, at) => isOpenIn(calendar, at)),
    }
  })
}

/** The model of one such day with other operators in some groups; groups without a row of the table stay as they are. */
export function dayModel(kind: DayKind, table: ReadonlyMap<string, readonly number[]>): Model {
  const { weekdays, project, setup } = kind
  const groups = setup.groups.map((group) => {
    const operators = table.get(group.id)
    if (operators === undefined) return group
    return {
      ...group,
      shifts: [],
      staffing: {
        kind: 'by-interval' as const,
        from: '00:00',
        interval: project.calendar.interval,
        operators: Object.fromEntries(weekdays.map((weekday) => [weekday, [...operators]])),
      },
    }
  })
  return scaled(compile(project, { ...setup, groups }), kind)
}

/** The model of one such weekday with other shifts in some groups. */
export function modelWith(kind: DayKind, weekday: Weekday, shifts: ReadonlyMap<string, readonly Shift[]>): Model {
  const { project, setup } = kind
  const groups = setup.groups.map((group) => {
    const own = shifts.get(group.id)
    if (own === undefined) return group
    const { staffing: _, ...rest } = group
    // the day that stands for its kind may be another weekday: whose shifts they are is settled here
    return { ...rest, shifts: own.filter(({ days }) => days === undefined || days.includes(weekday)).map(({ days: __, ...shift }) => shift) }
  })
  return scaled(compile(project, { ...setup, groups }), kind)
}

function scaled(model: Model, { dayScale }: Pick<DayKind, 'dayScale'>): Model {
  return { ...model, callTypes: model.callTypes.map((type, place) => ({ ...type, dayScale: [dayScale[place]] })) }
}

/** Operators whom the plan of the file has on such a day, in the mean of each interval and rounded: where a search may begin, and what it is compared with. */
export function tableOfFile({ weekdays, project, setup, intervals, interval }: DayKind, groups: readonly string[]): DayTable {
  const { callTypes } = compile(project, setup)
  const known = { project, callTypes, days: daysOf(project.calendar) }
  return groups.map((id) => {
    const group = setup.groups.find((one) => one.id === id)
    const stretches = group === undefined ? [] : stretchesOn(planOf(group, known), weekdays[0])
    return Array.from({ length: intervals }, (_, at) => presentIn(stretches, at * interval, (at + 1) * interval))
  })
}

function presentIn(stretches: readonly Level[], from: number, to: number): number {
  if (mostOperators(stretches) === 0) return 0
  const time = stretches.reduce((sum, one) => sum + one.operators * Math.max(0, Math.min(to, one.to) - Math.max(from, one.from)), 0)
  return Math.round(time / (to - from))
}
