/**
 * Directs runs from a worker of its own: hands out batches, gathers counts and makes the reports, so that the page's thread only
 * receives finished reports. The pool of simulating workers is started from here.
 */

import type { DecisionReport } from '../sim/decision/report'
import { Readers } from '../sim/experiment/readers'
import type { RunReport } from '../sim/experiment/results'
import type { PacingPoint } from '../sim/pacing/measure'
import type { PilotAnswer } from '../sim/pilot/answer'
import type { Project } from '../sim/project/schema'
import type { ClosedForm } from '../sim/staffing/closed-form'
import type { StaffingProgress } from '../sim/staffing/staffing-plan'
import { closedFormsInTurns } from './closed-forms'
import { type DecisionProgress, type PlainDecisionOptions, runDecision } from './decision'
import { type Failure, failureOf } from './fault'
import { inThreadPool } from './in-thread'
import { WorkerDied } from './live-worker'
import { Memory, recallingKnown, remembering } from './memory'
import { type FrontierJob, frontierOver } from './pacing'
import { pageSolver } from './page-solver'
import { type PilotJob, type PilotProgress, pilotOver } from './pilot'
import { type ExampleAnswer, type ExampleJob, exampleOver } from './pilot-example'
import { type Pool, WorkerPool } from './pool'
import { Precedence } from './precedence'
import type { RunOptions, RunProgress } from './run-types'
import { runProject } from './runner'
import type { Solver } from './solver'
import { doStaffing, type StaffingAnswer, type StaffingJob } from './staffing'
import type { WorkerFactory } from './worker-handle'

/** More workers than this bring the first figures no sooner and cost memory. */
const most = 8

/** Errors and aborts cross a thread as data. */
export type Answered<Answer> = { readonly ok: true; readonly answer: Answer } | ({ readonly ok: false; readonly aborted: boolean } & Failure)

export type PlainOptions = Omit<RunOptions, 'signal' | 'onProgress' | 'dropOnAbort'>

export interface Director {
  /** Simulating workers; 0 where they do not start and this thread simulates. */
  workers(): number
  run(run: number, project: Project, options: PlainOptions, onProgress: (progress: RunProgress) => void): Promise<Answered<RunReport>>
  /** The run is dropped, the frontier ends with its points; what was told on the way is all that there is. */
  stop(run: number): void
  /** Formulas beside the figures of a set-up, between the batches of whatever runs. */
  closedForms(project: Project, setup: string): Promise<readonly ClosedForm[]>
  /** Operators, shifts, or one unknown; a stop ends it, and what was told on the way is all that there is. */
  staffing(run: number, job: StaffingJob, onProgress: (progress: StaffingProgress) => void): Promise<Answered<StaffingAnswer>>
  /** Points of a pacing frontier, as they come. */
  frontier(run: number, job: FrontierJob, onPoint: (point: PacingPoint) => void): Promise<Answered<void>>
  /** Set-ups compared for a decision: parts are told as they are known. */
  decision(run: number, project: Project, options: PlainDecisionOptions, onProgress: (progress: DecisionProgress) => void): Promise<Answered<DecisionReport>>
  /** What a pilot has shown, at once, and the forecast of the rest as it narrows. */
  pilot(run: number, job: PilotJob, onProgress: (progress: PilotProgress) => void): Promise<Answered<PilotAnswer>>
  pilotExample(run: number, job: ExampleJob, onProgress: (progress: PilotProgress) => void): Promise<Answered<ExampleAnswer>>
}

export function directorOver(factory: WorkerFactory, cores: number, solve: Solver = pageSolver()): Director {
  const stops = new Map<number, AbortController>()
  const memory = new Memory()
  const readers = new Readers()
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
    // a trial is not the run that the next edit follows
    if (options.urgent) return precedence.first(() => byThePool((used) => runProject(project, remembering(used, memory), options)))
    return byThePool((used) => runProject(project, remembering(precedence.behind(used), memory), options, readers))
  }

  /** Work that a stop ends. */
  async function stoppable<Answer>(run: number, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answered<Answer>> {
    const control = new AbortController()
    stops.set(run, control)
    try {
      return { ok: true, answer: await work(control.signal) }
    } catch (error) {
      return { ok: false, aborted: control.signal.aborted, ...failureOf(error) }
    } finally {
      stops.delete(run)
    }
  }

  /** Whatever is less urgent than a run that somebody waits for. */
  const behind = <Answer>(work: (pool: Pool) => Promise<Answer>) => byThePool((used) => work(precedence.behind(used)))

  return {
    workers: () => (here ? 0 : pool.size),
    run: (run, project, options, onProgress) =>
      stoppable(run, (signal) => {
        // the last report is the answer itself: it need not cross twice
        const told = (progress: RunProgress) => (progress.final ? undefined : onProgress(progress))
        return report(project, { ...options, signal, dropOnAbort: true, onProgress: told })
      }),
    stop: (run) => stops.get(run)?.abort(),
    closedForms: closedFormsInTurns,
    frontier: (run, job, onPoint) => stoppable(run, (signal) => behind((used) => frontierOver(used, job, { signal, onPoint }))),
    staffing: (run, job, onProgress) => stoppable(run, (signal) => behind((used) => doStaffing(used, solve, job, { signal, onProgress }))),
    decision: (run, project, options, onProgress) =>
      stoppable(run, (signal) =>
        behind((used) => runDecision(project, recallingKnown(used, memory), { ...options, signal, onProgress }, remembering(used, memory))),
      ),
    pilot: (run, job, onProgress) => stoppable(run, (signal) => behind((used) => pilotOver(used, job, { signal, onProgress }))),
    pilotExample: (run, job, onProgress) => stoppable(run, (signal) => behind((used) => exampleOver(used, job, { signal, onProgress }))),
  }
}
