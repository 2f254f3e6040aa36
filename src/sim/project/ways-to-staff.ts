/** The same operators in another way: a table by interval as shifts, and shifts as a table. */
import { MINUTE, millisecondsOfDay, type Weekday, weekdays } from '../terms/week'
import type { Group, Shift } from '../workforce/group'
import { shiftsOfStaffing } from '../workforce/shifts-of-staffing'
import type { Staffing } from '../workforce/staffing'
import type { Calendar } from './schema'

type Table = Extract<Staffing, { kind: 'by-interval' }>

/** Shifts that give exactly the table; shifts that are alike on several days are one. */
export function shiftsOfTable({ from, interval, operators }: Table, { workdays }: Calendar): Shift[] {
  const alike = new Map<string, Pick<Shift, 'operators' | 'from' | 'to'> & { readonly days: Weekday[] }>()
  for (const day of weekdays) {
    for (const shift of shiftsOfStaffing({ from, interval, operators: operators[day] ?? [] })) {
      const key = `${shift.from} ${shift.to} ${shift.operators}`
      const known = alike.get(key)
      // two alike on one day stay two
      if (known && !known.days.includes(day)) known.days.push(day)
      else alike.set(known ? `${key} ${day}` : key, { ...shift, days: [day] })
    }
  }
  const always = (days: readonly Weekday[]) => days.length === workdays.length && workdays.every((day) => days.includes(day))
  return [...alike.values()].map(({ days, ...shift }) => ({ ...shift, ...(always(days) ? {} : { days }), breaks: [] }))
}

/** Minutes of the shortest interval that a table of operators begins with: a day by minutes would be 1,440 cells to fill in. */
const SHORTEST = 15

/**
 * Who is there in the middle of each interval, from the first beginning to the last end; breaks are not taken off. Intervals are those of the
 * calendar, yet of 15 minutes at least.
 */
export function tableOfShifts({ shifts }: Pick<Group, 'shifts'>, { workdays, interval: ofCalendar, open, close }: Calendar): Table {
  const interval = Math.max(ofCalendar, SHORTEST)
  const step = interval * MINUTE
  const starts = shifts.map(({ from }) => millisecondsOfDay(from))
  const ends = shifts.map(({ to }) => millisecondsOfDay(to))
  const first = Math.floor(Math.min(...(starts.length > 0 ? starts : [millisecondsOfDay(open)])) / step) * step
  const columns = Math.ceil((Math.max(...(ends.length > 0 ? ends : [millisecondsOfDay(close)])) - first) / step)
  const onDay = (day: Weekday) =>
    Array.from({ length: columns }, (_, place) => {
      const middle = first + (place + 0.5) * step
      const present = shifts.filter(
        ({ days, from, to }) => (days === undefined || days.includes(day)) && millisecondsOfDay(from) <= middle && middle < millisecondsOfDay(to),
      )
      return present.reduce((sum, shift) => sum + shift.operators, 0)
    })
  const minutes = first / MINUTE
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    kind: 'by-interval',
    from: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
    interval,
    operators: Object.fromEntries(workdays.map((day) => [day, onDay(day)])),
  }
}
