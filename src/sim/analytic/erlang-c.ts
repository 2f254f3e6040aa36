/** Calls that wait for ever in one first-come queue (Erlang C, M/M/n): exponential gaps and service, nobody hangs up. */
import { exp, ln } from '../kernel/portable'
import { blocking } from './erlang-b'

/** Rates per unit of time; every wait comes out in that unit. */
export interface WaitingSystem {
  readonly arrivalRate: number
  /** Calls one operator finishes per unit of time when busy: 1 / mean handling time. */
  readonly serviceRate: number
  readonly servers: number
}

export interface WaitingFigures {
  /** False when more work comes in than the operators can do: the queue then grows for ever. */
  readonly stable: boolean
  /** Offered load in erlangs. */
  readonly load: number
  /** Chance that a call has to wait at all. */
  readonly probWait: number
  readonly occupancy: number
  /** Average speed of answer: mean wait of all calls. */
  readonly meanWait: number
  readonly meanWaitOfDelayed: number
  readonly meanQueueLength: number
  /** Calls waiting or in conversation. */
  readonly meanInSystem: number
  /** Share of calls answered within this wait. */
  serviceLevel(wait: number): number
  /** The wait that a share `p` of calls does not exceed. */
  waitQuantile(p: number): number
}

export function erlangC({ arrivalRate, serviceRate, servers }: WaitingSystem): WaitingFigures {
  const load = arrivalRate / serviceRate
  const spare = servers * serviceRate - arrivalRate
  if (!(spare > 0)) return overloaded(load)
  const blocked = blocking(load, servers)
  const occupancy = load / servers
  const probWait = blocked / (1 - occupancy * (1 - blocked))
  const meanWait = probWait / spare
  const meanQueueLength = arrivalRate * meanWait
  return {
    stable: true,
    load,
    probWait,
    occupancy,
    meanWait,
    meanWaitOfDelayed: 1 / spare,
    meanQueueLength,
    meanInSystem: meanQueueLength + load,
    serviceLevel: (wait) => 1 - probWait * exp(-spare * wait),
    waitQuantile: (p) => (p <= 1 - probWait ? 0 : ln(probWait / (1 - p)) / spare),
  }
}

function overloaded(load: number): WaitingFigures {
  return {
    stable: false,
    load,
    probWait: 1,
    occupancy: 1,
    meanWait: Number.POSITIVE_INFINITY,
    meanWaitOfDelayed: Number.POSITIVE_INFINITY,
    meanQueueLength: Number.POSITIVE_INFINITY,
    meanInSystem: Number.POSITIVE_INFINITY,
    serviceLevel: () => 0,
    waitQuantile: () => Number.POSITIVE_INFINITY,
  }
}
