/** Arrivals of another kind keep the shape of the day: calls by interval become shares and a number a day, and the other way round. */
import { cellsIn, type DayCells, sumOf } from './heat-cells'

type Data = Readonly<Record<string, unknown>>

const counts = ['exact-count', 'normal-count']
const round = (value: number) => Number(value.toPrecision(6))

/** Mean number of calls of the days that have any. */
function callsADay(cells: DayCells): number {
  const sums = Object.values(cells)
    .map(sumOf)
    .filter((sum) => sum > 0)
  return sums.length > 0 ? round(sumOf(sums) / sums.length) : 0
}

function scaled(cells: DayCells, perDay: number): DayCells {
  return Object.fromEntries(Object.entries(cells).map(([day, row]) => [day, row.map((weight) => (sumOf(row) > 0 ? round((perDay * weight) / sumOf(row)) : 0))]))
}

export function recastArrivals(old: Data, kind: string): Data {
  if (old.kind === 'profile' && counts.includes(kind)) {
    const cells = cellsIn(old.calls)
    const perDay = callsADay(cells)
    return perDay > 0 ? { ...old, weights: cells, perDay } : old
  }
  if (kind === 'profile' && typeof old.perDay === 'number' && 'weights' in old) return { ...old, calls: scaled(cellsIn(old.weights), old.perDay) }
  return old
}
