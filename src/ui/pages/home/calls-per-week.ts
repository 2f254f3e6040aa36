/** Mean number of inbound calls in an ordinary week of the project, advertisements included. */
import type { Project } from '../../../sim/project/schema'

type CallType = Project['demand']['callTypes'][number]
type Calendar = Project['calendar']
type Weekday = Calendar['workdays'][number]

const hours = (time: string) => Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

export function callsPerWeek({ calendar, demand }: Project): number {
  return total(demand.callTypes.flatMap((callType) => calendar.workdays.map((day) => callsOn(day, callType, calendar) + burstsOn(day, callType))))
}

function callsOn(day: Weekday, { arrivals }: CallType, { open, close }: Calendar): number {
  switch (arrivals.kind) {
    case 'steady':
      return arrivals.perHour * (hours(close) - hours(open))
    case 'profile':
      return total(arrivals.calls[day] ?? [])
    case 'exact-count':
    case 'normal-count':
      return total(arrivals.weights[day] ?? []) > 0 ? arrivals.perDay : 0
    case 'trace':
      return total(arrivals.days.map(({ length }) => length)) / arrivals.days.length
    case 'none':
      return 0
  }
}

function burstsOn(day: Weekday, { bursts }: CallType): number {
  return total(bursts.filter(({ days }) => days === undefined || days.includes(day)).map(({ calls }) => calls))
}
