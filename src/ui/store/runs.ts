/** Runs of the simulation: results by the content of their project, the run under way, and whether a figure is out of date. */
import { create } from 'zustand'
import type { RunReport } from '../../sim/experiment/results'
import { livedPart } from '../../sim/project/lived-part'
import type { Project } from '../../sim/project/schema'
import { type Failure, failureOf } from '../../workers/fault'
import type { RunProgress } from '../../workers/run-types'
import { findResult, keepResult } from './kept-results'
import { fetchRunner, runnerHere } from './runner'

/** What is known of one project: the report so far and how far the run has come. */
export interface RunResult {
  readonly report: RunReport
  readonly done: number
  readonly of: number
  readonly final: boolean
}

interface ActiveRun {
  readonly project: Project
  readonly key: string
  readonly done: number
  readonly of: number
  readonly remainingMs: number | undefined
}

interface RunsState {
  /** Latest results, the one last seen at the end. */
  readonly results: ReadonlyMap<string, RunResult>
  readonly active: ActiveRun | undefined
  /** Workers that simulate, once they have been asked for; 0 where the browser starts none. */
  readonly workers: number | undefined
  readonly failure: ({ readonly key: string } & Failure) | undefined
}

export const useRunsStore = create<RunsState>()(() => ({ results: new Map(), active: undefined, workers: undefined, failure: undefined }))

const KEPT = 24
let abort: AbortController | undefined

/** Everything that a run depends on, as one string; the same content finds the same result again. */
const keys = new WeakMap<Project, string>()
export function contentKey(project: Project): string {
  const known = keys.get(project)
  if (known !== undefined) return known
  const key = JSON.stringify(livedPart(project))
  keys.set(project, key)
  return key
}

function keep(key: string, result: RunResult): void {
  const results = new Map(useRunsStore.getState().results)
  results.delete(key)
  results.set(key, result)
  for (const oldest of results.keys()) {
    if (results.size <= KEPT) break
    results.delete(oldest)
  }
  useRunsStore.setState({ results })
}

function takeProgress(project: Project, { done, of, remainingMs, report, final }: RunProgress): void {
  const key = contentKey(project)
  // a run that goes on where it was stopped passes by what it has shown
  if ((useRunsStore.getState().results.get(key)?.done ?? 0) < done) keep(key, { report, done, of, final })
  if (useRunsStore.getState().active?.key === key) useRunsStore.setState({ active: { project, key, done, of, remainingMs } })
}

/** Runs the project unless its result is known; a run of other content is stopped. */
export async function startRun(project: Project): Promise<void> {
  const key = contentKey(project)
  const { active, results } = useRunsStore.getState()
  if (active?.key === key) return
  stopRun()
  const known = results.get(key)
  // what is shown again is what was seen last
  if (known) keep(key, known)
  if (known?.final) return
  const control = new AbortController()
  abort = control
  useRunsStore.setState({ active: { project, key, done: 0, of: project.replications, remainingMs: undefined }, failure: undefined })
  const conclude = (report: RunReport) => {
    if (control.signal.aborted) return
    control.abort()
    keep(key, { report, done: report.replications, of: report.replications, final: true })
    useRunsStore.setState({ active: undefined, failure: undefined })
  }
  void findResult(key).then((report) => report && conclude(report))
  try {
    const runner = runnerHere() ?? (await fetchRunner())
    if (control.signal.aborted) return
    const countWorkers = () => void runner.workers().then((workers) => useRunsStore.setState({ workers }))
    countWorkers()
    const report = await runner.run(project, {
      signal: control.signal,
      untilPrecise: true,
      onProgress: (progress) => {
        if (!control.signal.aborted) takeProgress(project, progress)
      },
    })
    conclude(report)
    // only now it is known whether they have started
    countWorkers()
    void keepResult(key, report)
  } catch (error) {
    if (control.signal.aborted) return
    useRunsStore.setState({ active: undefined, failure: { key, ...failureOf(error) } })
  }
}

/** Stops the run under way; what it has brought so far stays. */
export function stopRun(): void {
  abort?.abort()
  abort = undefined
  if (useRunsStore.getState().active) useRunsStore.setState({ active: undefined })
}

/** Forgets the project's result and runs it again. */
export function runAgain(project: Project): Promise<void> {
  const results = new Map(useRunsStore.getState().results)
  results.delete(contentKey(project))
  useRunsStore.setState({ results })
  return startRun(project)
}
