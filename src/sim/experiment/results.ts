import type { LedgerLine } from '../economics/ledger'
import type { Language, LocalText } from '../terms/text'

/** What a measure is counted in; the page and the command line choose digits and words by it. Money of a figure is in whole units of the currency (roubles, not kopecks). */
export type MeasureUnit = 'count' | 'share' | 'seconds' | 'ratio' | 'perHour' | 'operators' | 'hours' | 'workdays' | 'money'

/** The single outcomes behind an outcome range: whole projects, or days. */
export type OutcomeOf = 'project' | 'day'

/**
 * One figure of a run. `low..high` is the 95 % interval of the mean (how well the runs know it);
 * `outcomeLow..outcomeHigh` the range in which 95 of 100 single projects (or days) end.
 */
export interface Figure {
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly outcomeLow: number
  readonly outcomeHigh: number
  readonly unit: MeasureUnit
  /** Replications behind the interval of the mean. */
  readonly n: number
  readonly outcomeOf: OutcomeOf
  /** Events in the numerator over all replications, where the figure counts events: below 30 it is marked. */
  readonly events?: number
  /** Denominator over all replications, for shares: the base in which none was seen. */
  readonly base?: number
}

/** Which thing a measure speaks of. */
export type Entity = { readonly of: 'project' } | { readonly of: 'callType' | 'campaign' | 'menu' | 'group'; readonly id: string; readonly name: LocalText }

/** What a measure means; its words are in the messages under `measure.<kind>`. */
export interface MeasureInfo {
  /** Key in `measures`: `cost`, `policies.results`, `hot-line.serviceLevel`. */
  readonly key: string
  /** Entry of the catalogue: `cost`, `stageCount`, `serviceLevel`. */
  readonly kind: string
  readonly entity: Entity
  readonly unit: MeasureUnit
  /** Stage of the funnel that the measure counts, with its name in the user's words. */
  readonly stage?: { readonly index: number; readonly name: LocalText; readonly before?: LocalText }
  /** How a service level is counted: its definition, and within how many seconds. */
  readonly service?: { readonly definition: string; readonly within: number; readonly chosen: boolean }
  /** Whether less is better, more is better, or neither can be said. */
  readonly better?: 'lower' | 'higher'
}

/** Mean amounts over the replications, in minor units; the lines sum to the total exactly. */
export interface Ledger {
  readonly currency: string
  readonly vat: 'excluded' | 'included' | 'none'
  readonly lines: readonly LedgerLine[]
  readonly totalMinor: number
}

/** A curve with its bands, by working day, week after signing, or half hour. */
export interface Series {
  readonly key: string
  /** `week`: weeks after signing; `day`: working days of calling; `time`: minutes since midnight. */
  readonly axis: 'week' | 'day' | 'time'
  readonly unit: MeasureUnit
  readonly x: readonly number[]
  readonly mean: readonly number[]
  /** 95 % interval of the mean at each point. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** Range of 95 of 100 single projects at each point. */
  readonly outcomeLow: readonly number[]
  readonly outcomeHigh: readonly number[]
}

/** Steps of the funnel, mean per project, widest first. */
export interface FunnelStep {
  readonly kind: 'contacts' | 'processed' | 'reached' | 'eligible' | 'stage'
  readonly name?: LocalText
  readonly figure: Figure
}

/** A goal against the outcomes: the share of projects (or days) that meet it, a Wilson interval beside it. */
export interface Chance {
  readonly measure: string
  readonly atLeast?: number
  readonly atMost?: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** A figure that the source states, beside what came out. */
export interface TargetCheck {
  readonly measure: string
  readonly stated: number
  readonly tolerance: number
  readonly calibrated: boolean
  readonly note?: LocalText
  readonly simulated: Figure
  /** The stated figure lies in the outcome range. */
  readonly inRange: boolean
  /** The simulated mean lies within the tolerance of the stated figure. */
  readonly inTolerance: boolean
}

/**
 * What must be said in words. `share`: of the operators' time that the offered work needs (overloaded, above 1 where it never ends), of
 * the projects that end with open contacts (unfinished), of the demand that nobody serves (noOperators).
 */
export type Notice = { readonly kind: 'overloaded' | 'unfinished' | 'noOperators'; readonly entity: string; readonly name: LocalText; readonly share: number }

export interface SetupResult {
  readonly id: string
  readonly name: LocalText
  readonly kind: 'in-house' | 'vendor'
  /** Operators scheduled and employed (shrinkage included), working days from signing to the first call. */
  readonly operators: number
  readonly employed: number
  readonly leadWorkdays: number
  readonly firstCall: string
  readonly info: readonly MeasureInfo[]
  readonly measures: Readonly<Record<string, Figure>>
  readonly ledger: Ledger
  readonly series: readonly Series[]
  readonly funnels: Readonly<Record<string, readonly FunnelStep[]>>
  readonly chances: readonly Chance[]
  readonly allGoals?: Chance
  readonly targets: readonly TargetCheck[]
  readonly notices: readonly Notice[]
}

/** `better`: in at least 95 of 100 pairs; `usually`: 80 to 95; `none`: no clear difference; `unknown`: even the mean difference may be zero. */
export type Verdict = 'lower' | 'higher' | 'usually-lower' | 'usually-higher' | 'none' | 'unknown' | 'equal'

/** Set-up `b` against set-up `a` on the same callers: difference b − a. */
export interface Comparison {
  readonly measure: string
  readonly a: string
  readonly b: string
  readonly difference: number
  readonly low: number
  readonly high: number
  readonly outcomeLow: number
  readonly outcomeHigh: number
  /** Share of pairs in which `b` is lower; ties count half. */
  readonly shareLower: number
  /** Share of pairs in which `b` is better; ties count half. Absent where neither direction is better. */
  readonly shareBetter?: number
  readonly unit: MeasureUnit
  readonly verdict: Verdict
}

/** The whole answer of a run: plain data, the same to the last bit for any number of workers. */
export interface RunReport {
  readonly project: LocalText
  readonly language: Language
  readonly currency: string
  readonly vat: 'excluded' | 'included' | 'none'
  readonly engine: string
  readonly seed: string
  readonly replications: number
  /** Content hash of the project, the seed, the number of replications, and every count. */
  readonly hash: string
  readonly setups: readonly SetupResult[]
  readonly comparisons: readonly Comparison[]
}
