/** All set-ups of a project beside each other. */
import { lowestShares } from './cheapest'
import { type Option, optionOf } from './option'
import { type Pair, pairsOf } from './pair'
import type { Trial } from './trial'

export interface SetupsCompared {
  readonly options: readonly Option[]
  readonly pairs: readonly Pair[]
}

export function compareSetups(trials: readonly Trial[]): SetupsCompared {
  const cheapest = lowestShares(trials.map(({ cost }) => cost))
  const anyResults = trials.some(({ results }) => results.some((count) => count > 0))
  const perResult = anyResults
    ? lowestShares(trials.map(({ cost, results }) => cost.map((amount, at) => (results[at] > 0 ? amount / results[at] : Number.NaN))))
    : []
  return {
    options: trials.map((trial, at) => optionOf(trial, { cheapest: cheapest[at], ...(perResult[at] && { cheapestPerResult: perResult[at] }) })),
    pairs: pairsOf(trials),
  }
}
