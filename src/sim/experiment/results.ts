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
  /**
   * The plain mean and its interval, where `mean`, `low` and `high` are corrected by how many callers the file says come on average (control
   * variates). Half as wide an interval is worth four times as many replications.
   */
  readonly uncorrected?: { readonly mean: number; readonly low: number; readonly high: number }
  /** Events in the numerator over all replications, where the figure counts events: below 30 it is marked. */
  readonly events?: number
  /** The largest outcome of all replications, where it is asked for. */
  readonly most?: number
  /** Denominator over all replications, for shares: the base in which none was seen. */
  readonly base?: number
}

/** Which thing a measure speaks of. */
export type Entity = { readonly of: 'project' } | { readonly of: 'callType' | 'campaign' | 'menu' | 'group'; readonly id: string; readonly name: LocalText }

/** A segment of the list, a quota cell, or a reason for refusal; a step of a menu, or the call type that it passes calls on to. */
export interface Part {
  readonly of: 'segment' | 'cell' | 'reason' | 'step' | 'exit'
  readonly id: string
  readonly name: LocalText
}

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
  /** Part of the campaign or menu that the measure is about, with its name in the user's words: `{{part}}` in the messages. */
  readonly part?: Part
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

/** A curve with its bands, by working day, week after signing, half hour, number of the attempt, or wait. */
export interface Series {
  /**
   * The key of the measure it follows, then how: `…byTime`, `…byDay`, `…byAttempt`; `stage1.cumulative` (by week after signing),
   * `processed.cumulativeShare` and `tried.cumulativeShare` (penetration of the list by working day, day 0 the start); `answeredWithin.byWait` (share of the answered calls).
   */
  readonly key: string
  /** `week`: weeks after signing; `day`: working days of calling; `time`: minutes since midnight; `attempt`: first attempt at a contact, second …; `wait`: seconds */
  readonly axis: 'week' | 'day' | 'time' | 'attempt' | 'wait'
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

/** Steps of the funnel, mean per project, widest first; every contact is counted once in a step. `name`: of a stage. */
export interface FunnelStep {
  readonly kind: 'contacts' | 'tried' | 'processed' | 'reached' | 'eligible' | 'stage'
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
 * What must be said in words. `share`, by kind:
 *
 * - overloaded: of the operators' time, what the offered work needs (above 1 where it never ends);
 * - unfinished: of the projects, those that end with open contacts;
 * - noOperators: of the demand, what nobody serves;
 * - abandonedRuleBroken: of the projects, those in which the dialer breaks its rule for abandoned calls in at least one window of days;
 * - listExhausted: of the projects, those in which every contact is closed before the results or quotas wanted are there;
 * - quotaUnfilled: of the projects, those that end with a quota cell that is not full; `part` is the cell that is short most often.
 *
 * The last three are said from more than 5 of 100 projects on.
 */
export interface Notice {
  readonly kind: 'overloaded' | 'unfinished' | 'noOperators' | 'abandonedRuleBroken' | 'listExhausted' | 'quotaUnfilled'
  readonly entity: string
  readonly name: LocalText
  readonly share: number
  readonly part?: Part
}

/** A share of projects with its interval (Wilson, 95 %). */
export interface ShareOfProjects {
  readonly share: number
  readonly low: number
  readonly high: number
}

/**
 * When a campaign ends. A project that has not ended with the horizon counts as "not finished", never as finished on the last day: it has
 * no day of its end, and no share of `curve` or `deadlines` counts it.
 */
export interface EndForecast {
  readonly campaign: string
  readonly name: LocalText
  /** Of all projects. */
  readonly finished: ShareOfProjects
  /** Projects that had not ended with the horizon, and all. */
  readonly unfinished: number
  readonly projects: number
  /** Working days of calling to the end, of the projects that finished (`n` of them); absent where none did. */
  readonly endDay?: Figure
  /**
   * ISO dates, the lead time before the first call included. `low` and `high`: between them 95 of 100 projects end, unfinished ones counted
   * as ending after all others; absent where that end of the range lies beyond the horizon. `mean`: the mean `endDay`, rounded up to a
   * whole day; absent with it.
   */
  readonly endDate: { readonly low?: string; readonly mean?: string; readonly high?: string }
  /** The chance to be done in time for each upper limit that a goal sets on working days or on the day of the last call. */
  readonly deadlines: readonly DeadlineChance[]
  /** Share of projects finished by the end of each working day of calling (`day` 1, 2 …), with the dates of these days. */
  readonly curve: {
    readonly day: readonly number[]
    readonly date: readonly string[]
    readonly share: readonly number[]
    readonly low: readonly number[]
    readonly high: readonly number[]
  }
}

/** A deadline of a goal, as a working day of calling and as a date, and the share of projects in which the campaign has ended by then. */
export interface DeadlineChance extends ShareOfProjects {
  /** Measure of the goal: `workingDays`, `lastCallDay` or the campaign's own `workingDays`. */
  readonly measure: string
  readonly day: number
  readonly date: string
}

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
  /** One a campaign, in the order of the file. */
  readonly forecast: readonly EndForecast[]
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
  /** Difference and interval are those of corrected means. */
  readonly corrected?: true
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
