/** Mean number of inbound calls in a week of the project. */
import type { Project } from '../../../sim/project/schema'

const hours = (time: string) => Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60

export function callsPerWeek({ calendar, demand }: Project): number {
  return demand.callTypes.reduce((sum, { arrivals }) => {
    if (arrivals.kind === 'steady') return sum + arrivals.perHour * (hours(calendar.close) - hours(calendar.open)) * calendar.workdays.length
    return sum + calendar.workdays.reduce((week, day) => week + (arrivals.calls[day] ?? []).reduce((all, calls) => all + calls, 0), 0)
  }, 0)
}
