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
  /** Waits of answered calls by bin (centre/wait-bins.ts), per call type; the last bin takes all longer ones. */
  readonly waits: Float64Array
  /** Per menu, and per step of every menu in order: totals of the counted days. */
  readonly menus: Float64Array
  readonly steps: Float64Array
  /** Time for which lines were held, ms; and the most that were in use at one time. */
  readonly lineTime: number
  readonly lineMaximum: number
  /** Metered milliseconds, one per meter of the model. */
  readonly meters: Float64Array
  /** Per campaign: end of its last conversation or attempt, and 1 where every contact was closed. */
  readonly lastActivity: Float64Array
  readonly finished: Float64Array
  /** Days on which someone was paid. */
  readonly daysWorked: number
  readonly events: number
}

/**
 * Calls of a type, booked in the interval in which they came (dialed, passed on by a menu, or transferred) but for the last five, which are
 * booked when they happen. Waits and times in ms. offered = answered + abandoned + blocked + contained + hungUpInMenu + passedOn +
 * callBacks + leftAtClose.
 */
export const CALL = {
  // what almost every call touches stands together at the front
  offered: 0,
  answered: 1,
  answeredInTime: 2,
  talk: 3,
  wrapUp: 4,
  /** Callers by the type they called first: all, and those whom an operator or the menu served in the end. */
  callers: 5,
  callersServed: 6,
  callersServedAtOnce: 7,
  delayed: 8,
  waitAnswered: 9,
  /** Squares of waits of answered and abandoned calls, in s². */
  waitSquares: 10,
  abandoned: 11,
  abandonedInTime: 12,
  shortAbandons: 13,
  waitAbandoned: 14,
  /** Still waiting, or in the menu, when nobody was left to answer. */
  leftAtClose: 15,
  /** Heard busy: no line, no port of the menu, or the queue was full. */
  blocked: 16,
  /** Served by the menu. */
  contained: 17,
  hungUpInMenu: 18,
  /** Left the menu as another call type, which has them as offered. */
  passedOn: 19,
  /** Accepted a call-back in place of waiting. */
  callBacks: 20,
  callBacksKept: 21,
  callBacksInTime: 22,
  /** From the promise to the call-back's start. */
  callBackWait: 23,
  /** Of those offered: attempts after the first, transfers, recalls of customers served before. */
  redials: 24,
  transfers: 25,
  recalls: 26,
  /** From here on by the time of the event. */
  abandonedNow: 27,
  /** Time spent in the queue. */
  queueTime: 28,
  /** Calls waiting at the end of the interval. */
  queueAtEnd: 29,
  queueMaximum: 30,
  /** Ends of an interval at which a new call would have found no operator idle. */
  allBusyAtEnd: 31,
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
  /** Phones that ring at operators. */
  ringing: 6,
  switching: 7,
  /** Work after the end of the shift or staffing; part of talk and wrap-up. */
  overtime: 8,
  /** Talk and wrap-up of call-backs; part of talk and wrap-up. */
  callBackWork: 9,
  /** Operators with work in hand at the end of the interval. */
  busyAtEnd: 10,
  /** Operators: absent, late, and gone for good. */
  absent: 11,
  late: 12,
  leavers: 13,
  unanswered: 14,
} as const

/** Calls that enter a menu, by how they leave it. Times in ms, squares in s². */
export const MENU = {
  entered: 0,
  contained: 1,
  hungUp: 2,
  passedOn: 3,
  timeContained: 4,
  timeHungUp: 5,
  timePassedOn: 6,
  timeSquares: 7,
  /** Heard busy: no port. */
  blocked: 8,
} as const

export const STEP = { visits: 0, time: 1, hungUp: 2, invalid: 3 } as const

export type CallColumn = keyof typeof CALL
export type CampaignColumn = keyof typeof CAMPAIGN
export type GroupColumn = keyof typeof GROUP
export type MenuColumn = keyof typeof MENU
export type StepColumn = keyof typeof STEP

/** Width of each table. */
export const CALL_WIDTH = Object.keys(CALL).length
export const CAMPAIGN_WIDTH = Object.keys(CAMPAIGN).length
export const GROUP_WIDTH = Object.keys(GROUP).length
export const MENU_WIDTH = Object.keys(MENU).length
export const STEP_WIDTH = Object.keys(STEP).length
