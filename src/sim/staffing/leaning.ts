/** Which way a formula errs by what it leaves out: whether it, or the simulation, shows the better service. */
import type { DifferenceReason } from '../analytic/differences'

/** `formula-optimistic`: the formula promises more than the simulation brings. */
export type Leaning = 'formula-optimistic' | 'formula-pessimistic' | 'either'

/** Where it is known of all centres alike. */
const known: Partial<Record<DifferenceReason, Leaning>> = {
  'hang-ups': 'formula-pessimistic',
  'finite-lines': 'formula-pessimistic',
  redials: 'formula-optimistic',
  'call-back': 'formula-pessimistic',
  'shared-operators': 'formula-optimistic',
  'several-groups': 'formula-optimistic',
  'day-noise': 'formula-optimistic',
  'start-empty': 'formula-pessimistic',
  transfers: 'formula-optimistic',
  recalls: 'formula-optimistic',
}

/**
 * `squaredCv`: of the handling time; exponential is 1, and calls of more even length wait less. `pooled`: several call types in one queue, of
 * which one may gain what another loses.
 */
export function leaningOf(reason: DifferenceReason, { squaredCv, pooled }: { readonly squaredCv: number; readonly pooled: boolean }): Leaning {
  if (pooled && (reason === 'shared-operators' || reason === 'several-groups')) return 'either'
  if (reason !== 'talk-not-exponential' && reason !== 'wrap-up') return known[reason] ?? 'either'
  if (squaredCv < 0.9) return 'formula-pessimistic'
  return squaredCv > 1.1 ? 'formula-optimistic' : 'either'
}
