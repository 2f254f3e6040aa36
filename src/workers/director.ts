/**
 * Directs runs from a worker of its own: hands out batches, gathers counts and makes the reports, so that the page's thread only
 * receives finished reports. The pool of simulating workers is started from here.
 */

import type { DecisionReport } from '../sim/decision/report'
import type { RunReport } from '../sim/experiment/results'
import type { PacingPoint } from '../sim/pacing/measure'
import type { Project } from '../sim/project/schema'
import type { ClosedForm } from '../sim/staffing/closed-form'
import type { IntegerSolver } from '../sim/staffing/integer-program'
import type { StaffingProgress } from '../sim/staffing/staffing-plan'
import { closedFormsInTurns } from './closed-forms'
import { type DecisionProgress, type PlainDecisionOptions, runDecision } from './decision'
import { type Failure, failureOf } from './fault'
import { inThreadPool } from './in-thread'
import { WorkerDied } from './live-worker'
import { Memory, remembering } from './memory'
import { type FrontierJob, frontierOver } from './pacing'
import { pageSolver } from './page-solver'
import { type Pool, WorkerPool } from './pool'
import { Precedence } from './precedence'
import type { RunOptions, RunProgress } from './run-types'
import { runProject } from './runner'
import { doStaffing, type StaffingAnswer, type StaffingJob } from './staffing'
import type { WorkerFactory } from './worker-handle'

/** More workers than this bring the first figures no sooner and cost memory. */
const most = 8

/** Errors and aborts cross a thread as data. */
export type RunResult = { readonly ok: true; readonly report: RunReport } | ({ readonly ok: false; readonly aborted: boolean } & Failure)

/** The points themselves come one by one while it lasts. */
export type FrontierResult = { readonly ok: true } | ({ readonly ok: false } & Failure)

export type DecisionResult = { readonly ok: true; readonly report: DecisionReport } | ({ readonly ok: false; readonly aborted: boolean } & Failure)
export type StaffingResult = ({ readonly ok: true } & StaffingAnswer) | ({ readonly ok: false; readonly aborted: boolean } & Failure)

export type PlainOptions = Omit<RunOptions, 'signal' | 'onProgress' | 'dropOnAbort'>

export interface Director {
  /** Simulating workers; 0 where they do not start and this thread simulates. */
  workers(): number
  run(run: number, project: Project, options: PlainOptions, onProgress: (progress: RunProgress) => void): Promise<RunResult>
  /** The run is dropped, the frontier ends with its points; what was told on the way is all that there is. */
  stop(run: number): void
  /** Formulas beside the figures of a set-up, between the batches of whatever runs. */
  closedForms(project: Project, setup: string): Promise<readonly ClosedForm[]>
  /** Operators, shifts, or one unknown; a stop ends it, and what was told on the way is all that there is. */
  staffing(run: number, job: StaffingJob, onProgress: (progress: StaffingProgress) => void): Promise<StaffingResult>
  /** Points of a pacing frontier, as they come. */
  frontier(run: number, job: FrontierJob, onPoint: (point: PacingPoint) => void): Promise<FrontierResult>
  /** Set-ups compared for a decision: parts are told as they are known. */
  decision(run: number, project: Project, options: PlainDecisionOptions, onProgress: (progress: DecisionProgress) => void): Promise<DecisionResult>
}

export function directorOver(factory: WorkerFactory, cores: number, solve: IntegerSolver = pageSolver().solve): Director {
  const stops = new Map<number, AbortController>()
  const memory = new Memory()
  const precedence = new Precedence()
  let pool: Pool = new WorkerPool(factory, Math.max(1, Math.min(most, cores)))
  let here = false
  pool.warm()

  async function byThePool<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
    const used = pool
    try {
      return await work(used)
    } catch (error) {
      if (!(error instanceof WorkerDied) || used.answered) throw error
      // workers that have never answered cannot be started here: the work goes on in this thread
      used.close()
      if (pool === used) pool = inThreadPool()
      here = true
      return work(pool)
    }
  }

  function report(project: Project, options: RunOptions): Promise<RunReport> {
    if (options.urgent) return precedence.first(() => byThePool((used) => runProject(project, remembering(used, memory), options)))
    return byThePool((used) => runProject(project, remembering(precedence.behind(used), memory), options))
  }

  return {
    workers: () => (here ? 0 : pool.size),
    async run(run, project, options, onProgress) {
      const control = new AbortController()
      stops.set(run, control)
      try {
        // the last report is the answer itself: it need not cross twice
        const told = (progress: RunProgress) => (progress.final ? undefined : onProgress(progress))
        return { ok: true, report: await report(project, { ...options, signal: control.signal, dropOnAbort: true, onProgress: told }) }
      } catch (error) {
        return { ok: false, aborted: control.signal.aborted, ...failureOf(error) }
      } finally {
        stops.delete(run)
      }
    },
    stop: (run) => stops.get(run)?.abort(),
    closedForms: closedFormsInTurns,
    async staffing(run, job, onProgress) {
      const control = new AbortController()
      stops.set(run, control)
      try {
        return { ok: true, ...(await byThePool((used) => doStaffing(precedence.behind(used), solve, job, { signal: control.signal, onProgress }))) }
      } catch (error) {
        return { ok: false, aborted: control.signal.aborted, ...failureOf(error) }
      } finally {
        stops.delete(run)
      }
    },
    async frontier(run, job, onPoint) {
      const control = new AbortController()
      stops.set(run, control)
      try {
        await byThePool((used) => frontierOver(precedence.behind(used), job, { signal: control.signal, onPoint }))
        return { ok: true }
      } catch (error) {
        return { ok: false, ...failureOf(error) }
      } finally {
        stops.delete(run)
      }
    },
    async decision(run, project, options, onProgress) {
      const control = new AbortController()
      stops.set(run, control)
      try {
        const report = await byThePool((used) => runDecision(project, precedence.behind(used), { ...options, signal: control.signal, onProgress }))
        return { ok: true, report }
      } catch (error) {
        return { ok: false, aborted: control.signal.aborted, ...failureOf(error) }
      } finally {
        stops.delete(run)
      }
    },
  }
}
