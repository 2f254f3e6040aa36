/** Values with weights, drawn in one step however many there are (Walker's alias method, tables by Vose). */
import type { Stream } from './streams'

export interface AliasTable {
  readonly values: Float64Array
  /** Chance that a place keeps its own value … */
  readonly keep: Float64Array
  /** … and the place whose value it gives otherwise. */
  readonly other: Int32Array
  readonly mean: number
}

/** Weights need not add up to 1; without weights every value is as likely. */
export function aliasTable(values: readonly number[], weights: readonly number[] = values.map(() => 1)): AliasTable {
  const size = values.length
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (weights.length !== size) throw new RangeError('As many weights as values are needed')
  if (!values.every(isAmount) || !weights.every(isAmount) || !(total > 0)) throw new RangeError('Values and weights are 0 or more, and some weight above 0')
  const keep = Float64Array.from(weights, (weight) => (weight * size) / total)
  const other = Int32Array.from(weights, (_, place) => place)
  fillUp(keep, other)
  const mean = values.reduce((sum, value, at) => sum + value * weights[at], 0) / total
  return { values: Float64Array.from(values), keep, other, mean }
}

export function drawFrom(table: AliasTable, stream: Stream): number {
  const place = Math.floor(stream.uniform() * table.values.length)
  return table.values[stream.uniform() < table.keep[place] ? place : table.other[place]]
}

/** Every place holding less than its share takes the rest from one that holds more. */
function fillUp(keep: Float64Array, other: Int32Array): void {
  const short: number[] = []
  const rich: number[] = []
  for (const [place, share] of keep.entries()) (share < 1 ? short : rich).push(place)
  while (short.length > 0 && rich.length > 0) {
    const poor = short.pop() ?? 0
    const giver = rich[rich.length - 1]
    other[poor] = giver
    keep[giver] -= 1 - keep[poor]
    if (keep[giver] < 1) short.push(rich.pop() ?? 0)
  }
  // what is left over differs from a full share by rounding only
  for (const place of short) keep[place] = 1
  for (const place of rich) keep[place] = 1
}

/** Finite and not negative. */
export function isAmount(value: number): boolean {
  return value >= 0 && value < Number.POSITIVE_INFINITY
}
