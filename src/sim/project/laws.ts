import type { Law } from '../kernel/distributions'
import type { Duration } from '../terms/durations'

const SECOND = 1000

/** A duration of the file (seconds) as a law of the engine (milliseconds). */
export function lawOf(given: Duration): Law {
  switch (given.kind) {
    case 'empirical':
      return { kind: 'empirical', values: given.values.map((value) => value * SECOND) }
    case 'erlang':
      return { kind: 'erlang', mean: given.mean * SECOND, phases: given.phases }
    case 'exponential':
    case 'deterministic':
      return { kind: given.kind, mean: given.mean * SECOND }
    default:
      return { kind: given.kind, mean: given.mean * SECOND, cv: given.cv }
  }
}
