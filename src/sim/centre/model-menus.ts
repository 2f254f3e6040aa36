import type { Law } from '../kernel/distributions'
import type { AnnouncementModel } from './model-calls'

/** Where a call goes from a step of a menu: 0 and up, another step; or one of these; call type t is EXIT_TO_TYPE − t. */
export const SELF_SERVED = -1
export const HANGS_UP = -2
export const EXIT_TO_TYPE = -3

export interface MenuModel {
  readonly id: string
  readonly ports: number
  readonly start: number
  readonly steps: readonly StepModel[]
}

/** Passes of a step that end without a valid key, of one sort: a wrong key, or silence. */
export interface PassFailure {
  /** Of the passes. */
  readonly share: number
  /** Milliseconds before the repeat, or before the exit. */
  readonly pause: number
  readonly repeatsAtMost: number
  /** Heard in the repeat; left out: the step once more. */
  readonly prompt?: Law
  /** Where the call goes when it fails once more after the last repeat; left out: on by the shares of the step. */
  readonly after?: number
}

export interface StepModel {
  readonly time: Law
  /** Hang-ups a millisecond. */
  readonly hangUpRate: number
  readonly keyPress?: Law
  /** A wrong key, then silence where it has an entry of its own. */
  readonly failures: readonly PassFailure[]
  readonly announcement?: AnnouncementModel
  readonly to: readonly number[]
  /** Cumulated shares, the last one 1. */
  readonly cumulated: readonly number[]
}

/** Codes of all places that a step leads to: by a key, and by failing once more after the last repeat. */
export function targetsOf({ to, failures }: StepModel): readonly number[] {
  return [...to, ...failures.flatMap(({ after }) => (after === undefined ? [] : [after]))]
}
