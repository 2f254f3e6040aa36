import type { Law } from '../kernel/distributions'

/** How calls of a type arrive. */
export type ArrivalsModel =
  /** Calls a millisecond in each interval of `step` from midnight; row of `rates` for each working day; arrivals stop after `atMost`. */
  | {
      readonly kind: 'poisson'
      readonly step: number
      readonly rates: readonly (readonly number[])[]
      readonly rateRow: readonly number[]
      readonly atMost: number
    }
  /** A number a day, normal (sd 0: exact), and independent times: cumulated weights of each interval of `step`, the last one 1; an empty row has no calls. */
  | {
      readonly kind: 'count'
      readonly mean: number
      readonly sd: number
      readonly step: number
      readonly cumulated: readonly (readonly number[])[]
      readonly rateRow: readonly number[]
    }
  /** Times of day of recorded calls, in order, one list a recorded day; they begin again after the last. */
  | { readonly kind: 'trace'; readonly days: readonly (readonly number[])[] }
  | { readonly kind: 'none' }

export interface CallTypeModel {
  readonly id: string
  readonly arrivals: ArrivalsModel
  /** Calls of each working day against an ordinary one: growth, season, special days. */
  readonly dayScale: readonly number[]
  /** Shapes of the gamma factors of a day, and of each interval of reports within it; 0: none. */
  readonly dayFactorShape: number
  /** Of the gamma factor of a day that all call types share; 0: none. */
  readonly sharedFactorShape: number
  readonly intervalFactorShape: number
  /** Menu in which calls of the type begin, or -1. */
  readonly menu: number
  /** Holds no line, has no patience, waits through the night. */
  readonly written: boolean
  readonly balkShare: number
  /** Absent: callers never hang up. */
  readonly patience?: Law
  readonly talk: Law
  /** Talk lasts so much longer per time waited: those who waited have more to say. */
  readonly talkPerWait: number
  readonly wrapUp?: Law
  /** Factors by time of arrival, in order of `from` (the first at 0); absent where there are none. */
  readonly hours?: readonly HoursModel[]
  readonly redial?: RedialModel
  readonly transfer?: ExitsModel
  readonly recall?: { readonly share: number; readonly delay: Law; readonly callType: number }
  readonly queue: QueueModel
  /** The call is followed to the end of its talk: it holds a line, may be transferred, call again, or be handed back. */
  readonly followed: boolean
  /** Something is drawn for callers beside their first talk, wrap-up and patience, or they may call again: they have a number and a history. */
  readonly numbered: boolean
  readonly answerWithin: number
  readonly shortAbandon: number
}

/** Factors from a time of day on. */
export interface HoursModel {
  readonly from: number
  readonly talk: number
  readonly wrapUp: number
  readonly patience: number
}

export interface RedialModel {
  readonly afterBusyFirst: number
  readonly afterBusyLater: number
  readonly afterAbandonFirst: number
  readonly afterAbandonLater: number
  readonly delay: Law
  /** Shares of redials that come as another type; the rest stays. */
  readonly becomes: ExitsModel
  /** In its place, by how the attempt ended and whether it was the first; absent: `becomes` holds. */
  readonly becomesAfterBusyFirst?: ExitsModel
  readonly becomesAfterBusyLater?: ExitsModel
  readonly becomesAfterAbandonFirst?: ExitsModel
  readonly becomesAfterAbandonLater?: ExitsModel
}

/** As what those call again whose attempt ended so. */
export function becomesAgain(redial: RedialModel, busy: boolean, first: boolean): ExitsModel {
  const afterBusy = first ? redial.becomesAfterBusyFirst : redial.becomesAfterBusyLater
  const afterAbandon = first ? redial.becomesAfterAbandonFirst : redial.becomesAfterAbandonLater
  return (busy ? afterBusy : afterAbandon) ?? redial.becomes
}

/** With this chance a call goes on, to call type `to[k]` up to cumulated share `cumulated[k]` (of those that go on, the last one 1). */
export interface ExitsModel {
  readonly share: number
  readonly to: readonly number[]
  readonly cumulated: readonly number[]
}

/** How the waiting calls of a type are treated. */
export interface QueueModel {
  readonly limit: number
  readonly limitPerOperator: number
  /** Counts in the limit that the set-up has for all waiting calls together. */
  readonly inCommonLimit: boolean
  readonly priority: number
  /** Waiting time for which a call rises by one class; 0: never. */
  readonly ageing: number
  readonly weight: number
  readonly scoreBase: number
  readonly scorePerMillisecond: number
  readonly scoreTransferred: number
  readonly announcement?: AnnouncementModel
  readonly callBack?: CallBackModel
}

/** `from`: calls ahead, or ms of expected wait. */
export interface AnnouncementModel {
  readonly what: 'position' | 'wait'
  readonly from: number
  readonly hangUpShare: number
  readonly patience: number
}

export interface CallBackModel {
  /** `limit`: calls waiting, ms of expected wait, or ms waited. */
  readonly offer: 'queue' | 'expected-wait' | 'waited'
  readonly limit: number
  readonly acceptShare: number
  readonly within: number
  readonly reserve: number
  readonly attempts: number
  readonly retry: number
  readonly answeredShare: number
  readonly ring: number
  readonly talk?: Law
}
