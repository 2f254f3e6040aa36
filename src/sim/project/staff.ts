import type { Model } from '../centre/model'
import { millisecondsOfDay, type Weekday, weekdays } from '../terms/week'
import type { Group } from '../workforce/group'
import { type Level, levelsOfTable, mostOperators } from '../workforce/levels'
import { daysOf } from './calendar'
import { planOf } from './group-plan'
import type { Project, Setup } from './schema'

/** Operators of a group in the plan: the sum over its shifts, or the most in its table; unknown where they follow from the calls. */
export function scheduledInGroup({ shifts, staffing }: Group): number | undefined {
  if (staffing === undefined) return shifts.reduce((sum, shift) => sum + shift.operators, 0)
  if (staffing.kind === 'by-arrivals') return undefined
  return Math.max(...weekdays.map((weekday) => mostOperators(levelsOfTable(staffing, weekday))))
}

/** Operators of a set-up in the plan, over all groups. */
export function scheduledOperators({ groups }: Model): number {
  return groups.reduce((sum, { operators }) => sum + operators, 0)
}

/** Operators to employ so that the plan is filled: scheduled ÷ (1 − shrinkage), rounded up in each group. */
export function employedOperators(setup: Setup, { groups }: Model): number {
  return setup.groups.reduce((sum, group, place) => sum + employedFor(groups[place].operators, shrinkageOf(group)), 0)
}

/** Shrinkage of all causes together: 1 − (1 − shrinkage) × Π(1 − share of each cause). */
export function shrinkageOf({ shrinkage, shrinkageCauses }: Group): number {
  return 1 - shrinkageCauses.reduce((left, { share }) => left * (1 - share), 1 - shrinkage)
}

/** So many ÷ (1 − shrinkage), rounded up; the quotient is rounded to nine digits first: 18 ÷ 0.9 must not become 21 by the last bit. */
export function employedFor(scheduled: number, shrinkage: number): number {
  return Math.ceil(Math.round((scheduled / (1 - shrinkage)) * 1e9) / 1e9)
}

/** Seats: the largest number of operators in the plan at the same time, over all groups; breaks are not taken off. */
export function seats(project: Project, setup: Setup, { callTypes }: Model): number {
  const known = { project, callTypes, days: daysOf(project.calendar) }
  const plans = setup.groups.map((group) => ({ group, plan: planOf(group, known) }))
  return Math.max(
    ...weekdays.map((weekday) => {
      const present = plans.flatMap(({ group, plan }) => (plan.kind === 'levels' ? plan.on[weekday] : shiftsOn(group, weekday)))
      return Math.max(0, ...present.map(({ from }) => presentAt(present, from)))
    }),
  )
}

function shiftsOn({ shifts }: Group, weekday: Weekday): Level[] {
  return shifts
    .filter(({ days }) => days === undefined || days.includes(weekday))
    .map(({ from, to, operators }) => ({ from: millisecondsOfDay(from), to: millisecondsOfDay(to), operators }))
}

function presentAt(present: readonly Level[], time: number): number {
  return present.reduce((sum, { from, to, operators }) => (from <= time && time < to ? sum + operators : sum), 0)
}
