/** Required and scheduled operators of a weekday, interval by interval. */
import type { ShiftPlan } from '../../../sim/staffing/shift-plan'
import type { StaffingPlan } from '../../../sim/staffing/staffing-plan'
import type { Weekday } from '../../../sim/terms/week'
import { roundTo } from '../../parts/rounding'

export interface CoverRow {
  readonly from: number
  readonly required: number
  readonly present: number
}

/** Intervals of a weekday in which somebody is required or there. */
export function coverRows(plan: StaffingPlan, shifts: Pick<ShiftPlan, 'present'>, weekday: Weekday, group: string | undefined): readonly CoverRow[] {
  const day = plan.days.find(({ weekdays }) => weekdays.includes(weekday))
  const present = shifts.present.find((one) => one.weekday === weekday)
  const place = group === undefined ? undefined : plan.groups.indexOf(group)
  const sum = (table: readonly (readonly number[])[] | undefined, at: number) =>
    (table ?? []).reduce((all, row, own) => (place === undefined || own === place ? all + (row[at] ?? 0) : all), 0)
  return (day?.from ?? [])
    .map((from, at) => ({ from, required: sum(day?.table, at), present: roundTo(sum(present?.table, at), 0.001) }))
    .filter(({ required, present: there }, at, all) => required > 0 || there > 0 || between(all, at))
}

/** A gap inside the day stays, so that the steps have their true length. */
function between(rows: readonly CoverRow[], at: number): boolean {
  const busy = ({ required, present }: CoverRow) => required > 0 || present > 0
  return rows.slice(0, at).some(busy) && rows.slice(at + 1).some(busy)
}
