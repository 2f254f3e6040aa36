/** Shifts that give exactly a staffing by interval: the fewest that are worked without a gap. */
import { MINUTE, millisecondsOfDay } from '../terms/week'
import type { Shift } from './group'
import { timeOfDayAt } from './time-of-day'

interface DayOfStaffing {
  readonly from: string
  /** Minutes. */
  readonly interval: number
  readonly operators: readonly number[]
}

/** First in, first out: more operators than before begin a shift, fewer end the shifts of those who began first. In order of their beginning. */
export function shiftsOfStaffing({ from, interval, operators }: DayOfStaffing): Pick<Shift, 'operators' | 'from' | 'to'>[] {
  const timeOf = (place: number) => timeOfDayAt(millisecondsOfDay(from) + place * interval * MINUTE)
  const shifts: Pick<Shift, 'operators' | 'from' | 'to'>[] = []
  const atWork: { readonly since: number; operators: number }[] = []
  for (let place = 0; place <= operators.length; place++) {
    const before = place === 0 ? 0 : operators[place - 1]
    const now = place === operators.length ? 0 : operators[place]
    if (now > before) atWork.push({ since: place, operators: now - before })
    for (let leaving = before - now; leaving > 0; ) {
      const [first] = atWork
      const going = Math.min(leaving, first.operators)
      shifts.push({ operators: going, from: timeOf(first.since), to: timeOf(place) })
      leaving -= going
      first.operators -= going
      if (first.operators === 0) atWork.shift()
    }
  }
  return shifts.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
