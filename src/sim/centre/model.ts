import type { Law } from '../kernel/distributions'
import type { CallTypeModel, HoursModel } from './model-calls'
import type { CampaignModel } from './model-campaigns'
import type { MenuModel } from './model-menus'

/** A project's set-up with every name resolved to a number: all that the engine ever sees. Plain data; times in milliseconds. */
export interface Model {
  readonly calendar: CalendarModel
  readonly callTypes: readonly CallTypeModel[]
  readonly campaigns: readonly CampaignModel[]
  readonly groups: readonly GroupModel[]
  readonly menus: readonly MenuModel[]
  /** Shifts coming and going, and changes of staffing, in order of time. */
  readonly rota: readonly RotaEntry[]
  readonly routing: RoutingModel
  /** Calls in menus, queues and conversation at most. */
  readonly lines: number
  /** Calls of all types together that wait at most: a number, and per operator on duty. */
  readonly waitingLimit: number
  readonly waitingPerOperator: number
  /** Calls that may wait beside those per operator; absent: 0. */
  readonly waitingBase?: number
  /** Limits of queues come before idle operators. */
  readonly limitsFirst?: boolean
  /** Time lost by an operator whose next work is another project: [from][to], call types first, then campaigns; absent where there is none. */
  readonly switching?: readonly (readonly number[])[]
  /** Billing meters: durations rounded up to whole pulses, one per distinct basis and pulse. */
  readonly meters: readonly Meter[]
}

/** How the distributor chooses; options of the ways, with names resolved. */
export interface RoutingModel {
  readonly operator: 'longest-idle' | 'skill-rank' | 'least-occupied' | 'fewest-calls' | 'round-robin' | 'random-operator' | 'random-group' | 'score'
  readonly call: 'first-come' | 'skill-order' | 'priority-class' | 'longest-weighted-wait' | 'longest-queue' | 'score' | 'last-come'
  /** Groups that serve each call type, in the order in which they are asked. */
  readonly groupsOfType: readonly (readonly number[])[]
  readonly perFreeShare: number
  readonly perIdleMillisecond: number
}

/** No limit. */
export const UNLIMITED = Number.MAX_SAFE_INTEGER

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
  /** Every day starts empty: nothing that waits at the end of a day goes on to the next. */
  readonly independentDays: boolean
  /** The only day goes on past midnight until nobody is left. */
  readonly untilEmpty?: boolean
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
  /** Standard deviation of the log-odds of a result between operators. */
  readonly conversionSpread: number
  /** What each operator adds to the log-odds of a result, where it is known; then nothing is drawn from the spread. */
  readonly persuasions?: readonly number[]
  /** How each call type is served, by its number; absent: as the demand says. */
  readonly serves: readonly (ServesModel | undefined)[]
  /** It serves every call type as the demand says, but for `talkFactor`, and nobody in it is learning. */
  readonly asDemanded: boolean
  /** Any of its call types has a rule about who may take it. */
  readonly hasRules: boolean
  readonly atShiftEnd: 'finish-call' | 'finish-queue' | 'open-end' | 'hand-back'
  /** Operators come and go by number (staffing by interval), not by name. */
  readonly byLevel: boolean
  readonly ring?: { readonly time: Law; readonly hangUp: boolean; readonly noAnswerShare: number; readonly noAnswer: number }
  readonly absence?: { readonly share: number; readonly lateShare: number; readonly late: Law }
  readonly learning?: { readonly newShare: number; readonly talkLoss: number; readonly conversionLoss: number; readonly time: number }
  /** Chance of leaving on a working day, and working days until a replacement begins. */
  readonly attrition?: { readonly perDay: number; readonly leadDays: number }
  /** Paid time of the whole group on each working day, by row: shifts less unpaid breaks. */
  readonly paid: readonly number[]
}

export interface ServesModel {
  readonly talkFactor: number
  readonly wrapUpFactor: number
  readonly talk?: Law
  readonly wrapUp?: Law
  readonly score: number
  /** Only calls that have waited so long. */
  readonly after: number
  /** Only if more operators of the group than this are idle. */
  readonly reserve: number
  readonly guaranteed: number
  readonly transferShare: number
  readonly hours?: readonly HoursModel[]
}

/** Operators `first` to `last` (inclusive) come or go; or the group has a new number of operators. */
export type RotaEntry = ShiftEntry | LevelEntry

export interface ShiftEntry {
  readonly kind: 'shift'
  readonly time: number
  readonly comes: boolean
  /** The first stretch of the day's shift: not back from a break. */
  readonly beginsShift: boolean
  /** Going home; otherwise it is a break, before which only the call in progress is finished. */
  readonly endsShift: boolean
  readonly first: number
  readonly last: number
}

export interface LevelEntry {
  readonly kind: 'level'
  readonly time: number
  readonly group: number
  readonly operators: number
  /** The day's last level: who is busy may finish the queue. */
  readonly endsShift: boolean
}

export interface Meter {
  readonly basis: 'talk' | 'talk-and-wrap-up' | 'line' | 'ivr'
  /** 0: not rounded. */
  readonly pulse: number
  /** First time of each conversation that is not counted. */
  readonly free?: number
}
