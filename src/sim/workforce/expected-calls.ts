/** How many calls of a type are expected up to a time of a working day: what operator hours are spread by. Busy days are not in it. */
import type { ArrivalsModel } from '../centre/model-calls'

/** Expected calls of the working day in `row` before each time of day, as a function of that time (ms from midnight). */
export function callsBefore(arrivals: ArrivalsModel, row: number): (time: number) => number {
  switch (arrivals.kind) {
    case 'poisson': {
      const before = [0]
      for (const rate of arrivals.rates[arrivals.rateRow[row]]) before.push(before[before.length - 1] + rate * arrivals.step)
      return (time) => between(before, time / arrivals.step)
    }
    case 'count': {
      const before = [0, ...arrivals.cumulated[arrivals.rateRow[row]]]
      return (time) => arrivals.mean * between(before, time / arrivals.step)
    }
    case 'trace': {
      const times = arrivals.days[row % arrivals.days.length]
      return (time) => placeOf(times, time)
    }
    default:
      return () => 0
  }
}

/** The value at a place between two points of a line; after the last point the last value. */
function between(points: readonly number[], place: number): number {
  const last = points.length - 1
  if (place >= last) return points[last]
  const point = Math.floor(place)
  return points[point] + (points[point + 1] - points[point]) * (place - point)
}

/** How many of the ordered times lie before a time. */
function placeOf(times: readonly number[], time: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (times[middle] < time) low = middle + 1
    else high = middle
  }
  return low
}
