/**
 * Shifts and contracts that cover a requirement at least cost, never "impossible": what cannot be covered is named, with what would mend it, and
 * the plan is lived on fresh days with its own breaks.
 */

import type { Project } from '../project/schema'
import type { Contract, ShiftKind } from '../project/staffing-wishes'
import { MINUTE, type Weekday, weekdays } from '../terms/week'
import { checksOf, type TargetCheckOnDays } from './checks'
import type { Cover } from './cover'
import { coverOf } from './cover'
import { dayKinds, modelWith } from './day-kinds'
import { type Lack, type Mend, mendsFor, stretchesMissing } from './mends'
import { type GroupShifts, shiftsOfCover } from './planned-shifts'
import { promisedBy } from './promise'
import { type StaffingQuestion, type StaffingTarget, setupIn } from './question'
import type { StaffingPlan } from './staffing-plan'
import { type Laboratory, liveDays, readTrial } from './trials'
import { type Library, weekProblem } from './week-problem'

export interface ShiftQuestion {
  readonly project: Project
  readonly setup: string
  /** Operators present by weekday, group and interval of the day (from midnight). */
  readonly required: readonly RequiredDay[]
  readonly groups: readonly string[]
  readonly shifts: readonly ShiftKind[]
  /** None: shifts are hired by the day, at the cost of the group's hours. */
  readonly contracts: readonly Contract[]
  readonly costPerHour: readonly number[]
  /** Verified on days with fresh seeds. */
  readonly targets: readonly StaffingTarget[]
  readonly seed: string
  readonly freshDays: number
  /** Relative distance from the bound at which a plan is good enough, and nodes at most. */
  readonly gap: number
  readonly nodes: number
}

export interface RequiredDay {
  readonly weekday: Weekday
  readonly table: readonly (readonly number[])[]
}

const usualShiftEffort = { gap: 0.002, nodes: 300 } as const

/** Shifts for what a search found, by the library and the contracts of the file; undefined where it has no shifts to choose from. */
export function shiftQuestionOf(question: StaffingQuestion, { days, groups }: Pick<StaffingPlan, 'days' | 'groups'>): ShiftQuestion | undefined {
  const { project, setup, targets, seed } = question
  const wish = project.staffing?.find((one) => one.setup === setup)
  if (wish === undefined || wish.shifts.length === 0) return undefined
  const required = weekdays.flatMap((weekday) => days.filter((day) => day.weekdays.includes(weekday)).map(({ table }) => ({ weekday, table })))
  const costPerHour = question.groups.map((group) => group.costPerHour)
  return {
    project,
    setup,
    required,
    groups,
    shifts: wish.shifts,
    contracts: wish.contracts,
    costPerHour,
    targets,
    seed,
    freshDays: FRESH_DAYS,
    ...usualShiftEffort,
  }
}

/** Of each weekday. */
const FRESH_DAYS = 100

export interface ShiftPlan {
  readonly state: Cover['state']
  /** A week, in the units of the question; and what no plan that misses as little can do without. */
  readonly cost: number
  readonly bound: number
  readonly paidHours: number
  /** Operator hours asked for, and of them missing. */
  readonly requiredHours: number
  readonly missingHours: number
  /** As a project file has them. */
  readonly groups: readonly GroupShifts[]
  /** Employed: those who are away for planned reasons are among them. */
  readonly heads: readonly { readonly contract: string; readonly heads: number }[]
  /** Operators there in the mean of each interval, breaks taken off: by weekday and group. */
  readonly present: readonly RequiredDay[]
  readonly lacks: readonly Lack[]
  readonly mends: readonly Mend[]
  readonly verification: readonly { readonly weekday: Weekday; readonly checks: readonly TargetCheckOnDays[] }[]
}

export async function planShifts(question: ShiftQuestion, laboratory: Laboratory): Promise<ShiftPlan> {
  const { project, setup: setupId, required, groups, gap, nodes } = question
  const interval = project.calendar.interval * MINUTE
  const library: Library = { shifts: question.shifts, contracts: question.contracts }
  const week = weekProblem(question, library)
  const cover = await coverOf(laboratory.solve, week.problem, { gap, nodes })
  const lacks = stretchesMissing(question, week, cover)
  const planned = shiftsOfCover(week, cover, groups)
  const hours = (periods: readonly number[]) => (periods.reduce((sum, one) => sum + one, 0) * interval) / (60 * MINUTE)
  return {
    state: cover.state,
    cost: week.free ? 0 : cover.cost,
    bound: week.free ? 0 : cover.bound,
    paidHours: week.choices.reduce((sum, { choice }, at) => sum + choice.paidHours * cover.shifts[at], 0),
    requiredHours: hours(week.problem.required),
    missingHours: hours(cover.missing),
    groups: planned,
    heads: question.contracts.map(({ id }, at) => ({ contract: id, heads: week.employed(at, cover.heads[at]) })),
    present: required.map(({ weekday, table }, day) => ({
      weekday,
      table: table.map((row, group) => row.map((_, at) => week.presentIn(cover.shifts, day, group, at))),
    })),
    lacks,
    mends: lacks.length === 0 ? [] : await mendsFor(question, library, cover, laboratory.solve),
    verification: await verified(question, planned, setupIn(project, setupId), laboratory),
  }
}

/** Every weekday by itself: shifts may differ where calls do not. */
async function verified(
  { project, targets, seed, freshDays, groups, required }: ShiftQuestion,
  planned: readonly GroupShifts[],
  setup: Project['setups'][number],
  laboratory: Laboratory,
): Promise<ShiftPlan['verification']> {
  if (targets.length === 0) return []
  const promises = targets.map((target) => promisedBy(target, project, setup))
  const found: { weekday: Weekday; checks: readonly TargetCheckOnDays[] }[] = []
  for (const kind of dayKinds(project, setup)) {
    for (const weekday of kind.weekdays) {
      if (!required.some((day) => day.weekday === weekday)) continue
      const own = new Map(groups.map((group, at) => [group, planned[at].shifts]))
      const model = modelWith(kind, weekday, own)
      const counts = await liveDays(laboratory, model, `${seed}/shifts/${weekday}`, 0, freshDays)
      found.push({ weekday, checks: checksOf(readTrial(counts, promises, kind.intervals), { kind, promises }) })
    }
  }
  return found
}
