/** One operator more or fewer in a group: where the operator is added, and the project in which the changed set-up stands beside the present one. */
import type { Project, Setup } from '../../../sim/project/schema'
import { millisecondsOfDay } from '../../../sim/terms/week'
import { freshId } from '../../store/edits'

type Group = Setup['groups'][number]
type Staffing = NonNullable<Group['staffing']>

/** By the identifier of the group. */
export type Changes = Readonly<Record<string, number>>

export type Place =
  | { readonly kind: 'shifts'; readonly shifts: readonly { readonly from: string; readonly to: string }[] }
  | { readonly kind: 'intervals' }
  | { readonly kind: 'hours'; readonly hours: number }

const HOUR = 3_600_000

/** Shifts: the largest one gets the operators, and each one taken away leaves what is then the largest. By interval: every interval with somebody. */
export function withOperators(group: Group, change: number, calendar: Project['calendar']): Group {
  if (change === 0) return group
  return group.staffing ? { ...group, staffing: staffingWith(group.staffing, change, calendar) } : { ...group, shifts: shiftsWith(group.shifts, change) }
}

function shiftsWith(shifts: Group['shifts'], change: number): Group['shifts'] {
  const operators = shifts.map((shift) => shift.operators)
  for (let left = Math.abs(change); left > 0; left--) {
    const largest = placeOfLargest(operators)
    if (largest < 0 || operators[largest] + Math.sign(change) < 0) break
    operators[largest] += Math.sign(change)
  }
  return shifts.map((shift, at) => (shift.operators === operators[at] ? shift : { ...shift, operators: operators[at] }))
}

const placeOfLargest = (operators: readonly number[]): number => operators.indexOf(Math.max(...operators))

function staffingWith(staffing: Staffing, change: number, { open, close }: Project['calendar']): Staffing {
  if (staffing.kind === 'by-arrivals') {
    const day = (millisecondsOfDay(close) - millisecondsOfDay(open)) / HOUR
    return { ...staffing, hours: Math.max(0, staffing.hours + change * day) }
  }
  const days = Object.entries(staffing.operators).map(([day, row]) => [day, row?.map((count) => (count > 0 ? Math.max(0, count + change) : 0))])
  return { ...staffing, operators: Object.fromEntries(days) }
}

/** Where the operators of a change come or go; without a change, where the next one would come. */
export function placeOf(group: Group, change: number, calendar: Project['calendar']): Place {
  if (group.staffing?.kind === 'by-interval') return { kind: 'intervals' }
  const changed = withOperators(group, change === 0 ? 1 : change, calendar)
  if (changed.staffing?.kind === 'by-arrivals')
    return { kind: 'hours', hours: change === 0 && group.staffing?.kind === 'by-arrivals' ? group.staffing.hours : changed.staffing.hours }
  return { kind: 'shifts', shifts: changed.shifts.filter((shift, at) => shift.operators !== group.shifts[at].operators).map(({ from, to }) => ({ from, to })) }
}

/** The most that can be taken away. */
export function mostFewer({ shifts, staffing }: Group, calendar: Project['calendar']): number {
  if (staffing === undefined) return shifts.reduce((sum, { operators }) => sum + operators, 0)
  if (staffing.kind === 'by-interval') return Math.max(0, ...Object.values(staffing.operators).flatMap((row) => row ?? []))
  return Math.floor(staffing.hours / ((millisecondsOfDay(calendar.close) - millisecondsOfDay(calendar.open)) / HOUR))
}

export function changedGroups({ groups }: Setup, changes: Changes, calendar: Project['calendar']): Setup['groups'] {
  return groups.map((group) => withOperators(group, changes[group.id] ?? 0, calendar))
}

/** The present set-up and the changed one, on the same callers; undefined without a change. */
export function trialOf(project: Project, setupId: string, changes: Changes): { readonly project: Project; readonly changed: string } | undefined {
  const setup = project.setups.find(({ id }) => id === setupId)
  if (setup === undefined || setup.groups.every(({ id }) => (changes[id] ?? 0) === 0)) return undefined
  const changed = freshId(setup.id, [setup])
  const variant = { ...setup, id: changed, groups: changedGroups(setup, changes, project.calendar) }
  return { changed, project: { ...project, setups: [setup, variant], goals: [], targets: [], sources: {} } }
}
