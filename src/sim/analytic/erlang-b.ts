/** Calls without a queue: whoever finds all lines busy is lost (Erlang's loss formula, 1917). */

export interface LossSystem {
  /** Offered load in erlangs: arrivals per unit of time × mean service time. */
  readonly load: number
  /** Lines, or operators with no queue in front of them. */
  readonly servers: number
}

export interface LossFigures {
  /** Chance that a call is lost. */
  readonly probBlocked: number
  /** Mean share of servers that are busy. */
  readonly occupancy: number
}

export function erlangB({ load, servers }: LossSystem): LossFigures {
  const probBlocked = blocking(load, servers)
  return { probBlocked, occupancy: (load * (1 - probBlocked)) / servers }
}

/**
 * B(0) = 1, B(n) = a·B(n−1) / (n + a·B(n−1)): every step shrinks the relative error of the one before, so the recursion is exact to
 * the last digits for ten thousand servers too.
 */
export function blocking(load: number, servers: number): number {
  let blocked = 1
  for (let server = 1; server <= servers; server++) blocked = (load * blocked) / (server + load * blocked)
  return blocked
}
