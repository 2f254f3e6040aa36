/** What was found, as edits of the project: operators by interval or shifts in place of what the groups have, and a staffing section to begin with. */
import type { Project } from '../../../sim/project/schema'
import type { ShiftKind, StaffingWish } from '../../../sim/project/staffing-wishes'
import type { StaffingQuestion } from '../../../sim/staffing/question'
import type { ShiftPlan } from '../../../sim/staffing/shift-plan'
import type { StaffingPlan } from '../../../sim/staffing/staffing-plan'
import { millisecondsOfDay } from '../../../sim/terms/week'
import { timeOfDay } from '../../parts/amounts'
import type { Edit } from '../../store/edits'

type Group = Project['setups'][number]['groups'][number]

/** One step of undo: the groups of the set-up with the operators of the plan, interval by interval. */
export function planTaken(project: Project, plan: StaffingPlan): Edit {
  const minutes = plan.days[0]?.minutes ?? project.calendar.interval
  const manned = plan.days.flatMap(({ from, table }) => from.filter((_, at) => table.some((row) => (row[at] ?? 0) > 0)))
  const [first, last] = [Math.min(...manned), Math.max(...manned)]
  const operatorsOf = (place: number) =>
    Object.fromEntries(
      plan.days.flatMap(({ weekdays, from, table }) => {
        const row = from.flatMap((time, at) => (time >= first && time <= last ? [table[place]?.[at] ?? 0] : []))
        return weekdays.map((weekday) => [weekday, row] as const)
      }),
    )
  return changed(project, plan.setup, plan.groups, (group, place) => ({
    ...group,
    shifts: [],
    staffing: { kind: 'by-interval', from: timeOfDay(first), interval: minutes, operators: operatorsOf(place) },
  }))
}

export function shiftsTaken(project: Project, setup: string, { groups }: Pick<ShiftPlan, 'groups'>): Edit {
  return changed(
    project,
    setup,
    groups.map(({ group }) => group),
    ({ staffing: _, ...group }, place) => ({ ...group, shifts: [...groups[place].shifts] }),
  )
}

function changed(project: Project, setupId: string, names: readonly string[], change: (group: Group, place: number) => Group): Edit {
  const index = project.setups.findIndex(({ id }) => id === setupId)
  const setup = project.setups[index]
  const groups = setup.groups.map((group) => (names.includes(group.id) ? change(group, names.indexOf(group.id)) : group))
  return { do: 'set', path: ['setups', index, 'groups'], value: groups }
}

/** Where the section of a set-up stands among the staffings. */
export function wishIndex(project: Project, setup: string): number {
  return project.staffing?.findIndex((one) => one.setup === setup) ?? -1
}

/** The section of the set-up with more in it; where there is none, with the targets that the page asks for anyway. */
export function wishSet({ project, setup, targets }: StaffingQuestion, more: Partial<StaffingWish> = {}): Edit {
  const known = project.staffing ?? []
  const index = wishIndex(project, setup)
  const own: StaffingWish =
    index < 0 ? { setup, targets: targets.map(({ of, ...rest }) => ({ ...rest, of: [...of] })), groups: [], shifts: [], contracts: [] } : known[index]
  const next = { ...own, ...more }
  return { do: 'set', path: ['staffing'], value: index < 0 ? [...known, next] : known.map((one, at) => (at === index ? next : one)) }
}

/** All calls as they are promised, four of five in time. */
export const usualTarget: StaffingWish['targets'][number] = { measure: 'serviceLevel', of: [], value: 0.8, per: 'day' }

const HALF = 240
const FULL = 510

/** A full day with a meal of half an hour, and half a day with a short break, begun at any half hour that fits into the opening hours. */
export function usualShifts({ calendar }: Project, names: { readonly full: string; readonly part: string }): ShiftKind[] {
  const [open, close] = [millisecondsOfDay(calendar.open), millisecondsOfDay(calendar.close)].map((ms) => ms / 60_000)
  const kind = (id: string, name: string, minutes: number, breaks: ShiftKind['breaks']): ShiftKind => {
    const length = Math.min(minutes, close - open)
    // a day so short that a break does not fit has none
    const fitting = breaks.filter((pause) => (pause.until ?? pause.after) + pause.minutes <= length)
    return { id, name, from: timeOfDay(open), until: timeOfDay(Math.max(open, close - length)), every: 30, minutes: length, breaks: fitting }
  }
  return [
    kind('full', names.full, FULL, [{ after: 180, until: 300, minutes: 30, paid: false }]),
    kind('part', names.part, HALF, [{ after: 90, until: 150, minutes: 15, paid: true }]),
  ]
}
