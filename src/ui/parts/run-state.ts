/** How far the run behind a figure is, as figures show it: the first of it is an estimate, without an interval. */
import { hasIntervals } from '../../sim/experiment/precision'

export type RunState =
  | { readonly kind: 'refined' }
  | { readonly kind: 'first'; readonly done: number; readonly of: number; readonly remainingMs?: number }
  | { readonly kind: 'stale' }
  | { readonly kind: 'stopped'; readonly done: number; readonly of: number }

interface RunFacts {
  readonly stale: boolean
  readonly running: boolean
  readonly final: boolean
  readonly done: number
  readonly of: number
  readonly remainingMs: number | undefined
}

export function runState({ stale, running, final, done, of, remainingMs }: RunFacts): RunState {
  if (stale) return { kind: 'stale' }
  if (final || done >= of) return { kind: 'refined' }
  if (!running) return { kind: 'stopped', done, of }
  return hasIntervals(done) ? { kind: 'refined' } : { kind: 'first', done, of, ...(remainingMs === undefined ? {} : { remainingMs }) }
}
