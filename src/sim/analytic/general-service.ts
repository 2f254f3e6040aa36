/** Calls that wait for ever, with talk times of any law (M/G/1, M/D/n, M/G/n): exact for one operator and for equal talk times, else approximate. */
import { exp } from '../kernel/portable'
import type { DurationLaw } from './duration-law'
import { erlangC } from './erlang-c'
import { gammaShares } from './incomplete-gamma'
import { momentsOf, squaredCv } from './moments'

/** Calls per unit of time; the law in that unit, and every wait comes out in it. */
export interface GeneralServiceSystem {
  readonly arrivalRate: number
  /** Handling time of a call. */
  readonly service: DurationLaw
  readonly servers: number
}

/** Where the work is more than the operators can do, waits are infinite. */
export interface GeneralServiceFigures {
  readonly stable: boolean
  /** Offered load in erlangs. */
  readonly load: number
  readonly occupancy: number
  /** Chance that a call has to wait at all. */
  readonly probWait: number
  /** Mean wait of all calls. */
  readonly meanWait: number
  readonly meanQueueLength: number
}

/** One operator, exact: mean wait by Pollaczek and Khinchine, its standard deviation by Takács' second moment, W² + λ·E[S³]/(3(1 − ρ)). */
export function oneOperator({ arrivalRate, service }: Omit<GeneralServiceSystem, 'servers'>): GeneralServiceFigures & { readonly sdWait: number } {
  const { mean, square, cube } = momentsOf(service)
  const load = arrivalRate * mean
  if (!(load < 1)) return { ...overloaded(load), sdWait: Number.POSITIVE_INFINITY }
  const meanWait = (arrivalRate * square) / (2 * (1 - load))
  const sdWait = Math.sqrt(meanWait * meanWait + (arrivalRate * cube) / (3 * (1 - load)))
  return { stable: true, load, occupancy: load, probWait: load, meanWait, meanQueueLength: arrivalRate * meanWait, sdWait }
}

/**
 * Talk times all alike, exact (Crommelin 1932): the calls of one operator in turn are every n-th, so by Spitzer's identity
 * E[W] = Σ E[max(0, i·D − X_i)]/i and P(no wait) = exp(−Σ P(X_i < i·D)/i), i = 1, 2 …, where X_i is the time that i·n arrivals take.
 * Relative error about 1e-11. The terms fall like exp(−i·n·(1 − ρ)²/2); throws a RangeError above some 20,000 of them (one operator at
 * 94 %, ten at 98 %, a hundred at 99.4 % occupancy): then `oneOperator` or `severalOperators` remain.
 */
export function equalTalkTimes({ arrivalRate, talk, servers }: { arrivalRate: number; talk: number; servers: number }): GeneralServiceFigures {
  const load = arrivalRate * talk
  const occupancy = load / servers
  if (!(occupancy < 1)) return overloaded(load)
  if (servers * (1 - occupancy) * (1 - occupancy) < 0.004) throw new RangeError('Operators are too nearly overloaded to sum the waits exactly')
  let meanWait = 0
  let lnNoWait = 0
  for (let turn = 1; ; turn++) {
    const late = gammaShares(turn * servers, turn * load).below
    const later = gammaShares(turn * servers + 1, turn * load).below
    meanWait += talk * Math.max(0, late - later / occupancy)
    lnNoWait -= late / turn
    if (late <= 1e-17 * -lnNoWait * turn * (1 - occupancy)) break
  }
  return { stable: true, load, occupancy, probWait: 1 - exp(lnNoWait), meanWait, meanQueueLength: arrivalRate * meanWait }
}

/**
 * Several operators and any law: an approximation by the first two moments, not exact. Kimura (1986) interpolates harmonically between
 * Erlang C (W_M) and equal talk times (W_D), W = (1 + c²)·W_M·W_D / (2c²·W_D + (1 − c²)·W_M), with Cosmetatos' (1976) W_D. Exact for one
 * operator and for exponential talk; elsewhere within a few percent for c² up to about 2. `probWait` is that of Erlang C.
 */
export function severalOperators({ arrivalRate, service, servers }: GeneralServiceSystem): GeneralServiceFigures {
  const moments = momentsOf(service)
  const exponential = erlangC({ arrivalRate, serviceRate: 1 / moments.mean, servers })
  if (!exponential.stable) return overloaded(exponential.load)
  const { load, occupancy, probWait, meanWait: waitM } = exponential
  const c2 = squaredCv(moments)
  const waitD = (waitM / 2) * (1 + ((1 - occupancy) * (servers - 1) * (Math.sqrt(4 + 5 * servers) - 2)) / (16 * occupancy * servers))
  const meanWait = arrivalRate === 0 ? 0 : ((1 + c2) * waitM * waitD) / (2 * c2 * waitD + (1 - c2) * waitM)
  return { stable: true, load, occupancy, probWait, meanWait, meanQueueLength: arrivalRate * meanWait }
}

function overloaded(load: number): GeneralServiceFigures {
  return { stable: false, load, occupancy: 1, probWait: 1, meanWait: Number.POSITIVE_INFINITY, meanQueueLength: Number.POSITIVE_INFINITY }
}
