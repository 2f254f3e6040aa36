/** Work for the page: by one director a page, in a worker of its own; in this thread where the browser starts no workers. */
import type { DecisionReport } from '../sim/decision/report'
import type { RunReport } from '../sim/experiment/results'
import type { PacingPoint } from '../sim/pacing/measure'
import type { PilotAnswer } from '../sim/pilot/answer'
import type { Project } from '../sim/project/schema'
import type { ClosedForm } from '../sim/staffing/closed-form'
import type { DecisionRunOptions } from './decision'
import { answerOf, ask, DirectorDied, forget, type Link, linked } from './director-link'
import type { FrontierJob, FrontierOptions } from './pacing'
import type { PilotJob, PilotOptions } from './pilot'
import type { ExampleAnswer, ExampleJob } from './pilot-example'
import type { RunOptions, RunProgress } from './run-types'
import type { StaffingAnswer, StaffingJob, StaffingOptions } from './staffing'

export interface Runner {
  /** Simulating workers; 0 where none can be started and a thread that has other work too does theirs. It is known after the first run. */
  workers(): Promise<number>
  run(project: Project, options?: RunOptions): Promise<RunReport>
  /** Formulas beside the figures of a set-up. */
  closedForms(project: Project, setup: string): Promise<readonly ClosedForm[]>
  /** Operators, shifts, or one unknown: by the director alone, for it takes a worker to solve programmes. An abort rejects with its reason. */
  staffing(job: StaffingJob, options?: StaffingOptions): Promise<StaffingAnswer>
  /** Points of a pacing frontier as they come; an abort ends it with those that are there. */
  frontier(job: FrontierJob, options?: FrontierOptions): Promise<void>
  /** Set-ups compared for a decision; parts are told as they are known, an abort rejects. */
  decision(project: Project, options?: DecisionRunOptions): Promise<DecisionReport>
  /** What a pilot has shown and the forecast of the rest; told at once without the forecast, an abort rejects. */
  pilot(job: PilotJob, options?: PilotOptions): Promise<PilotAnswer>
  /** A pilot that is lived first, forecast from its first part, and revealed; an abort rejects. */
  pilotExample(job: ExampleJob, options?: PilotOptions): Promise<ExampleAnswer>
}

/** Names the engine that this page came with: the address holds the hash of all that it is made of. */
export const engineBuild: string = import.meta.url

let withoutWorkers = false

export function browserRunner(): Runner {
  return { workers, run, closedForms, staffing, frontier, decision, pilot, pilotExample }
}

async function workers(): Promise<number> {
  if (withoutWorkers) return 0
  const used = linked()
  return answerOf(used, used.director.workers()).catch(() => 0)
}

/** Resolves with the last report, which is not among those told on the way; an abort rejects, and a director that dies rejects at once. */
async function run(project: Project, options: RunOptions = {}): Promise<RunReport> {
  options.signal?.throwIfAborted()
  if (withoutWorkers) return runHere(project, options)
  const used = linked()
  try {
    return await runThere(used, project, options)
  } catch (error) {
    if (!(error instanceof DirectorDied)) throw error
    forget(used)
    if (used.answered) throw error
    withoutWorkers = true
    return runHere(project, options)
  }
}

async function runThere(used: Link, project: Project, { signal, onProgress, dropOnAbort: _, ...plain }: RunOptions): Promise<RunReport> {
  const told = (progress: RunProgress) => {
    used.answered = true
    onProgress?.(progress)
  }
  const report = await ask<RunProgress, RunReport>(used, signal, told, (id, report) => used.director.run(id, project, plain, report))
  used.answered = true
  return report
}

/** Loaded only where it is needed: the page's own thread simulates and makes the reports. */
async function runHere(project: Project, options: RunOptions): Promise<RunReport> {
  const [{ inThreadPool }, { runProject }] = await Promise.all([import('./in-thread'), import('./runner')])
  return runProject(project, inThreadPool(), options)
}

/** By the director; where there is none, or it dies, in this thread. */
async function thereOrHere<Answer>(there: (used: Link) => Promise<Answer>, here: () => Promise<Answer>): Promise<Answer> {
  if (!withoutWorkers) {
    const used = linked()
    try {
      return await there(used)
    } catch (error) {
      if (!(error instanceof DirectorDied)) throw error
      forget(used)
    }
  }
  return here()
}

function closedForms(project: Project, setup: string): Promise<readonly ClosedForm[]> {
  return thereOrHere<readonly ClosedForm[]>(
    (used) => answerOf(used, used.director.closedForms(project, setup)),
    async () => (await import('./closed-forms')).closedFormsInTurns(project, setup),
  )
}

async function staffing(job: StaffingJob, { signal, onProgress }: StaffingOptions = {}): Promise<StaffingAnswer> {
  signal?.throwIfAborted()
  const used = linked()
  try {
    return await ask(used, signal, onProgress, (id, told) => used.director.staffing(id, job, told))
  } catch (error) {
    if (error instanceof DirectorDied) forget(used)
    throw error
  }
}

/** A director that dies on the way takes the rest of the points with it: they are measured in this thread. */
async function frontier(job: FrontierJob, options: FrontierOptions = {}): Promise<void> {
  const { signal } = options
  if (signal?.aborted) return
  let measured = 0
  const onPoint = (point: PacingPoint) => {
    measured++
    options.onPoint?.(point)
  }
  await thereOrHere(
    (used) => ask(used, signal, onPoint, (id, told) => used.director.frontier(id, job, told)),
    async () => {
      const [{ inThreadPool }, { frontierOver }] = await Promise.all([import('./in-thread'), import('./pacing')])
      await frontierOver(inThreadPool(), { ...job, tasks: job.tasks.slice(measured) }, { ...options, onPoint })
    },
  )
}

async function decision(project: Project, options: DecisionRunOptions = {}): Promise<DecisionReport> {
  const { signal, onProgress, ...plain } = options
  signal?.throwIfAborted()
  return thereOrHere(
    (used) => ask(used, signal, onProgress, (id, told) => used.director.decision(id, project, plain, told)),
    async () => {
      const [{ inThreadPool }, { runDecision }] = await Promise.all([import('./in-thread'), import('./decision')])
      return runDecision(project, inThreadPool(), options)
    },
  )
}

async function pilot(job: PilotJob, options: PilotOptions = {}): Promise<PilotAnswer> {
  const { signal, onProgress } = options
  signal?.throwIfAborted()
  return thereOrHere(
    (used) => ask(used, signal, onProgress, (id, told) => used.director.pilot(id, job, told)),
    async () => {
      const [{ inThreadPool }, { pilotOver }] = await Promise.all([import('./in-thread'), import('./pilot')])
      return pilotOver(inThreadPool(), job, options)
    },
  )
}

async function pilotExample(job: ExampleJob, options: PilotOptions = {}): Promise<ExampleAnswer> {
  const { signal, onProgress } = options
  signal?.throwIfAborted()
  return thereOrHere(
    (used) => ask(used, signal, onProgress, (id, told) => used.director.pilotExample(id, job, told)),
    async () => {
      const [{ inThreadPool }, { exampleOver }] = await Promise.all([import('./in-thread'), import('./pilot-example')])
      return exampleOver(inThreadPool(), job, options)
    },
  )
}
