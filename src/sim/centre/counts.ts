/**
 * What one replication counted: sums of whole numbers in columns, booked by working day and by time of day.
 * A cell is `(entity × rows + row) × columns + column`. Row `days` of the day tables takes what happens after the horizon; the tables by interval leave it out.
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
  /** Per menu, per step of every menu in order, and per menu and call type (menu-exits.ts): totals of the counted days. */
  readonly menus: Float64Array
  readonly steps: Float64Array
  readonly exits: Float64Array
  /** Time for which lines were held, ms; and the most that were in use at one time. */
  readonly lineTime: number
  readonly lineMaximum: number
  /** Per segment of every campaign in order; per attempt up to the highest number, of every campaign; per reason for refusal; per quota cell. */
  readonly segments: Float64Array
  readonly attempts: Float64Array
  readonly reasons: Float64Array
  readonly cells: Float64Array
  /** Most lines of each campaign's dialer in use at one time. */
  readonly dialerLines: Float64Array
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
  /** Squares of waits of answered and abandoned calls, and of those left at the close, in s². */
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

/**
 * Of a campaign. An attempt is booked with its outcome where the dial began, a conversation where it begins, stages where they happen, a contact
 * and its final disposition where it is closed. Times in ms.
 *
 * attempts = answered + busy + noAnswer + machine + invalid + cancelled; answered = conversations + wrongPerson + abandoned + falseMachine +
 * followUpCalls; conversations = later + screened + overQuota + refused + otherLanguage + partial + stage1; processed = the sum of the
 * dispositions (`closed…`).
 */
export const CAMPAIGN = {
  attempts: 0,
  answered: 1,
  busy: 2,
  noAnswer: 3,
  machine: 4,
  /** Answered, and no operator before the dialer or the person gave up. */
  abandoned: 5,
  conversations: 6,
  reached: 7,
  later: 8,
  /** Do not belong to the survey. */
  screened: 9,
  refused: 10,
  stage1: 11,
  stage2: 12,
  stage3: 13,
  stage4: 14,
  stage5: 15,
  stage6: 16,
  stage7: 17,
  stage8: 18,
  stage9: 19,
  stage10: 20,
  stage11: 21,
  stage12: 22,
  processed: 23,
  ringing: 24,
  talk: 25,
  productiveTalk: 26,
  wrapUp: 27,
  invalid: 28,
  /** Hung up by the dialer while it rang. */
  cancelled: 29,
  /** People taken for machines and hung up on. */
  falseMachine: 30,
  /** Machines passed to an operator; part of `machine`. */
  machineToOperator: 31,
  /** Connected later than the rule for abandoned calls allows; part of conversations, wrong persons and follow-up calls. */
  connectedLate: 32,
  wrongPerson: 33,
  /** Fixed a time; part of `later`. And appointments in which the person was reached. */
  appointments: 34,
  appointmentsKept: 35,
  overQuota: 36,
  partial: 37,
  otherLanguage: 38,
  /** Attempts of follow-up calls, part of attempts (operators') or made by managers; and conversations of operators' follow-up calls. */
  followUpAttempts: 39,
  followUpCalls: 40,
  followUpTalk: 41,
  managerAttempts: 42,
  managerTime: 43,
  /** Left the funnel because the follow-up call never reached them. */
  droppedOut: 44,
  /** Contacts dialed for the first time. */
  tried: 45,
  closedResult: 46,
  closedPartial: 47,
  closedRefused: 48,
  closedScreened: 49,
  closedOverQuota: 50,
  closedOtherLanguage: 51,
  /** Put off, and not spoken to again. */
  closedLater: 52,
  /** A machine, a wrong person, or the dialer's own failure: there is somebody, who was never spoken to. */
  closedNoContact: 53,
  closedUnanswered: 54,
  closedInvalid: 55,
  closedDoNotCall: 56,
  /** Contacts delivered or bought after the start. */
  delivered: 57,
  /** Time of operators with machines and wrong persons; this and the talk of follow-up calls are part of talk. */
  lostTalk: 58,
  /** Answered, and no operator was there at once; and the time they held the line. */
  heldAnswers: 59,
  heldTime: 60,
} as const

/** Of a segment of a list, totals of a replication. */
export const SEGMENT = { contacts: 0, processed: 1, reached: 2, attempts: 3, answered: 4, conversations: 5, stage1: 6, talk: 7 } as const

/** Of the attempts of one number (first, second …), totals of a replication. */
export const ATTEMPT = { attempts: 0, answered: 1, conversations: 2, stage1: 3 } as const

/** Of a quota cell, totals of a replication; `fullAt`: time at which the target was reached, ms, 0: never. */
export const CELL = { completes: 0, overQuota: 1, partial: 2, fullAt: 3 } as const

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
  /** Looking at a contact before dialing; not part of dialing. */
  preview: 15,
  /** Of conversations: with the right person of a list, and those that brought the first result of a campaign. */
  rightParty: 16,
  results: 17,
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

export const STEP = { visits: 0, time: 1, hungUp: 2, invalid: 3, failedOut: 4 } as const

export type CallColumn = keyof typeof CALL
export type CampaignColumn = keyof typeof CAMPAIGN
export type GroupColumn = keyof typeof GROUP
export type MenuColumn = keyof typeof MENU
export type StepColumn = keyof typeof STEP

/** Width of each table. */
export const CALL_WIDTH = Object.keys(CALL).length
export const CAMPAIGN_WIDTH = Object.keys(CAMPAIGN).length
export const SEGMENT_WIDTH = Object.keys(SEGMENT).length
export const ATTEMPT_WIDTH = Object.keys(ATTEMPT).length
export const CELL_WIDTH = Object.keys(CELL).length
export const GROUP_WIDTH = Object.keys(GROUP).length
export const MENU_WIDTH = Object.keys(MENU).length
export const STEP_WIDTH = Object.keys(STEP).length
