/** Operators against waiting: what an hour of a first-come queue without hang-ups costs, and the number of operators at which it costs least. */
import { erlangC, type WaitingSystem } from './erlang-c'

/** Rates of the system are per second. */
export interface WaitingPrices {
  readonly operatorHour: number
  /** What a minute of a caller's waiting is worth. */
  readonly waitingMinute: number
}

/** Operators × price + mean number waiting × 60 min × price; infinite where the queue grows for ever (Anupindi et al., example 8.7). */
export function waitingCost(system: WaitingSystem, { operatorHour, waitingMinute }: WaitingPrices): number {
  return system.servers * operatorHour + erlangC(system).meanQueueLength * 60 * waitingMinute
}

/** The cost falls to its least and then rises: each further operator takes less off the queue than the one before. */
export function cheapestServers(system: Omit<WaitingSystem, 'servers'>, prices: WaitingPrices): number {
  let servers = Math.floor(system.arrivalRate / system.serviceRate) + 1
  while (waitingCost({ ...system, servers: servers + 1 }, prices) < waitingCost({ ...system, servers }, prices)) servers++
  return servers
}
