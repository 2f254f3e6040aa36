import { DAY, type Weekday, weekdays } from '../terms/week'
import type { Calendar, Setup } from './schema'

/** Days since 1 January 1970 of an ISO date, by the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber(date: string): number {
  const [y, month, day] = date.split('-').map(Number)
  const year = month <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The ISO date of a day number: the inverse of `dayNumber`. */
export function dateOf(dayNumber: number): string {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Day 0 of that count was a Thursday. */
export function weekdayOf(dayNumber: number): Weekday {
  return weekdays[(((dayNumber + 3) % 7) + 7) % 7]
}

/** The first `count` working days from a date on (that day included), as day numbers. */
export function workingDays(calendar: Calendar, count: number): number[] {
  const closed = new Set(calendar.holidays.map(dayNumber))
  const days: number[] = []
  // a calendar may be closed for at most two years in a row before we give up looking
  for (let day = dayNumber(calendar.signing), searched = 0; days.length < count && searched < 366 * 2 + count * 8; day++, searched++) {
    if (calendar.workdays.includes(weekdayOf(day)) && !closed.has(day)) days.push(day)
  }
  return days
}

/** The date of the n-th working day after signing; 0 is the first working day from the date of signing on. */
export function workdayAfter(calendar: Calendar, n: number): string {
  const days = workingDays(calendar, n + 1)
  return dateOf(days[days.length - 1] ?? dayNumber(calendar.signing))
}

/** The calendar over so many days. A day that goes on until it is empty has none after it: of several, each ends at midnight. */
export function overDays(calendar: Calendar, horizonDays: number): Calendar {
  return { ...calendar, horizonDays, days: calendar.days === 'until-empty' && horizonDays > 1 ? 'independent' : calendar.days }
}

/** Working days in an average month: working days a week × 52.1775 weeks ÷ 12 months. */
export function workdaysPerMonth(calendar: Calendar): number {
  return (calendar.workdays.length * 365.2425) / 7 / 12
}

/** Months from the beginning of a day to 31 December. */
export function monthsLeftInYear(date: string): number {
  const [year, month] = date.split('-').map(Number)
  const first = dayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)
  const next =
    month === 12
      ? dayNumber(`${String(year + 1).padStart(4, '0')}-01-01`)
      : dayNumber(`${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`)
  return 12 - month + (next - dayNumber(date)) / (next - first)
}

/** Working days from signing to the first call: preparation, then hiring, then training. */
export function leadWorkdays(calendar: Calendar, start: Setup['start']): number {
  return start.setupDays + Math.ceil(start.hiringWeeks * calendar.workdays.length) + start.trainingDays
}

/** Working days of the horizon: their weekdays, and their midnights in ms from the first one on. */
export interface Days {
  readonly weekdays: readonly Weekday[]
  readonly midnights: readonly number[]
}

export function daysOf(calendar: Calendar): Days {
  const numbers = workingDays(calendar, calendar.horizonDays)
  return { weekdays: numbers.map(weekdayOf), midnights: numbers.map((day) => (day - numbers[0]) * DAY) }
}
