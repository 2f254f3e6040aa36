/** How far the run behind a figure is, as figures show it. */

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

/** Replications below which a figure says "about" instead of showing an interval. */
const FIRST_BATCH = 40

export function runState({ stale, running, final, done, of, remainingMs }: RunFacts): RunState {
  if (stale) return { kind: 'stale' }
  if (final || done >= of) return { kind: 'refined' }
  if (!running) return { kind: 'stopped', done, of }
  return done < FIRST_BATCH ? { kind: 'first', done, of, ...(remainingMs === undefined ? {} : { remainingMs }) } : { kind: 'refined' }
}
