/** The staffing jobs over the workers of a pool: searches, shifts, single unknowns. Plain data in and out; an abort ends them at once. */

import { type SeekAnswer, type SeekQuestion, seek } from '../sim/staffing/goal-seek'
import type { StaffingQuestion } from '../sim/staffing/question'
import { type Requirement, requirementOf } from '../sim/staffing/requirement'
import { planShifts, type ShiftPlan, type ShiftQuestion, shiftQuestionOf } from '../sim/staffing/shift-plan'
import { planStaffing, type StaffingPlan, type StaffingProgress } from '../sim/staffing/staffing-plan'
import type { Laboratory } from '../sim/staffing/trials'
import type { Pool } from './pool'
import type { Solver } from './solver'

export interface StaffingOptions {
  readonly signal?: AbortSignal
  onProgress?(progress: StaffingProgress): void
}

/** Work that waits here for its turn, in the order in which it came, and not at the pool: there every piece would listen for the abort by itself. */
function inTurns(width: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = width
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }
}

/** Days by the pool, programmes by the solver; whatever is asked after an abort is rejected with its reason. */
function laboratoryOver(pool: Pool, solve: Solver, signal?: AbortSignal): Laboratory {
  const turn = inTurns(pool.size + 1)
  return {
    live: (model, seed, from, to) => turn(() => pool.replicate({ model, seed, from, to }, signal)),
    async solve(program) {
      signal?.throwIfAborted()
      return solve(program, signal)
    },
  }
}

/** Rejects with the reason of an abort; what was told on the way is the best that was known. */
export function staffOver(pool: Pool, solve: Solver, question: StaffingQuestion, { signal, onProgress }: StaffingOptions = {}): Promise<StaffingPlan> {
  return planStaffing(question, laboratoryOver(pool, solve, signal), onProgress)
}

export function shiftsOver(pool: Pool, solve: Solver, question: ShiftQuestion, signal?: AbortSignal): Promise<ShiftPlan> {
  return planShifts(question, laboratoryOver(pool, solve, signal))
}

export function seekOver(pool: Pool, solve: Solver, question: SeekQuestion, signal?: AbortSignal): Promise<SeekAnswer> {
  return seek(question, laboratoryOver(pool, solve, signal))
}

/** What the page asks for, and its answer: plain data, so that they cross a thread. */
export type StaffingJob =
  | { readonly kind: 'requirement'; readonly question: Pick<StaffingQuestion, 'project' | 'setup' | 'targets'> }
  | { readonly kind: 'plan'; readonly question: StaffingQuestion }
  | { readonly kind: 'shifts'; readonly question: StaffingQuestion; readonly plan: Pick<StaffingPlan, 'days' | 'groups'> }
  | { readonly kind: 'seek'; readonly question: SeekQuestion }

export type StaffingAnswer =
  | { readonly kind: 'requirement'; readonly requirement: readonly Requirement[] }
  | { readonly kind: 'plan'; readonly plan: StaffingPlan }
  /** Absent where the file has no shifts to choose from. */
  | { readonly kind: 'shifts'; readonly shifts?: ShiftPlan }
  | { readonly kind: 'seek'; readonly seek: SeekAnswer }

export async function doStaffing(pool: Pool, solve: Solver, job: StaffingJob, options: StaffingOptions = {}): Promise<StaffingAnswer> {
  switch (job.kind) {
    case 'requirement': {
      const { project, setup, targets } = job.question
      return { kind: 'requirement', requirement: requirementOf(project, setup, targets) }
    }
    case 'plan':
      return { kind: 'plan', plan: await staffOver(pool, solve, job.question, options) }
    case 'shifts': {
      const asked = shiftQuestionOf(job.question, job.plan)
      return { kind: 'shifts', ...(asked && { shifts: await shiftsOver(pool, solve, asked, options.signal) }) }
    }
    case 'seek':
      return { kind: 'seek', seek: await seekOver(pool, solve, job.question, options.signal) }
  }
}
