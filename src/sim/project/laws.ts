import type { Law } from '../kernel/distributions'
import type { PatienceTime } from '../terms/durations'
import { MINUTE } from '../terms/week'

const SECOND = 1000

/** A duration of the file (seconds) as a law of the engine (milliseconds). */
export function lawOf(given: PatienceTime): Law {
  switch (given.kind) {
    case 'empirical':
      return { kind: 'empirical', values: given.values.map((value) => value * SECOND) }
    case 'erlang':
      return { kind: 'erlang', mean: given.mean * SECOND, phases: given.phases }
    case 'exponential':
    case 'deterministic':
      return { kind: given.kind, mean: given.mean * SECOND }
    case 'lognormal':
    case 'gamma':
      return { kind: given.kind, mean: given.mean * SECOND, cv: given.cv }
    case 'normal':
      return { kind: 'normal', mean: given.mean * SECOND, sd: given.sd * SECOND }
    case 'uniform':
      return { kind: 'uniform', low: given.low * SECOND, high: given.high * SECOND }
    case 'weibull':
      return { kind: 'weibull', scale: given.scale * SECOND, shape: given.shape }
    case 'hyperexponential':
      return { kind: 'hyperexponential', shares: given.shares, means: given.means.map((mean) => mean * SECOND) }
    case 'hazard':
      return { kind: 'hazard', steps: given.steps.map(({ from, perMinute }) => ({ from: from * SECOND, rate: perMinute / MINUTE })) }
    case 'estimated':
      // hang-ups ÷ time waited by all callers, so that those who were answered count as far as they waited
      return { kind: 'exponential', mean: (given.meanWait * SECOND) / given.abandonedShare }
  }
}

/** A law without chance, in milliseconds. */
export function fixedLaw(mean: number): Law {
  return { kind: 'deterministic', mean }
}
