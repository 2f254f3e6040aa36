import type { CallType } from '../callers/call-type'
import { weekdays } from '../terms/week'
import { checkUnique, type Path, type Say } from './findings'

/** A number of calls a day has times at which they come, and bursts have a rate to be added to. */
export function checkArrivals({ arrivals, bursts }: CallType, path: Path, say: Say): void {
  if (arrivals.kind === 'exact-count' || arrivals.kind === 'normal-count') {
    const { perDay, weights } = arrivals
    const anyTime = weekdays.some((weekday) => weights[weekday]?.some((weight) => weight > 0))
    if (perDay > 0 && !anyTime) say([...path, 'arrivals', 'weights'], 'nothingToDo', undefined, '> 0')
  }
  // a number of calls a day, or their recorded times, leave no room for more
  if (bursts.length > 0 && !withBursts.includes(arrivals.kind)) say([...path, 'arrivals', 'kind'], 'notInList', arrivals.kind, withBursts.join(', '))
  bursts.forEach(({ days, at }, place) => {
    const here = [...path, 'bursts', place]
    checkUnique(days ?? [], (n) => [...here, 'days', n], say)
    if (at === '24:00') say([...here, 'at'], 'wrongOrder', at, '< 24:00')
  })
}

const withBursts = ['profile', 'steady', 'none']
