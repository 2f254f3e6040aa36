/** Staffing by interval as levels: so many operators of a group from a time of the day to another. */
import { MINUTE, millisecondsOfDay, type Weekday } from '../terms/week'
import type { Staffing } from './staffing'

/** In ms of the day; stretches without operators are left out. */
export interface Level {
  readonly from: number
  readonly to: number
  readonly operators: number
}

/** The levels of a weekday in a table of operators by interval. */
export function levelsOfTable(table: Extract<Staffing, { kind: 'by-interval' }>, weekday: Weekday): Level[] {
  const first = millisecondsOfDay(table.from)
  const length = table.interval * MINUTE
  return joinedLevels(
    (table.operators[weekday] ?? []).map((operators, place) => ({ from: first + place * length, to: first + (place + 1) * length, operators })),
  )
}

/** Neighbours with the same number of operators are one level; what has none is no level. */
export function joinedLevels<L extends Level>(levels: readonly L[]): L[] {
  const all: L[] = []
  for (const level of levels) {
    const last = all[all.length - 1]
    if (level.operators === 0) continue
    if (last !== undefined && last.to === level.from && last.operators === level.operators) all[all.length - 1] = { ...level, from: last.from }
    else all.push(level)
  }
  return all
}

/** The largest number of operators at a time. */
export function mostOperators(levels: readonly Level[]): number {
  return levels.reduce((most, { operators }) => Math.max(most, operators), 0)
}

/** Operator time of the levels together, ms. */
export function timeOfLevels(levels: readonly Level[]): number {
  return levels.reduce((sum, { from, to, operators }) => sum + operators * (to - from), 0)
}
