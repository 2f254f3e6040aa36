/** The fewest operators that keep a promise, by Erlang C, or by Erlang A where callers hang up. */
import { erlangA } from './erlang-a'
import { erlangC } from './erlang-c'

/** Rates per unit of time and `within` in that unit; shares from 0 to 1. */
export interface StaffingTarget {
  readonly arrivalRate: number
  /** 1 / mean handling time. */
  readonly serviceRate: number
  /** 1 / mean patience; left out when nobody hangs up. */
  readonly abandonRate?: number
  /** Share of calls to be answered … */
  readonly serviceLevel: number
  /** … within this wait. Of all calls offered: who hangs up counts against it. */
  readonly within: number
  readonly maxOccupancy?: number
  readonly maxAbandon?: number
}

export function operatorsFor(target: StaffingTarget): number {
  if (!(target.serviceLevel < 1)) throw new RangeError('No number of operators answers every call in time: ask for less than 100 %')
  let tooFew = 0
  let enough = 1
  while (!isKept(target, enough)) {
    tooFew = enough
    enough *= 2
    if (enough > mostOperators) throw new RangeError('This promise takes more than a million operators')
  }
  // every condition gets better with every operator, so halving finds the first number that keeps them all
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (isKept(target, middle)) enough = middle
    else tooFew = middle
  }
  return enough
}

/** The calls of each interval of a day, and the target that every one of them is to keep. */
export interface IntervalTarget extends Omit<StaffingTarget, 'arrivalRate'> {
  /** Length of an interval in the unit of the rates. */
  readonly interval: number
}

/**
 * Fewest operators for each interval from its mean number of calls, 0 where there are none: an approximation that treats every interval
 * as if its rate had lasted for ever and queues ended with it (SIPP: stationary, independent, period by period; Green, Kolesar and
 * Soares 2001). It asks for too few after a steep rise and where calls last long beside the interval.
 */
export function requirement(calls: readonly number[], target: IntervalTarget): readonly number[] {
  const found = new Map<number, number>() // a profile repeats itself from day to day
  for (const count of calls) {
    if (!found.has(count)) found.set(count, count === 0 ? 0 : operatorsFor({ ...target, arrivalRate: count / target.interval }))
  }
  return calls.map((count) => found.get(count) ?? 0)
}

const mostOperators = 1_048_576

function isKept(target: StaffingTarget, servers: number): boolean {
  const { arrivalRate, serviceRate, abandonRate, maxOccupancy = 1, maxAbandon = 1 } = target
  if (arrivalRate === 0) return true
  if (abandonRate === undefined) {
    const figures = erlangC({ arrivalRate, serviceRate, servers })
    return figures.stable && figures.occupancy <= maxOccupancy && figures.serviceLevel(target.within) >= target.serviceLevel
  }
  const figures = erlangA({ arrivalRate, serviceRate, abandonRate, servers })
  return figures.occupancy <= maxOccupancy && figures.probAbandon <= maxAbandon && figures.within(target.within).serviceLevelOffered >= target.serviceLevel
}
