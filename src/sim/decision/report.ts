/** The whole answer of a decision: plain data, the same to the last bit for any number of workers. */
import type { RunReport } from '../experiment/results'
import type { BreakEvenCurve } from './break-even'
import type { BreakEvenMap } from './break-even-map'
import type { Information } from './information'
import type { Margin } from './margin'
import type { ProsAndCons } from './pros-and-cons'
import type { ScenarioResult } from './scenario'
import type { Scorecard } from './scorecard'
import type { SetupsCompared } from './set-ups'
import type { Tornado } from './tornado'

/** In the order in which they are worked on. */
export const stagesOfDecision = ['base', 'scenarios', 'break-even', 'unknowns', 'tornado', 'map'] as const
export type StageOfDecision = (typeof stagesOfDecision)[number]

/** What the page or the command line should say beside the figures. */
export type DecisionNotice =
  /** One set-up only: nothing to compare it with. */
  | { readonly kind: 'oneSetup' }
  /** A scenario of the file changes what is not there, or to what may not be. */
  | { readonly kind: 'scenarioRefused'; readonly id: string; readonly path: string }
  /** No source gives a range: nothing is known of what is not known. */
  | { readonly kind: 'noRanges' }
  /** Values of prices that are assumed, of all prices of the set-up that have a source. */
  | { readonly kind: 'assumedPrices'; readonly setup: string; readonly assumed: number; readonly of: number }

export interface DecisionReport {
  /** Months that a running service is compared over; absent for a project with an end. */
  readonly months?: number
  readonly base: SetupsCompared & { readonly report: RunReport }
  readonly prosAndCons: readonly ProsAndCons[]
  readonly scorecard: Scorecard
  readonly scenarios: readonly ScenarioResult[]
  /** Two set-ups or more. */
  readonly breakEven?: BreakEvenCurve
  readonly information?: Information
  readonly tornado?: Tornado
  readonly map?: BreakEvenMap
  /** Only where it was asked for: never for a client. */
  readonly margins?: readonly Margin[]
  readonly notices: readonly DecisionNotice[]
}
