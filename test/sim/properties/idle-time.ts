/** What the books do not hold: how long operators were idle, added up stretch by stretch as the engine ends each. */
import type { stopIdling } from '../../../src/sim/centre/operators'

/** Idle time by group, ms, since it was last taken. */
let idleTime: number[] = []
let counted = Number.POSITIVE_INFINITY

/** What was added up; the next is counted up to a time of the course, ms. */
export function takeIdleTime(until = Number.POSITIVE_INFINITY): number[] {
  const taken = idleTime
  idleTime = []
  counted = until
  return taken
}

/** The engine's own verb, with a clerk beside it. */
export function watched(real: typeof stopIdling): typeof stopIdling {
  return (operators, operator, state, now) => {
    const group = operators.group[operator]
    idleTime[group] = (idleTime[group] ?? 0) + Math.max(0, Math.min(now, counted) - operators.idleSince[operator])
    real(operators, operator, state, now)
  }
}
