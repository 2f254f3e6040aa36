/** A trial: a set-up beside itself with a change that is not in the project yet, on the same callers. One at a time. */
import { create } from 'zustand'
import type { RunReport } from '../../sim/experiment/results'
import type { Project } from '../../sim/project/schema'
import { type Failure, failureOf } from '../../workers/fault'
import { fetchRunner, runnerHere } from './runner'
import { contentKey } from './runs'

export interface Trial {
  /** Content of the project that is tried. */
  readonly key: string
  readonly report: RunReport | undefined
  readonly done: number
  readonly of: number
  readonly running: boolean
  readonly failure?: Failure
}

export const useTrial = create<{ readonly trial: Trial | undefined }>()(() => ({ trial: undefined }))

const KEPT = 16
const finished = new Map<string, Trial>()
let abort: AbortController | undefined

const put = (trial: Trial) => useTrial.setState({ trial })

export function trialKey(project: Project, replications: number): string {
  return `${replications} ${contentKey(project)}`
}

/** As many replications as the figures beside it have, so that both columns speak of the same callers. */
export async function startTrial(project: Project, replications: number): Promise<void> {
  const key = trialKey(project, replications)
  const { trial } = useTrial.getState()
  if (trial?.key === key && (trial.running || trial.done >= trial.of)) return
  stopTrial()
  const known = finished.get(key)
  if (known) return put(known)
  const control = new AbortController()
  abort = control
  // figures of the trial before stay, greyed, until the first ones are there
  let shown: Trial = { key, report: undefined, done: 0, of: replications, running: true }
  put(shown)
  const show = (more: Partial<Trial>) => {
    if (control.signal.aborted) return
    shown = { ...shown, ...more }
    put(shown)
  }
  try {
    const runner = runnerHere() ?? (await fetchRunner())
    if (control.signal.aborted) return
    const report = await runner.run(project, {
      signal: control.signal,
      replications,
      urgent: true,
      onProgress: ({ report, done }) => shown.running && show({ report, done }),
    })
    show({ report, done: report.replications, running: false })
    if (!control.signal.aborted) keep(shown)
  } catch (error) {
    show({ running: false, failure: failureOf(error) })
  }
}

/** What the trial has brought so far stays. */
export function stopTrial(): void {
  abort?.abort()
  abort = undefined
  const { trial } = useTrial.getState()
  if (trial?.running) put({ ...trial, running: false })
}

export function endTrial(): void {
  stopTrial()
  useTrial.setState({ trial: undefined })
}

function keep(trial: Trial): void {
  finished.set(trial.key, trial)
  for (const oldest of finished.keys()) {
    if (finished.size <= KEPT) break
    finished.delete(oldest)
  }
}
