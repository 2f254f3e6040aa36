import { type Weekday, weekdays } from '../terms/week'
import type { Group, Shift } from '../workforce/group'
import type { Setup } from './schema'

/** Operators of a group who are in the plan: the sum over its shifts. */
export function scheduledInGroup(group: Group): number {
  return group.shifts.reduce((sum, shift) => sum + shift.operators, 0)
}

/** Operators of a set-up in the plan, over all groups and shifts. */
export function scheduledOperators(setup: Setup): number {
  return setup.groups.reduce((sum, group) => sum + scheduledInGroup(group), 0)
}

/** Operators to employ so that the plan is filled: scheduled ÷ (1 − shrinkage), rounded up in each group. */
export function employedOperators(setup: Setup): number {
  return setup.groups.reduce((sum, group) => sum + employedInGroup(group), 0)
}

/** The quotient is rounded to nine digits first: 18 ÷ 0.9 must not become 21 by the last bit. */
function employedInGroup(group: Group): number {
  const exact = scheduledInGroup(group) / (1 - group.shrinkage)
  return Math.ceil(Math.round(exact * 1e9) / 1e9)
}

/** Seats: the largest number of operators in the plan at the same time, over the shifts of all groups. */
export function seats(setup: Setup): number {
  const shifts = setup.groups.flatMap((group) => group.shifts)
  const on = (shift: Shift, weekday: Weekday) => shift.days === undefined || shift.days.includes(weekday)
  const at = (time: string, weekday: Weekday) =>
    shifts.reduce((sum, shift) => (on(shift, weekday) && shift.from <= time && time < shift.to ? sum + shift.operators : sum), 0)
  return Math.max(0, ...weekdays.flatMap((weekday) => shifts.map((shift) => at(shift.from, weekday))))
}
