import type { ColumnMemory } from '../kernel/column-memory'
import { DAY } from './book'
import type { CampaignModel, ListModel } from './model-campaigns'
import { openPools } from './pools'
import { NOBODY } from './seams'
import { type LevelWatch, openWatch } from './watch'

const FRESH = 0
/** Waits for the time of its next attempt. */
export const AWAITS_RETRY = 1
export const READY = 2
export const IN_PROGRESS = 3
export const CLOSED = 4
/** Waits for the appointment's time; for its operator; for the time of a follow-up call. */
export const AWAITS_APPOINTMENT = 5
export const APPOINTED = 6
export const AWAITS_FOLLOW_UP = 7
export const FOLLOW_UP_DUE = 8
/** Dialed, and nobody has answered or given up yet; then IN_PROGRESS. */
export const RINGING = 9

/** How a dial ends. */
export const OUTCOME = { answered: 0, busy: 1, noAnswer: 2, machine: 3, invalid: 4 } as const

/** How near a contact came to being spoken to, or its end: the highest so far is its disposition when it is closed. */
export const DISPOSITION = {
  unanswered: 0,
  noContact: 1,
  later: 2,
  refused: 3,
  screened: 4,
  overQuota: 5,
  otherLanguage: 6,
  partial: 7,
  result: 8,
  invalid: 9,
  doNotCall: 10,
} as const

/** Contacts whose clocks agree: those due, and where the fresh ones begin. */
export interface Pool {
  /** Contacts of this clock in the order of the list; absent: all contacts, by number. */
  readonly contacts: Int32Array | undefined
  /** Contacts due for another attempt, first due first; a ring, since a contact stands in it once at most. */
  readonly ready: Int32Array
  readyFrom: number
  readyCount: number
  nextFresh: number
  /** End of the fresh contacts that are there already. */
  freshEnd: number
  /** Contacts whose appointment, and whose follow-up call, is due. */
  readonly appointed: number[]
  readonly followUps: number[]
  /** Within calling hours. */
  open: boolean
}

/** The contact list of a campaign, one row a contact, and what its dialer is doing. */
export interface ContactList {
  /** Contacts there so far, and with all that may still come. */
  contacts: number
  readonly capacity: number
  readonly state: Uint8Array
  readonly attempts: Uint8Array
  readonly conversations: Uint8Array
  readonly disposition: Uint8Array
  /** Share of attempts in which this contact answers. */
  readonly reach: Float64Array
  /** Place of the segment; empty where there is one only. */
  readonly segment: Uint8Array
  /** Day of the last attempt, and attempts on it; empty where there is no cap by day. */
  readonly dialedOn: Int32Array
  readonly dialedOnDay: Uint8Array
  /** Further attempts after each outcome: contact × 7 + outcome; empty where there is no limit. */
  readonly retries: Uint8Array
  /** Why the contact waits for another attempt, as in RETRY plus 1, 0: for no such reason; empty where no outcome names hours. */
  readonly reason: Uint8Array
  /** Until when the contact may be dialed with an operator only; empty where no rule asks. */
  readonly operatorUntil: Float64Array
  /** Operator of the conversation in which an appointment was made, and from when anybody may keep it; empty without appointments. */
  readonly promisedBy: Int32Array
  readonly anybodyFrom: Float64Array
  /** Stage of the funnel whose follow-up call is to come, and its attempts; empty without follow-up calls. */
  readonly stage: Uint8Array
  readonly followUps: Uint8Array
  /** Numbers of the contact known to be invalid, one bit each; empty where all are good. */
  readonly struck: Uint8Array
  /** Of the attempt in progress: its outcome, when it began and how long it rings, the operator bound to it or NOBODY. */
  readonly outcome: Uint8Array
  readonly dialedAt: Float64Array
  readonly rang: Float64Array
  /** When the ringing ends, or ended: an event of another time is stale. */
  readonly rungOut: Float64Array
  readonly operator: Int32Array
  readonly pools: readonly Pool[]
  /** Numbers that ring without an operator, in the order in which they were dialed; kept only for modes that ask for it. */
  readonly ringingAlone: number[]
  /** People who answered and wait for an operator, first come first; and when each began to. */
  readonly held: number[]
  readonly heldSince: number[]
  /** Numbers that ring: all, and those without an operator bound to them. */
  ringing: number
  unbound: number
  /** Of those who answered and have no operator bound, the ones about whom a detector decides. */
  detecting: number
  /** Operators who talk for the campaign, and lines in use: ringing, holding, talking, playing a message. */
  talking: number
  lines: number
  linesMaximum: number
  closed: number
  /** First results so far, and orders of further contacts. */
  results: number
  orders: number
  /** Contacts that are still to be delivered, the next delivery, and follow-up calls still to come. */
  toCome: number
  nextDelivery: number
  followUpsOpen: number
  /** Dials that ended by themselves and live answers; and of today, live answers and those of them abandoned or connected late. */
  ended: number
  live: number
  liveToday: number
  lostToday: number
  today: number
  /** The dialer's own loop goes on. */
  looping: boolean
  /** When the mode adjusts next, ms. */
  adjustDue: number
  /** What it knows of the service level of calls, where it minds it. */
  readonly watch: LevelWatch | undefined
  /** Per quota cell: completed interviews; cells that still want some. */
  readonly completes: Int32Array
  cellsOpen: number
  /** The wanted number of results, or all quotas, are reached: no first call any more. */
  stopped: boolean
  /** Every contact is closed, or the campaign stopped, and no follow-up call is left. */
  over: boolean
  lastActivity: number
}

export function openList({ list, dialer, conversation }: CampaignModel, memory: ColumnMemory): ContactList {
  const { capacity } = list
  const where = (needed: boolean, width = 1) => (needed ? capacity * width : 0)
  const followUps = conversation.stages.some(({ followUp }) => followUp !== undefined && !followUp.byManager)
  const cells = conversation.questionnaire?.cells ?? []
  return {
    contacts: list.contacts,
    capacity,
    state: memory.uint8(capacity).fill(FRESH),
    attempts: memory.uint8(capacity),
    conversations: memory.uint8(capacity),
    disposition: memory.uint8(capacity),
    reach: memory.float64(capacity),
    segment: memory.uint8(where(list.segments.length > 1)),
    dialedOn: memory.int32(where(list.attemptsPerDay < list.attemptsAtMost)).fill(-1),
    dialedOnDay: memory.uint8(where(list.attemptsPerDay < list.attemptsAtMost)),
    retries: memory.uint8(where(hasLimits(list), list.retry.length)),
    reason: memory.uint8(where(hasWindows(list))),
    operatorUntil: memory.float64(where(dialer.rule.noRedial > 0)),
    promisedBy: memory.int32(where(list.appointments !== undefined)).fill(NOBODY),
    anybodyFrom: memory.float64(where(list.appointments !== undefined)),
    stage: memory.uint8(where(followUps)),
    followUps: memory.uint8(where(followUps)),
    struck: memory.uint8(where(list.invalidShare > 0)),
    outcome: memory.uint8(capacity),
    dialedAt: memory.float64(capacity),
    rang: memory.float64(capacity),
    rungOut: memory.float64(capacity),
    operator: memory.int32(capacity).fill(NOBODY),
    pools: openPools(list, memory),
    ringingAlone: [],
    held: [],
    heldSince: [],
    ringing: 0,
    unbound: 0,
    detecting: 0,
    talking: 0,
    lines: 0,
    linesMaximum: 0,
    closed: 0,
    results: 0,
    orders: 0,
    toCome: list.deliveries.reduce((sum, { contacts }) => sum + contacts, 0),
    nextDelivery: 0,
    followUpsOpen: 0,
    ended: 0,
    live: 0,
    liveToday: 0,
    lostToday: 0,
    today: -1,
    looping: false,
    adjustDue: 0,
    watch: openWatch(dialer.blend),
    completes: new Int32Array(cells.length),
    cellsOpen: cells.filter(({ target }) => target > 0).length,
    stopped: false,
    over: false,
    lastActivity: 0,
  }
}

function hasWindows({ retry }: ListModel): boolean {
  return retry.some(({ from, to }) => from > 0 || to < DAY)
}

function hasLimits({ retry }: ListModel): boolean {
  return retry.some(({ atMost }) => atMost < Number.MAX_SAFE_INTEGER)
}
