/**
 * The whole answer: for each kind of day the cheapest table that keeps the promises, found on the days of the search and then lived on fresh
 * days, whose seeds the search never saw. Where they do not bear it out, the search goes on with so much more in hand, and other fresh days judge;
 * what is left open in the end is mended by single operators.
 */

import { sum } from '../stats/interval'
import { MINUTE, type Weekday } from '../terms/week'
import { checksOf, type TargetCheckOnDays } from './checks'
import { type ByCondition, lackingIn, standingsOf, together } from './constraints'
import { type DayKind, type DayTable, dayKinds, tableOfFile } from './day-kinds'
import { type Promised, promisedBy } from './promise'
import { type StaffingQuestion, type StaffingTarget, setupIn } from './question'
import { withOperatorsFor } from './repair'
import { Room } from './room'
import { boundOf, type SearchState, searchTable } from './search'
import { startTable } from './start-table'
import { type Laboratory, type Trial, Trials } from './trials'

export interface StaffingPlan {
  readonly setup: string
  readonly groups: readonly string[]
  readonly targets: readonly StaffingTarget[]
  readonly days: readonly DayPlan[]
  readonly notices: readonly StaffingNotice[]
  readonly costUnit: StaffingQuestion['costUnit']
  /** Of an ordinary week, in the units of the question; and operator hours present. */
  readonly costAWeek: number
  readonly hoursAWeek: number
  /** The same by the file. */
  readonly fileHoursAWeek: number
}

/** What must be said of a plan, as data. */
export type StaffingNotice =
  /** The search lives the first recorded day of its kind only. */
  | { readonly kind: 'recorded-days'; readonly callType: string }
  /** Absence and lateness by chance are not in a table of operators present. */
  | { readonly kind: 'absence'; readonly group: string }
  /** The group dials as well: what it takes for that is not planned. */
  | { readonly kind: 'dials-too'; readonly group: string }
  /** The best plan that was found misses a target on fresh days. */
  | { readonly kind: 'missed'; readonly target: number; readonly weekdays: readonly Weekday[] }

export interface DayPlan {
  readonly weekdays: readonly Weekday[]
  /** Minutes since midnight of the beginning of each interval, and an interval's length. */
  readonly from: readonly number[]
  readonly minutes: number
  /** Operators present by group and interval, and those to schedule for it: with planned absence, rounded up. */
  readonly table: DayTable
  readonly scheduled: DayTable
  readonly cost: number
  /** Present hours by group. */
  readonly hours: readonly number[]
  readonly file: { readonly hours: readonly number[]; readonly checks: readonly TargetCheckOnDays[] }
  /** Of the search: cost of a plan that cannot be beaten, as far as effects are known and returns diminish. */
  readonly bound?: number
  /** Every promise, on fresh days. */
  readonly kept: boolean
  readonly checks: readonly TargetCheckOnDays[]
  readonly effort: { readonly days: number; readonly events: number; readonly steps: number; readonly rounds: number }
}

export interface StaffingProgress {
  readonly weekdays: readonly Weekday[]
  readonly phase: 'search' | 'verification'
  /** Share of the effort, all kinds of day together. */
  readonly share: number
  readonly hours: number
  readonly cost: number
  readonly kept: boolean
}

/** Rounds of search and verification at most. */
const ROUNDS = 4
/** Of the effort: what the first round may spend, and each one after it. */
const FIRST_ROUND = 0.7
/** Shortfall on fresh days is taken into the search with a little more. */
const MORE = 1.25
/** What they leave open is mended by single operators, each time judged by fresh days, at most so often. */
const REPAIRS = 4
/** Days by which the file's own plan is judged. */
const FILE_DAYS = 100

export async function planStaffing(
  question: StaffingQuestion,
  laboratory: Laboratory,
  onProgress: (progress: StaffingProgress) => void = () => {},
): Promise<StaffingPlan> {
  const { project, groups, targets } = question
  if (targets.length === 0 || groups.length === 0) throw new RangeError('A staffing needs a target and a group to staff')
  const setup = setupIn(project, question.setup)
  const promises = targets.map((target) => promisedBy(target, project, setup))
  const kinds = dayKinds(project, setup)
  const days: DayPlan[] = []
  for (const [at, kind] of kinds.entries()) {
    const share = (part: number) => (at + Math.min(1, part)) / kinds.length
    days.push(
      await planDay(question, { kind, promises, laboratory, events: question.events / kinds.length }, (phase, part, { cost, kept, table }) => {
        onProgress({ weekdays: kind.weekdays, phase, share: share(part), cost, kept, hours: sum(new Room(kind, groups).hoursOf(table)) })
      }),
    )
  }
  const aWeek = (of: (day: DayPlan) => number) => days.reduce((all, day) => all + of(day) * day.weekdays.length, 0)
  return {
    setup: setup.id,
    groups: groups.map(({ group }) => group),
    targets,
    days,
    notices: noticesOf(question, days),
    costUnit: question.costUnit,
    costAWeek: aWeek(({ cost }) => cost),
    hoursAWeek: aWeek(({ hours }) => sum(hours)),
    fileHoursAWeek: aWeek(({ file }) => sum(file.hours)),
  }
}

function noticesOf({ project, setup: setupId, groups }: StaffingQuestion, days: readonly DayPlan[]): StaffingNotice[] {
  const own = setupIn(project, setupId).groups.filter(({ id }) => groups.some(({ group }) => group === id))
  return [
    ...project.demand.callTypes.flatMap(({ id, arrivals }) => (arrivals.kind === 'trace' ? [{ kind: 'recorded-days' as const, callType: id }] : [])),
    ...own.flatMap(({ id, absence }) => (absence !== undefined && absence.share + absence.lateShare > 0 ? [{ kind: 'absence' as const, group: id }] : [])),
    ...own.flatMap(({ id, skills }) =>
      project.demand.campaigns.some((campaign) => skills.includes(campaign.id)) ? [{ kind: 'dials-too' as const, group: id }] : [],
    ),
    ...days.flatMap(({ checks, weekdays }) => checks.flatMap(({ met, target }) => (met ? [] : [{ kind: 'missed' as const, target, weekdays }]))),
  ]
}

interface Given {
  readonly kind: DayKind
  readonly promises: readonly Promised[]
  readonly laboratory: Laboratory
  readonly events: number
}

async function planDay(
  question: StaffingQuestion,
  given: Given,
  tell: (phase: StaffingProgress['phase'], part: number, state: SearchState) => void,
): Promise<DayPlan> {
  const { kind, promises, laboratory, events } = given
  const names = question.groups.map(({ group }) => group)
  const room = new Room(kind, question.groups)
  const trials = new Trials(laboratory, kind, names, promises, `${question.seed}/search`)
  const fresh = (round: number) => new Trials(laboratory, kind, names, promises, `${question.seed}/fresh/${round}`)
  const part = () => trials.events / events
  const lackingOn = (trial: Trial) => lackingIn(standingsOf(trial, promises, kind.intervals))
  const start = await startTable(laboratory.solve, kind, names, question.targets, room)
  let margins: ByCondition = new Map()
  let found = await searchTable(trials, room, start, { events: events * FIRST_ROUND, margins, onStep: (state) => tell('search', part(), state) })
  let rounds = 1
  let judged = await fresh(rounds).of(found.table, question.freshDays)
  tell('verification', part(), found)
  for (let lacking = lackingOn(judged); rounds < ROUNDS && lacking.size > 0; lacking = lackingOn(judged)) {
    margins = together(margins, lacking, MORE)
    const budget = (events * (1 - FIRST_ROUND)) / (ROUNDS - 1)
    found = await searchTable(trials, room, found.table, { events: budget, margins, after: found, onStep: (state) => tell('search', part(), state) })
    judged = await fresh(++rounds).of(found.table, question.freshDays)
    tell('verification', part(), found)
  }
  const mend = async () => {
    for (let lacking = lackingOn(judged); rounds < ROUNDS + REPAIRS && lacking.size > 0; lacking = lackingOn(judged)) {
      const table = found.looked && withOperatorsFor(found.table, together(new Map(), lacking, MORE), found.looked.effects, room)
      if (table === undefined) return
      found = { ...found, table, cost: room.costOf(table), steps: found.steps + 1 }
      judged = await fresh(++rounds).of(table, question.freshDays)
      tell('verification', part(), found)
    }
  }
  const file = tableOfFile(kind, names)
  // the bound is one programme and the rest are days: side by side
  const [bound, ofFile] = await Promise.all([
    boundOf(found, laboratory.solve, room, margins),
    fresh(0).of(file, Math.min(FILE_DAYS, question.freshDays)),
    mend(),
  ])
  return {
    weekdays: kind.weekdays,
    from: Array.from({ length: kind.intervals }, (_, at) => (at * kind.interval) / MINUTE),
    minutes: kind.interval / MINUTE,
    table: found.table,
    scheduled: found.table.map((row, group) => row.map((operators) => room.scheduledFor(group, operators))),
    cost: found.cost,
    hours: room.hoursOf(found.table),
    file: { hours: room.hoursOf(file), checks: checksOf(ofFile, given) },
    ...(bound !== undefined && { bound }),
    kept: lackingOn(judged).size === 0,
    checks: checksOf(judged, given),
    effort: { days: trials.days, events: trials.events, steps: found.steps, rounds },
  }
}
