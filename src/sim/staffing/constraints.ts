/** The promises as conditions on surpluses: one for each day's sum, or one for each interval; of the mean over days, or of so many days of a hundred. */
import type { Promised } from './promise'
import type { Sums, Trial } from './trials'

/** How one condition stands in a trial. */
export interface Standing {
  /** Of `conditions`, its place. */
  readonly promise: number
  /** One interval, or all of them. */
  readonly interval?: number
  /** Mean surplus a day, or its quantile over the days; not below 0 where the promise is kept. */
  readonly value: number
  /** Weights of the days in that value; they sum to 1. A surplus that changes by so much on each day changes the value by their weighted mean. */
  readonly weights: Float64Array
}

/** A name for a condition: of a promise over the day, or in one interval. */
export function conditionOf({ promise, interval }: Pick<Standing, 'promise' | 'interval'>): string {
  return `${promise}/${interval ?? 'day'}`
}

/** Surplus a day that conditions are to keep in hand, or lack, by their names; none where nothing stands. */
export type ByCondition = ReadonlyMap<string, number>

/** What each condition lacks of a surplus of 0, or of what it is to keep in hand; those that lack nothing left out. */
export function lackingIn(standings: readonly Standing[], margins: ByCondition = new Map()): ByCondition {
  return new Map(
    standings.flatMap((one) => {
      const lacking = (margins.get(conditionOf(one)) ?? 0) - one.value
      return lacking > 0 ? [[conditionOf(one), lacking] as const] : []
    }),
  )
}

/** The sum of both, the second times a factor. */
export function together(a: ByCondition, b: ByCondition, factor = 1): ByCondition {
  const all = new Map(a)
  for (const [condition, value] of b) all.set(condition, (all.get(condition) ?? 0) + factor * value)
  return all
}

/** Days beside the quantile that speak for how it moves: this share of all on either side. */
const NEIGHBOURS = 0.12

/** Intervals without anything to count have no condition. */
export function standingsOf(trial: Trial, promises: readonly Promised[], intervals: number): readonly Standing[] {
  return promises.flatMap((promised, promise) => {
    const sums = trial.sums[promise]
    if (promised.target.per === 'day') return [standing(promised, promise, daily(sums, promised, trial.days, 0, intervals))]
    return Array.from({ length: intervals }, (_, interval) => interval).flatMap((interval) => {
      if (!hasCalls(sums, trial.days, intervals, interval)) return []
      return [{ ...standing(promised, promise, daily(sums, promised, trial.days, interval, interval + 1, intervals)), interval }]
    })
  })
}

function standing({ target }: Promised, promise: number, surplus: Float64Array): Standing {
  const days = surplus.length
  if (target.chance === undefined) {
    return { promise, value: surplus.reduce((sum, one) => sum + one, 0) / days, weights: new Float64Array(days).fill(1 / days) }
  }
  // so many days may fall short; the next worse day is the one that counts
  const order = Array.from(surplus, (_, day) => day).sort((a, b) => surplus[a] - surplus[b] || a - b)
  const place = Math.min(days - 1, mayFail(target.chance, days))
  const beside = Math.max(1, Math.round(NEIGHBOURS * days))
  const near = order.slice(Math.max(0, place - beside), place + beside + 1)
  const weights = new Float64Array(days)
  for (const day of near) weights[day] = 1 / near.length
  return { promise, value: surplus[order[place]], weights }
}

/** Days of so many that may miss a promise that is to be met with a chance. */
export function mayFail(chance: number, days: number): number {
  return Math.floor(Math.round((1 - chance) * days * 1e9) / 1e9)
}

/** The surplus of each day over a stretch of intervals. */
export function daily({ tops, bottoms }: Sums, { target, sign }: Promised, days: number, from: number, to: number, intervals = to): Float64Array {
  const surplus = new Float64Array(days)
  for (let day = 0; day < days; day++) {
    for (let at = day * intervals + from; at < day * intervals + to; at++) surplus[day] += sign * (tops[at] - target.value * bottoms[at])
  }
  return surplus
}

function hasCalls({ bottoms }: Sums, days: number, intervals: number, interval: number): boolean {
  for (let day = 0; day < days; day++) if (bottoms[day * intervals + interval] > 0) return true
  return false
}
