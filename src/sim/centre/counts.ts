/**
 * What one replication counted: sums of whole numbers in columns, booked by working day and by time of day.
 * A cell is `(entity × rows + row) × columns + column`. Row `days` of the day tables takes what happens after the horizon.
 */
export interface Counts {
  readonly days: number
  readonly intervals: number
  readonly callsByDay: Float64Array
  readonly callsByInterval: Float64Array
  readonly campaignsByDay: Float64Array
  readonly campaignsByInterval: Float64Array
  readonly groupsByDay: Float64Array
  readonly groupsByInterval: Float64Array
  /** Waits of answered calls by second, per call type; the last bin takes all longer ones. */
  readonly waits: Float64Array
  /** Metered milliseconds, one per meter of the model. */
  readonly meters: Float64Array
  /** Per campaign: end of its last conversation or attempt, and 1 where every contact was closed. */
  readonly lastActivity: Float64Array
  readonly finished: Float64Array
  /** Days on which someone was paid. */
  readonly daysWorked: number
  readonly events: number
}

export const WAIT_BINS = 601

/** Calls, booked in the interval of arrival. Waits and times in ms. */
export const CALL = {
  offered: 0,
  answered: 1,
  answeredInTime: 2,
  abandoned: 3,
  abandonedInTime: 4,
  shortAbandons: 5,
  leftAtClose: 6,
  waitAnswered: 7,
  waitAbandoned: 8,
  delayed: 9,
  talk: 10,
  wrapUp: 11,
  queueMaximum: 12,
} as const

/** Attempts and conversations are booked where they begin, stages where they happen, contacts (processed; of them reached) where they close. Times in ms. */
export const CAMPAIGN = {
  attempts: 0,
  answered: 1,
  busy: 2,
  noAnswer: 3,
  machine: 4,
  abandoned: 5,
  conversations: 6,
  reached: 7,
  later: 8,
  screened: 9,
  refused: 10,
  stage1: 11,
  stage2: 12,
  stage3: 13,
  stage4: 14,
  processed: 15,
  ringing: 16,
  talk: 17,
  productiveTalk: 18,
  wrapUp: 19,
} as const

/** Operators' time in ms, split at the borders of intervals; paid time is known by day only. */
export const GROUP = {
  paid: 0,
  logged: 1,
  dialing: 2,
  talk: 3,
  wrapUp: 4,
  conversations: 5,
} as const

export type CallColumn = keyof typeof CALL
export type CampaignColumn = keyof typeof CAMPAIGN
export type GroupColumn = keyof typeof GROUP

/** Width of each table. */
export const CALL_WIDTH = Object.keys(CALL).length
export const CAMPAIGN_WIDTH = Object.keys(CAMPAIGN).length
export const GROUP_WIDTH = Object.keys(GROUP).length
