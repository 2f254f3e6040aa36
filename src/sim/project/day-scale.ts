import type { CallType } from '../callers/call-type'
import { pow } from '../kernel/portable'
import { dateOf, workingDays } from './calendar'
import type { Calendar } from './schema'

/** Calls of each working day against an ordinary one: growth by whole weeks since the first working day, the season of its month, special days. */
export function dayScaleOf({ growthPerWeek, season, specialDays }: CallType, calendar: Calendar): number[] {
  const days = workingDays(calendar, calendar.horizonDays)
  return days.map((day) => {
    const date = dateOf(day)
    const growth = pow(1 + growthPerWeek, Math.floor((day - days[0]) / 7))
    const month = season ? season[Number(date.slice(5, 7)) - 1] : 1
    return specialDays.reduce((scale, special) => (special.date === date ? scale * special.factor : scale), growth * month)
  })
}
