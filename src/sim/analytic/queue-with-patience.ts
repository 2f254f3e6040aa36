/**
 * The long-run queue of calls whose patience is exponential, by birth and death: with j calls waiting, the next one leaves the
 * queue at rate n·μ + j·θ. Everything is summed relative to the state "all operators busy, nobody waits", in positive terms only.
 */
import { ln } from '../kernel/portable'
import { blocking } from './erlang-b'

/** Rates per unit of time; every wait comes out in that unit. */
export interface ImpatientSystem {
  readonly arrivalRate: number
  /** Calls one operator finishes per unit of time when busy: 1 / mean handling time. */
  readonly serviceRate: number
  /** 1 / mean patience; above 0. */
  readonly abandonRate: number
  readonly servers: number
}

export interface QueueSums {
  /** Chance that a call finds all operators busy. */
  readonly probAllBusy: number
  /** Logarithm of the chance that all operators are busy and nobody waits: in a long queue no double could hold the chance. */
  readonly lnJustBusy: number
  readonly meanQueueLength: number
  /** Mean over all calls of their wait, counted as 0 unless they are served … */
  readonly waitServed: number
  /** … and unless they hang up. */
  readonly waitAbandoned: number
}

/**
 * A call that finds j waiting gets through only if it outlives j + 1 departures, at rates d(i) = n·μ + i·θ, i = 1 … j + 1. It is
 * served with probability n·μ/d(j+1) and then has waited Σ 1/d(i) on average; if it hangs up, Σ (1 − n·μ/d(i)) / θ. (The time until
 * its turn is the j-th order statistic of a death process, whose e^−θt is beta distributed.)
 */
export function queueSums({ arrivalRate, serviceRate, abandonRate, servers }: ImpatientSystem): QueueSums {
  const capacity = servers * serviceRate
  let shrunk = 0 // how often all was divided by 10^200, because the terms grew too large for a double
  let term = 1
  let busy = 0
  let queue = 0
  let served = 0
  let abandoned = 0
  let turnWhenServed = 0
  let turnWhenAbandoned = 0
  for (let waiting = 0; ; waiting++) {
    const leaving = capacity + (waiting + 1) * abandonRate
    turnWhenServed += 1 / leaving
    turnWhenAbandoned += (waiting + 1) / leaving
    busy += term
    queue += term * waiting
    served += ((term * capacity) / leaving) * turnWhenServed
    abandoned += ((term * abandonRate) / leaving) * turnWhenAbandoned
    const ratio = arrivalRate / leaving
    term *= ratio
    if (ratio < 1 && isNegligible(term, ratio, waiting + 1, queue)) break
    if (term > 1e200) {
      shrunk++
      term *= 1e-200
      busy *= 1e-200
      queue *= 1e-200
      served *= 1e-200
      abandoned *= 1e-200
    }
  }
  const scale = shrunk === 0 ? 1 : shrunk === 1 ? 1e-200 : 0
  const free = scale * (1 / blocking(arrivalRate / serviceRate, servers) - 1) // states with an operator free, in the same measure
  const all = free + busy
  return {
    probAllBusy: busy / all,
    lnJustBusy: -ln(all) - shrunk * ln(1e200),
    meanQueueLength: queue / all,
    waitServed: served / all,
    waitAbandoned: abandoned / all,
  }
}

/**
 * The terms still to come fall at least as fast as a geometric series, so Σ term·ratio^k·(waiting + k)² bounds what is left out of
 * every sum: the square, because the waits of calls so far back grow slower than the square of their place.
 */
function isNegligible(term: number, ratio: number, waiting: number, queue: number): boolean {
  const left = 1 / (1 - ratio)
  const place = waiting + left
  return term * left * place * place <= 1e-17 * queue
}
