/** Runs from the page: one director a page, in a worker of its own; in this thread where the browser starts no workers. */
import { proxy, type Remote, wrap } from 'comlink'
import type { DecisionReport } from '../sim/decision/report'
import type { RunReport } from '../sim/experiment/results'
import type { PacingPoint } from '../sim/pacing/measure'
import type { Project } from '../sim/project/schema'
import type { ClosedForm } from '../sim/staffing/closed-form'
import type { StaffingProgress } from '../sim/staffing/staffing-plan'
import type { DecisionProgress, DecisionRunOptions } from './decision'
import type { DecisionResult, Director, FrontierResult, PlainOptions, RunResult, StaffingResult } from './director'
import { Failed, type Failure } from './fault'
import { lifeName, onEnd } from './life'
import type { FrontierJob, FrontierOptions } from './pacing'
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
}

/** The director's worker, what it has proved, and how its death reaches those who wait. */
interface Link {
  readonly director: Remote<Director>
  /** How those who wait for an answer hear of its death. */
  readonly waiting: Set<(error: DirectorDied) => void>
  died?: DirectorDied
  answered: boolean
  die(reason: string): void
}

/** Between two looks at a director on which somebody waits, and silent looks after which it counts as dead: its script never came, or it loops. */
const lookMs = 5000
const silentLooks = 6

/** Names the engine that this page came with: the address holds the hash of all that it is made of. */
export const engineBuild: string = import.meta.url

let link: Link | undefined
let runs = 0
let withoutWorkers = false

export function browserRunner(): Runner {
  return { workers, run, closedForms, staffing, frontier, decision }
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
    if (link === used) link = undefined
    if (used.answered) throw error
    withoutWorkers = true
    return runHere(project, options)
  }
}

/** By the director; where there is none, or it dies, in turns in this thread. */
async function closedForms(project: Project, setup: string): Promise<readonly ClosedForm[]> {
  if (!withoutWorkers) {
    const used = linked()
    try {
      return await answerOf(used, used.director.closedForms(project, setup))
    } catch (error) {
      if (!(error instanceof DirectorDied)) throw error
      if (link === used) link = undefined
    }
  }
  const { closedFormsInTurns } = await import('./closed-forms')
  return closedFormsInTurns(project, setup)
}

/** Only what was asked for, with its kind. */
async function staffing(job: StaffingJob, { signal, onProgress }: StaffingOptions = {}): Promise<StaffingAnswer> {
  signal?.throwIfAborted()
  const used = linked()
  try {
    const result = await ask<StaffingProgress, StaffingResult>(used, signal, onProgress, (id, told) => used.director.staffing(id, job, told))
    if (result.ok) return result
    throw failureIn(result, signal)
  } catch (error) {
    if (error instanceof DirectorDied && link === used) link = undefined
    throw error
  }
}

/** By the director; where there is none, in turns in this thread. A director that dies on the way takes the rest of the points with it: they are measured here. */
async function frontier(job: FrontierJob, options: FrontierOptions = {}): Promise<void> {
  if (options.signal?.aborted) return
  let measured = 0
  const onPoint = (point: PacingPoint) => {
    measured++
    options.onPoint?.(point)
  }
  if (!withoutWorkers) {
    const used = linked()
    try {
      return await frontierThere(used, job, { ...options, onPoint })
    } catch (error) {
      if (!(error instanceof DirectorDied)) throw error
      if (link === used) link = undefined
    }
  }
  const [{ inThreadPool }, { frontierOver }] = await Promise.all([import('./in-thread'), import('./pacing')])
  await frontierOver(inThreadPool(), { ...job, tasks: job.tasks.slice(measured) }, { ...options, onPoint })
}

/** By the director; in this thread where there is none, or it dies. */
async function decision(project: Project, options: DecisionRunOptions = {}): Promise<DecisionReport> {
  options.signal?.throwIfAborted()
  if (!withoutWorkers) {
    const used = linked()
    try {
      return await decisionThere(used, project, options)
    } catch (error) {
      if (!(error instanceof DirectorDied)) throw error
      if (link === used) link = undefined
    }
  }
  const [{ inThreadPool }, { runDecision }] = await Promise.all([import('./in-thread'), import('./decision')])
  return runDecision(project, inThreadPool(), options)
}

async function decisionThere(used: Link, project: Project, { signal, onProgress, ...plain }: DecisionRunOptions): Promise<DecisionReport> {
  const result = await ask<DecisionProgress, DecisionResult>(used, signal, onProgress, (id, told) => used.director.decision(id, project, plain, told))
  if (result.ok) return result.report
  throw failureIn(result, signal)
}

async function frontierThere(used: Link, job: FrontierJob, { signal, onPoint }: FrontierOptions): Promise<void> {
  const result = await ask<PacingPoint, FrontierResult>(used, signal, onPoint, (id, told) => used.director.frontier(id, job, told))
  if (!result.ok) throw new Failed(result.reason, result.fault)
}

class DirectorDied extends Error {
  override readonly name = 'DirectorDied'
}

async function runThere(used: Link, project: Project, { signal, onProgress, ...plain }: RunOptions & PlainOptions): Promise<RunReport> {
  const told = (progress: RunProgress) => {
    used.answered = true
    onProgress?.(progress)
  }
  const result = await ask<RunProgress, RunResult>(used, signal, told, (id, report) => used.director.run(id, project, plain, report))
  used.answered = true
  if (result.ok) return result.report
  throw failureIn(result, signal)
}

/** What an abort gave as its reason, or what the director says. */
function failureIn(result: Failure & { readonly aborted: boolean }, signal: AbortSignal | undefined): unknown {
  return (result.aborted ? signal?.reason : undefined) ?? new Failed(result.reason, result.fault)
}

/** Asks the director under a number by which an abort stops it; nothing is told after that. */
async function ask<Progress, Result>(
  used: Link,
  signal: AbortSignal | undefined,
  onProgress: ((progress: Progress) => void) | undefined,
  question: (id: number, told: (progress: Progress) => void) => Promise<Result>,
): Promise<Result> {
  const id = ++runs
  const told = proxy((progress: Progress) => {
    if (!signal?.aborted) onProgress?.(progress)
  })
  const onAbort = () => void used.director.stop(id)
  signal?.addEventListener('abort', onAbort)
  try {
    return await answerOf(used, question(id, told))
  } finally {
    signal?.removeEventListener('abort', onAbort)
  }
}

function linked(): Link {
  if (link !== undefined) return link
  const name = lifeName('callsim director')
  const worker = new Worker(new URL('./director.worker.ts', import.meta.url), { type: 'module', name })
  const made: Link = {
    director: wrap<Director>(worker),
    waiting: new Set(),
    answered: false,
    die(reason) {
      made.died ??= new DirectorDied(reason)
      worker.terminate()
      for (const fail of made.waiting) fail(made.died)
    },
  }
  worker.addEventListener('error', (event) => made.die(event.message || 'the worker could not be started'))
  onEnd(worker, name, () => made.die('the worker has ended'))
  worker.addEventListener('messageerror', () => made.die('unreadable message'))
  link = made
  return made
}

/** What the director answers, or its death: a promise of this call alone, for one that lived as long as the director would hold every answer. */
async function answerOf<Answer>({ director, waiting, died, die }: Link, asked: Promise<Answer>): Promise<Answer> {
  if (died !== undefined) throw died
  let fail = (_: DirectorDied) => {}
  let silent = 0
  // between its batches the director answers anybody within moments
  const watch = setInterval(() => {
    if (++silent > silentLooks) return die(`no sign of life for ${(silentLooks * lookMs) / 1000} s`)
    void director.workers().then(() => {
      silent = 0
    })
  }, lookMs)
  try {
    return await new Promise<Answer>((resolve, reject) => {
      fail = reject
      waiting.add(fail)
      asked.then(resolve, reject)
    })
  } finally {
    clearInterval(watch)
    waiting.delete(fail)
  }
}

/** Loaded only where it is needed: the page's own thread simulates and makes the reports. */
async function runHere(project: Project, options: RunOptions): Promise<RunReport> {
  const [{ inThreadPool }, { runProject }] = await Promise.all([import('./in-thread'), import('./runner')])
  return runProject(project, inThreadPool(), options)
}
