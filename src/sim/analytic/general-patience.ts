/**
 * Calls that wait in one first-come queue with patience of any law (M/M/n+G: Baccelli and Hebuterne 1981; Zeltyn and Mandelbaum
 * 2005): exponential gaps and service. Exact.
 */
import { exp } from '../kernel/portable'
import { areas } from './adaptive-integral'
import type { PatienceLaw } from './duration-law'
import type { ImpatientFigures } from './erlang-a'
import { blocking } from './erlang-b'
import { type Patience, patienceOf } from './patience-shares'
import { serviceLevels } from './service-levels'

/** Rates per unit of time, patience in that unit; every wait comes out in it. */
export interface GeneralPatienceSystem {
  readonly arrivalRate: number
  /** Calls one operator finishes per unit of time when busy: 1 / mean handling time. */
  readonly serviceRate: number
  readonly patience: PatienceLaw
  readonly servers: number
}

/**
 * The wait that a caller with endless patience would meet has the density λ·π·exp(h(x)), h(x) = λ·E[min(R, x)] − n·μ·x, where R is the
 * patience and π the chance that n − 1 operators are busy. h is concave, so the density has one peak and no tails but falling ones.
 * All is taken relative to the peak: in a long queue no double could hold exp(h).
 *
 * Relative error about 1e-11, or 1e-15·λ·(longest likely wait) where that is larger. A share of hang-ups below 10⁻⁴⁸ comes out as 0 and
 * their mean wait as NaN. Throws a RangeError if so many callers never hang up that the queue has no long run.
 */
export function generalPatience(system: GeneralPatienceSystem): ImpatientFigures {
  const { arrivalRate, serviceRate, servers } = system
  const density = densityOf(system)
  const total = density.between(0, Number.POSITIVE_INFINITY)
  const free = exp(-density.peak) / blocking(arrivalRate / serviceRate, servers - 1) / arrivalRate
  const all = free + total.mass
  const load = arrivalRate / serviceRate
  const probAllBusy = total.mass / all
  const probAbandon = total.gone / all
  const meanWait = (total.waitOfServed + total.waitOfGone) / all
  return {
    load,
    probAllBusy,
    probAbandon,
    occupancy: (load * (1 - probAbandon)) / servers,
    meanWait,
    meanWaitOfServed: total.waitOfServed / (free + total.stay),
    meanWaitOfAbandoned: total.waitOfGone / total.gone,
    meanQueueLength: arrivalRate * meanWait,
    within(wait) {
      const until = density.between(0, wait)
      const later = density.between(wait, Number.POSITIVE_INFINITY)
      const inTime = (free + until.stay) / all
      const abandoned = (until.gone + later.mass * density.patience.at(wait).gone) / all
      return serviceLevels(inTime, 1 - probAbandon, abandoned)
    },
  }
}

/** Integrals of exp(h(x) − peak) over waits x that callers meet. */
interface Sums {
  readonly mass: number
  /** … of those who stay that long, of those who have gone, */
  readonly stay: number
  readonly gone: number
  /** and the waits of both. */
  readonly waitOfServed: number
  readonly waitOfGone: number
}

const nothing: Sums = { mass: 0, stay: 0, gone: 0, waitOfServed: 0, waitOfGone: 0 }

interface WaitDensity {
  readonly patience: Patience
  /** Largest value of h. */
  readonly peak: number
  between(from: number, to: number): Sums
}

function densityOf({ arrivalRate, serviceRate, patience: law, servers }: GeneralPatienceSystem): WaitDensity {
  const patience = patienceOf(law)
  const capacity = servers * serviceRate
  const stillRises = (x: number) => arrivalRate * patience.at(x).stays > capacity
  const h = (x: number) => {
    const { stays, waitOfGone } = patience.at(x)
    return arrivalRate * (waitOfGone + x * stays) - capacity * x
  }
  const top = lastWhere(stillRises, 1 / capacity)
  const peak = h(top)
  const start = h(0) > peak - deep ? 0 : top - lastWhere((back) => h(top - back) > peak - deep, top / 2, top)
  const end = top + lastWhere((on) => h(top + on) > peak - deep, 1 / capacity)
  const noise = 1e-15 * arrivalRate * end
  const curves = (x: number) => {
    const { gone, stays, waitOfGone } = patience.at(x)
    const height = exp(arrivalRate * (waitOfGone + x * stays) - capacity * x - peak)
    return [height, height * stays, height * gone, height * x * stays, height * waitOfGone]
  }
  return {
    patience,
    peak,
    between(from, to) {
      const [low, high] = [Math.max(from, start), Math.min(to, end)]
      if (!(high > low)) return nothing
      const cuts = [low, ...[...patience.knots, top].filter((cut) => cut > low && cut < high), high].sort((a, b) => a - b)
      const sums = [0, 0, 0, 0, 0]
      for (let cut = 1; cut < cuts.length; cut++) {
        const piece = areas(curves, cuts[cut - 1], cuts[cut], noise)
        for (let at = 0; at < sums.length; at++) sums[at] += piece[at]
      }
      const [mass, stay, gone, waitOfServed, waitOfGone] = sums
      return { mass, stay, gone, waitOfServed, waitOfGone }
    },
  }
}

/** How far below its peak the logarithm of the density is followed: e⁻¹¹⁰ is 10⁻⁴⁸. */
const deep = 110

/** The last x ≥ 0 (to 13 digits) where a condition holds that holds up to there and never again; 0 if it holds nowhere. */
function lastWhere(holds: (x: number) => boolean, first: number, most = Number.POSITIVE_INFINITY): number {
  let low = 0
  let high = Math.min(first, most)
  while (high < most && holds(high)) {
    low = high
    high = Math.min(2 * high, most)
    if (high > 1e15 * first) throw new RangeError('Too many callers never hang up: the queue has no long run')
  }
  for (let halving = 0; halving < 100 && high - low > 1e-13 * high; halving++) {
    const middle = low + (high - low) / 2
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}
