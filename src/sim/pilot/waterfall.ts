/** From the pilot's results to those of the whole: what is there, what a plain proportion adds, and what learning, drift, the list and the calendar change. */
import { meanInterval, pairedDifference } from '../stats/interval'

/** Results of the first stage. `low..high`: 95 % interval of the mean of the step, over replications that met the same people. */
export interface WaterfallStep {
  readonly step: 'pilot' | 'plain' | 'list' | 'learning' | 'drift' | 'forecast'
  /** `pilot` and `forecast` are amounts, the others changes. */
  readonly amount: number
  readonly low: number
  readonly high: number
}

/** Results of the whole in each replication: with nothing but the list and the days, then with learning, then with drift too. */
export interface Variants {
  readonly bare: readonly number[]
  readonly learning: readonly number[]
  readonly all: readonly number[]
}

/** `plain`: pilot's results a closed contact, for the whole base. The steps add up exactly. */
export function waterfall(results: number, plain: number, { bare, learning, all }: Variants): WaterfallStep[] {
  const exact = (step: WaterfallStep['step'], amount: number): WaterfallStep => ({ step, amount, low: amount, high: amount })
  const list = meanInterval(bare)
  const learned = pairedDifference(learning, bare)
  const drifted = pairedDifference(all, learning)
  const end = meanInterval(all)
  return [
    exact('pilot', results),
    exact('plain', plain - results),
    { step: 'list', amount: list.mean - plain, low: list.low - plain, high: list.high - plain },
    { step: 'learning', amount: learned.mean, low: learned.low, high: learned.high },
    { step: 'drift', amount: drifted.mean, low: drifted.low, high: drifted.high },
    { step: 'forecast', amount: end.mean, low: end.low, high: end.high },
  ]
}
