/** A queue behind a limited number of lines (M/M/n/K, and M/M/n/K+M where callers hang up): who finds every line taken hears busy. Exact. */
import { blocking } from './erlang-b'
import { fromTheQueue } from './place-in-queue'
import { serviceLevels, type WithinFigures } from './service-levels'

/** Rates per unit of time; every wait comes out in that unit. */
export interface FiniteLines {
  readonly arrivalRate: number
  /** Calls one operator finishes per unit of time when busy: 1 / mean handling time. */
  readonly serviceRate: number
  /** 1 / mean patience; left out or 0 when nobody hangs up. */
  readonly abandonRate?: number
  readonly servers: number
  /** Calls that can be in the system at once, waiting or in conversation. */
  readonly lines: number
}

/** Offered calls include the blocked ones; accepted calls do not. Waits of nobody are NaN. */
export interface FiniteLinesFigures {
  /** Offered load in erlangs. */
  readonly load: number
  readonly probBlocked: number
  readonly probAbandonOfOffered: number
  readonly probAbandonOfAccepted: number
  readonly probServedOfOffered: number
  /** Chance that an accepted call finds all operators busy. */
  readonly probWaitOfAccepted: number
  readonly occupancy: number
  readonly meanWaitOfAccepted: number
  readonly meanWaitOfServed: number
  readonly meanWaitOfAbandoned: number
  readonly meanQueueLength: number
  /** Calls waiting or in conversation: mean number of lines taken. */
  readonly meanInSystem: number
  within(wait: number): FiniteLinesWithin
}

/** Blocked calls count among all calls, and are neither answered nor hung up. */
export interface FiniteLinesWithin extends WithinFigures {
  /** Answered in time / accepted. */
  readonly serviceLevelAccepted: number
}

/** Relative error about 1e-12. */
export function finiteLines(system: FiniteLines): FiniteLinesFigures {
  const { arrivalRate, serviceRate, abandonRate = 0, lines } = system
  const servers = Math.min(system.servers, lines) // an operator without a line never talks
  const { free, found } = stateFound({ ...system, abandonRate, servers })
  const probBlocked = found[found.length - 1]
  const joined = found.slice(0, -1)
  const probWait = joined.reduce((sum, share) => sum + share, 0)
  const meanQueueLength = found.reduce((sum, share, waiting) => sum + share * waiting, 0)
  const queue = fromTheQueue({ capacity: servers * serviceRate, abandonRate, shares: joined })
  const probAbandon = (abandonRate * meanQueueLength) / arrivalRate
  const accepted = 1 - probBlocked
  const served = accepted - probAbandon
  const load = arrivalRate / serviceRate
  return {
    load,
    probBlocked,
    probAbandonOfOffered: probAbandon,
    probAbandonOfAccepted: probAbandon / accepted,
    probServedOfOffered: served,
    probWaitOfAccepted: probWait / accepted,
    occupancy: (load * served) / system.servers,
    meanWaitOfAccepted: meanQueueLength / arrivalRate / accepted,
    meanWaitOfServed: queue.waitServed / served,
    meanWaitOfAbandoned: queue.waitAbandoned / probAbandon,
    meanQueueLength,
    meanInSystem: meanQueueLength + load * served,
    within(wait) {
      const { answered, abandoned } = queue.within(wait)
      const inTime = free + answered
      return { ...serviceLevels(inTime, served, abandoned), serviceLevelAccepted: inTime / accepted }
    },
  }
}

interface StateFound {
  /** Chance that an operator is free. */
  readonly free: number
  /** Chances that all are busy and 0, 1 … (lines − operators) calls wait. */
  readonly found: readonly number[]
}

/** By birth and death, λ in, n·μ + j·θ out; relative to the likeliest number waiting, so that a long queue neither overflows nor loses its short end. */
function stateFound({ arrivalRate, serviceRate, abandonRate = 0, servers, lines }: FiniteLines): StateFound {
  const places = lines - servers
  const ratio = (waiting: number) => arrivalRate / (servers * serviceRate + waiting * abandonRate)
  let peak = 0
  while (peak < places && ratio(peak + 1) > 1) peak++
  const relative = Array.from({ length: places + 1 }, () => 1)
  for (let waiting = peak + 1; waiting <= places; waiting++) relative[waiting] = relative[waiting - 1] * ratio(waiting)
  for (let waiting = peak - 1; waiting >= 0; waiting--) relative[waiting] = relative[waiting + 1] / ratio(waiting + 1)
  const free = relative[0] * (1 / blocking(arrivalRate / serviceRate, servers) - 1) // an operator free, in the same measure
  const all = free + relative.reduce((sum, term) => sum + term, 0)
  return { free: free / all, found: relative.map((term) => term / all) }
}
