/** The run of the open project as pages see it: its figures, or the last figures greyed until the first batch of the new run. */
import { useMemo } from 'react'
import type { RunReport } from '../../sim/experiment/results'
import type { Project } from '../../sim/project/schema'
import { useProjectStore } from './project'
import { contentKey, type RunResult, useRunsStore } from './runs'

export interface CurrentRun {
  readonly report: RunReport | undefined
  /** The report belongs to earlier inputs: show it greyed, as out of date. */
  readonly stale: boolean
  /** Replications behind the report, and how many were asked for. */
  readonly done: number
  readonly of: number
  /** The precision or the number asked for is reached. */
  readonly final: boolean
  readonly running: boolean
  readonly remainingMs: number | undefined
  readonly failure: string | undefined
}

/** The result last seen with the same set-ups under the same name: what the user saw before the edit. */
function latestOf(project: Project, results: ReadonlyMap<string, RunResult>): RunResult | undefined {
  const ids = project.setups.map(({ id }) => id).join()
  const name = JSON.stringify(project.name)
  return [...results.values()].reverse().find(({ report }) => JSON.stringify(report.project) === name && report.setups.map(({ id }) => id).join() === ids)
}

export function useRunOf(project: Project | undefined): CurrentRun {
  const key = project ? contentKey(project) : ''
  const result = useRunsStore((state) => state.results.get(key))
  const active = useRunsStore((state) => (state.active?.key === key ? state.active : undefined))
  const failure = useRunsStore((state) => (state.failure?.key === key ? state.failure.reason : undefined))
  const previous = useRunsStore((state) => (project && !result ? latestOf(project, state.results) : undefined))
  return useMemo(() => {
    const shown = result ?? previous
    return {
      report: shown?.report,
      stale: shown !== undefined && result === undefined,
      done: result?.done ?? active?.done ?? 0,
      of: active?.of ?? result?.of ?? project?.replications ?? 0,
      final: result?.final ?? false,
      running: active !== undefined,
      remainingMs: active?.remainingMs,
      failure,
    }
  }, [project, result, previous, active, failure])
}

/** The run of the open project. */
export function useCurrentRun(): CurrentRun {
  return useRunOf(useProjectStore((state) => state.project))
}
