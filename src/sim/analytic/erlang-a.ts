/**
 * Calls that wait in one first-come queue and hang up when their patience ends (Erlang A, M/M/n+M: Palm 1957; Zeltyn and Mandelbaum
 * 2005): exponential gaps, service and patience.
 */
import { exp, expm1 } from '../kernel/portable'
import { integral } from './integral'
import { type ImpatientSystem, type QueueSums, queueSums } from './queue-with-patience'
import { serviceLevels, type WithinFigures } from './service-levels'

export interface ImpatientFigures {
  /** Offered load in erlangs. */
  readonly load: number
  /** Chance that a call finds all operators busy. */
  readonly probAllBusy: number
  /** Share of calls that hang up; where it is too small for a double, their mean wait is NaN. */
  readonly probAbandon: number
  readonly occupancy: number
  /** Mean time in queue of all calls, answered and abandoned. */
  readonly meanWait: number
  readonly meanWaitOfServed: number
  readonly meanWaitOfAbandoned: number
  readonly meanQueueLength: number
  within(wait: number): WithinFigures
}

export function erlangA(system: ImpatientSystem): ImpatientFigures {
  const { arrivalRate, serviceRate, abandonRate, servers } = system
  const sums = queueSums(system)
  const probAbandon = (abandonRate * sums.meanQueueLength) / arrivalRate
  const load = arrivalRate / serviceRate
  return {
    load,
    probAllBusy: sums.probAllBusy,
    probAbandon,
    occupancy: (load * (1 - probAbandon)) / servers,
    meanWait: sums.meanQueueLength / arrivalRate,
    meanWaitOfServed: sums.waitServed / (1 - probAbandon),
    meanWaitOfAbandoned: sums.waitAbandoned / probAbandon,
    meanQueueLength: sums.meanQueueLength,
    within(wait) {
      const { answered, abandoned } = leftTheQueue(system, sums, wait)
      const inTime = 1 - sums.probAllBusy + answered
      return serviceLevels(inTime, 1 - probAbandon, abandoned)
    },
  }
}

/**
 * Chance to find all busy and be answered, or hang up, within `wait`. The wait x of a caller who never hangs up has the density
 * n·μ·π(n)·exp(λ·(1 − e^−θx)/θ − n·μ·x); he is still there with probability e^−θx.
 */
function leftTheQueue({ arrivalRate, serviceRate, abandonRate, servers }: ImpatientSystem, { probAllBusy, lnJustBusy }: QueueSums, wait: number) {
  const capacity = servers * serviceRate
  const gone = (x: number) => -expm1(-abandonRate * x)
  const density = (x: number) => capacity * exp(lnJustBusy + (arrivalRate * gone(x)) / abandonRate - capacity * x)
  const slope = Math.max(Math.abs(arrivalRate - capacity), Math.abs(arrivalRate * (1 - gone(wait)) - capacity), abandonRate)
  const panels = Math.ceil(slope * wait) // the exponent changes by less than 1 in each
  const answered = integral((x) => density(x) * (1 - gone(x)), wait, panels)
  const turnedTooLate = integral((x) => density(x) * gone(x), wait, panels)
  const stillInTurn = Math.max(0, probAllBusy - answered - turnedTooLate)
  return { answered, abandoned: turnedTooLate + gone(wait) * stillInTurn }
}
