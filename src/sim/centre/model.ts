import type { Law } from '../kernel/distributions'

/** A project's set-up with every name resolved to a number: all that the engine ever sees. Plain data; times in milliseconds. */
export interface Model {
  readonly calendar: CalendarModel
  readonly callTypes: readonly CallTypeModel[]
  readonly campaigns: readonly CampaignModel[]
  readonly groups: readonly GroupModel[]
  /** Shifts coming and going, in order of time. */
  readonly rota: readonly RotaEntry[]
  readonly routing: { readonly kind: 'longest-idle' | 'priority' }
  /** Billing meters: durations rounded up to whole pulses, one per distinct basis and pulse. */
  readonly meters: readonly Meter[]
}

export interface CalendarModel {
  /** Midnight of each working day; the row of a day in every table is its place here. */
  readonly midnights: readonly number[]
  /** Row of each calendar day from day 0: the last working day that has begun; -1 before the first. */
  readonly rowOfDay: readonly number[]
  readonly interval: number
  readonly open: number
  readonly close: number
  /** Rows that are simulated but not counted. */
  readonly warmUpDays: number
}

export interface CallTypeModel {
  readonly id: string
  /** Calls a millisecond in each interval of `step` from midnight, one row per working day. */
  readonly step: number
  readonly rates: readonly (readonly number[])[]
  /** Row of `rates` for each working day. */
  readonly rateRow: readonly number[]
  readonly atMost: number
  /** Shape of the gamma day factor; 0: none. */
  readonly dayFactorShape: number
  readonly balkShare: number
  /** Absent: callers never hang up. */
  readonly patience?: Law
  readonly talk: Law
  readonly wrapUp?: Law
  readonly answerWithin: number
  readonly shortAbandon: number
}

export type DialModeModel =
  | { readonly kind: 'manual'; readonly dialing: number }
  | { readonly kind: 'progressive' }
  | { readonly kind: 'power'; readonly linesPerOperator: number; readonly hold: number }

/** No further attempt after this outcome. */
export const NEVER = -1

export interface CampaignModel {
  readonly id: string
  readonly contacts: number
  readonly reach: number
  /** Parameters of the beta distribution of reach; 0 where all contacts are alike. */
  readonly reachA: number
  readonly reachB: number
  readonly busyShare: number
  readonly machineShare: number
  readonly ringAnswered: Law
  readonly ringUnanswered: Law
  readonly ringBusy: Law
  readonly ringMachine: Law
  readonly attemptsAtMost: number
  /** Delays to the next attempt; NEVER closes the contact. */
  readonly retry: {
    readonly busy: number
    readonly noAnswer: number
    readonly machine: number
    readonly refusal: number
    readonly later: number
    readonly abandoned: number
  }
  /** Opening and end of calling on each working day, by row; equal where there is none. */
  readonly hours: readonly { readonly from: number; readonly to: number }[]
  readonly mode: DialModeModel
  readonly laterShare: number
  readonly overQuotaShare: number
  readonly screenerTalk?: Law
  readonly productiveTalk: Law
  readonly otherTalk: Law
  readonly productiveWrapUp: Law
  readonly otherWrapUp: Law
  readonly stages: readonly { readonly share: number; readonly delay: number }[]
  readonly stopAtResults: number
}

export interface GroupModel {
  readonly id: string
  /** First operator and how many: the operators of a group stand side by side. */
  readonly first: number
  readonly operators: number
  /** Call types and campaigns by number, in the order in which the group serves them. */
  readonly callTypes: readonly number[]
  readonly campaigns: readonly number[]
  readonly talkFactor: number
  readonly conversionFactor: number
  readonly finishQueue: boolean
  /** Paid time of the whole group on each working day, by row: shifts less unpaid breaks. */
  readonly paid: readonly number[]
}

/** Operators `first` to `last` (inclusive) come or go. */
export interface RotaEntry {
  readonly time: number
  readonly comes: boolean
  /** Going home; otherwise it is a break, before which only the call in progress is finished. */
  readonly endsShift: boolean
  readonly first: number
  readonly last: number
}

export interface Meter {
  readonly basis: 'talk' | 'talk-and-wrap-up' | 'line'
  /** 0: not rounded. */
  readonly pulse: number
}
