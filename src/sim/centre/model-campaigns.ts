import type { Law } from '../kernel/distributions'

/** A campaign as the engine sees it: its list, how it is dialed in this set-up, and what a conversation brings. Times in milliseconds. */
export interface CampaignModel {
  readonly id: string
  readonly list: ListModel
  readonly dialer: DialerModel
  readonly conversation: ConversationModel
}

/** No further attempt after this outcome. */
export const NEVER = -1

/** Outcomes that another attempt may follow; places in `ListModel.retry`. */
export const RETRY = { busy: 0, noAnswer: 1, machine: 2, refusal: 3, later: 4, abandoned: 5, wrongPerson: 6 } as const

export interface ListModel {
  /** Contacts at the start, and with all that may be delivered later. */
  readonly contacts: number
  readonly capacity: number
  /** Of the contacts at the start, the first ones: tried so often before this course begins, and due at once. Absent: all are fresh. */
  readonly begun?: readonly { readonly attempts: number; readonly contacts: number }[]
  /** In order of time. */
  readonly deliveries: readonly { readonly time: number; readonly contacts: number }[]
  /** `days`: working days to delivery. */
  readonly purchase?: { readonly below: number; readonly contacts: number; readonly times: number; readonly days: number }
  /** At least one; shares sum to 1. `zone` is a place in `zones`. */
  readonly segments: readonly SegmentModel[]
  readonly bySegment: boolean
  readonly freshFirst: boolean
  /** One for each clock of the contacts. */
  readonly zones: readonly ZoneModel[]
  /** 0 Monday … 6 Sunday: of day 0. */
  readonly firstWeekday: number
  readonly reach: number
  /** Parameters of the beta distribution of reach; 0 where all contacts are alike. */
  readonly reachA: number
  readonly reachB: number
  /** Factors from a time of the contact's day on, the first from 0; empty: none. */
  readonly reachByHour: readonly { readonly from: number; readonly factor: number }[]
  /** One a weekday, Monday first; empty: none. */
  readonly reachByWeekday: readonly number[]
  /** First attempt first, the last holds on; empty: none. */
  readonly reachByAttempt: readonly number[]
  readonly busyShare: number
  readonly machineShare: number
  readonly invalidShare: number
  readonly doNotCallShare: number
  readonly wrongPersonShare: number
  readonly furtherNumbers: readonly { readonly share: number; readonly reachFactor: number }[]
  readonly ringAnswered: Law
  readonly ringUnanswered: Law
  readonly ringBusy: Law
  readonly ringMachine: Law
  readonly ringInvalid: Law
  /** How long a person holds the line in silence. */
  readonly patience?: Law
  readonly attemptsAtMost: number
  readonly attemptsPerDay: number
  /** By outcome: delay or NEVER, how many attempts may follow, and the hours of the contact's day in which they may. */
  readonly retry: readonly RetryModel[]
  readonly appointments?: { readonly share: number; readonly delay: Law; readonly own: boolean; readonly wait: number; readonly reachFactor: number }
}

export interface SegmentModel {
  readonly share: number
  readonly reachFactor: number
  readonly resultFactor: number
  readonly zone: number
}

export interface ZoneModel {
  /** How far the contact's clock is ahead of the centre's. */
  readonly ahead: number
  /** Opening and end of calling of each working day, by row, as times of the horizon in order; equal where there is none. */
  readonly hours: readonly { readonly from: number; readonly to: number }[]
}

export interface RetryModel {
  readonly delay: number
  readonly atMost: number
  readonly from: number
  readonly to: number
}

export type DialModeModel =
  | { readonly kind: 'manual'; readonly dialing: number }
  | { readonly kind: 'preview'; readonly time: Law; readonly rightPartyShare?: number }
  | { readonly kind: 'progressive' }
  | { readonly kind: 'power'; readonly linesPerOperator: number; readonly perAll: boolean; readonly hold: number; readonly cancels: boolean }
  | {
      readonly kind: 'adaptive'
      readonly perAll: boolean
      readonly floor: number
      readonly cap: number
      readonly target: number
      readonly reaction: 'hard' | 'average' | 'tapered'
      readonly loop: number
      readonly hold: number
      readonly cancels: boolean
    }
  | { readonly kind: 'expected-free'; readonly hold: number; readonly cancels: boolean }
  | { readonly kind: 'chance-constrained'; readonly target: number; readonly hold: number; readonly cancels: boolean }

export interface DialerModel {
  readonly mode: DialModeModel
  /** Numbers ringing, people holding or talking, at most. */
  readonly lines: number
  readonly detection: DetectionModel
  readonly rule: RuleModel
  readonly blend: BlendModel
}

/** `falseNegative` 0 and no delay: machines are known at once. */
export interface DetectionModel {
  readonly delay?: Law
  readonly falsePositive: number
  readonly falseNegative: number
  readonly machineTalk: Law
}

export interface RuleModel {
  /** Who has no operator within this time of the greeting counts as abandoned. */
  readonly within: number
  readonly share: number
  readonly days: number
  /** Only those whom the dialer knew to be people are the base. */
  readonly humanOnly: boolean
  readonly minRing: number
  readonly message: number
  readonly noRedial: number
}

export interface BlendModel {
  readonly idleAtLeast: number
  /** Groups whose idle operators are counted. */
  readonly idleIn: readonly number[]
  /** The dialer looks only when an operator of these groups becomes free. */
  readonly onFree: boolean
  readonly level?: { readonly stopBelow: number; readonly resumeAbove: number; readonly window: number; readonly callTypes: readonly number[] }
}

export interface ConversationModel {
  readonly laterShare: number
  readonly overQuotaShare: number
  readonly screenerTalk?: Law
  readonly questionnaire?: QuestionnaireModel
  readonly productiveTalk: Law
  readonly otherTalk: Law
  readonly wrongTalk: Law
  readonly productiveWrapUp: Law
  readonly otherWrapUp: Law
  /** First attempt first, the last holds on; empty: none. */
  readonly conversionByAttempt: readonly number[]
  /** Shares of refusals by reason; what is left to 1 has none. */
  readonly reasons: readonly number[]
  readonly stages: readonly StageModel[]
  readonly stopAtResults: number
}

export interface QuestionnaireModel {
  readonly screener: Law
  readonly eligibleShare: number
  readonly cells: readonly { readonly share: number; readonly target: number }[]
  readonly blocks: readonly { readonly time: Law; readonly openQuestions: number }[]
  readonly openAnswer: Law
  /** Time of the interview after which the person breaks off; absent: never. */
  readonly breakOff?: Law
  readonly languages: readonly { readonly share: number; readonly factor: number; readonly interviewed: boolean }[]
}

export interface StageModel {
  readonly share: number
  readonly delay: number
  readonly followUp?: { readonly byManager: boolean; readonly talk: Law; readonly attemptsAtMost: number; readonly retry: number }
}
