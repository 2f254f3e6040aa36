/** What each verb of `callsim` is asked for. */
import type { Unknown } from '../sim/staffing/unknowns'
import type { Precision } from '../sim/validation/timing'

export interface RunCommand {
  readonly verb: 'run'
  readonly file: string
  readonly language?: 'en' | 'ru'
  readonly setup?: string
  readonly replications?: number
  readonly seed?: string
  readonly workers?: number
  readonly json: boolean
  /** The hash that the run must have. */
  readonly expect?: string
}

export interface CheckCommand {
  readonly verb: 'check'
  readonly file: string
  readonly language?: 'en' | 'ru'
}

export interface VerifyCommand {
  readonly verb: 'verify'
  readonly folder: string
  readonly language?: 'en' | 'ru'
  readonly family?: string
  readonly precision: Precision
  readonly seed?: string
  readonly workers?: number
  readonly json: boolean
}

export const efforts = ['quick', 'normal', 'thorough'] as const

export interface StaffCommand {
  readonly verb: 'staff'
  readonly file: string
  readonly language?: 'en' | 'ru'
  readonly setup?: string
  /** One unknown in place of a plan. */
  readonly seek?: Unknown
  readonly effort: (typeof efforts)[number]
  readonly seed?: string
  readonly workers?: number
  readonly json: boolean
}

/** The part of a study that one of several machines does: points number `index`, `index` + `of` … counted from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

export interface SweepCommand {
  readonly verb: 'sweep'
  readonly file: string
  readonly language?: 'en' | 'ru'
  readonly out?: string
  readonly shard?: Shard
  readonly workers?: number
  /** A queue between machines instead of threads here. */
  readonly redis?: string
  readonly restart: boolean
}

export interface MergeCommand {
  readonly verb: 'merge'
  readonly out: string
  readonly parts: readonly string[]
  readonly language?: 'en' | 'ru'
}

export interface WorkerCommand {
  readonly verb: 'worker'
  readonly redis: string
  readonly workers?: number
  readonly language?: 'en' | 'ru'
}

export interface CompareCommand {
  readonly verb: 'compare'
  readonly file: string
  readonly language?: 'en' | 'ru'
  readonly replications?: number
  readonly seed?: string
  readonly workers?: number
  readonly json: boolean
  /** Less work for a first impression. */
  readonly quick: boolean
  /** Tell the vendor's margin, too. */
  readonly margins: boolean
}

export interface PilotCommand {
  readonly verb: 'pilot'
  readonly file: string
  readonly language?: 'en' | 'ru'
  /** A table of observed rows in place of those of the file. */
  readonly rows?: string
  readonly until?: number
  readonly team?: 'same' | 'new'
  /** Of a project that is lived through as an example. */
  readonly setup?: string
  readonly share?: number
  readonly course?: number
  readonly replications?: number
  readonly seed?: string
  readonly workers?: number
  readonly json: boolean
}

export type Command =
  | RunCommand
  | CompareCommand
  | CheckCommand
  | VerifyCommand
  | PilotCommand
  | StaffCommand
  | SweepCommand
  | MergeCommand
  | WorkerCommand
  | { readonly verb: 'help' | 'version'; readonly language?: 'en' | 'ru' }
