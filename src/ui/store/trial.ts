/** A trial: a set-up beside itself with a change that is not in the project yet, on the same callers. One at a time. */
import { create } from 'zustand'
import type { RunReport } from '../../sim/experiment/results'
import type { Project } from '../../sim/project/schema'
import { oneAtATime, type Work } from './one-at-a-time'
import { contentKey } from './runs'

/** Its key is the content of the project that is tried. */
export interface Trial extends Work {
  readonly report: RunReport | undefined
  readonly done: number
  readonly of: number
}

export const useTrial = create<{ readonly trial: Trial | undefined }>()(() => ({ trial: undefined }))

const put = (trial: Trial) => useTrial.setState({ trial })
const trials = oneAtATime<Trial>({ seen: () => useTrial.getState().trial, put, kept: 16 })

/** What the trial has brought so far stays. */
export const stopTrial = trials.stop

export function trialKey(project: Project, replications: number): string {
  return `${replications} ${contentKey(project)}`
}

/** As many replications as the figures beside it have, so that both columns speak of the same callers. */
export async function startTrial(project: Project, replications: number): Promise<void> {
  const key = trialKey(project, replications)
  const { trial } = useTrial.getState()
  if (trial?.key === key && (trial.running || trial.done >= trial.of)) return
  stopTrial()
  const known = trials.known(key)
  if (known) return put(known)
  // figures of the trial before stay, greyed, until the first ones are there
  await trials.start({ key, report: undefined, done: 0, of: replications, running: true }, async ({ runner, signal, show }) => {
    const report = await runner.run(project, {
      signal,
      replications,
      urgent: true,
      onProgress: ({ report, done }) => show(({ running }) => (running ? { report, done } : {})),
    })
    return { report, done: report.replications }
  })
}

export function endTrial(): void {
  stopTrial()
  useTrial.setState({ trial: undefined })
}
