/** The run of the open project as pages see it: its figures, the first of them an estimate, or the last figures greyed until there are new ones. */
import { useMemo } from 'react'
import { hasIntervals } from '../../sim/experiment/precision'
import type { RunReport } from '../../sim/experiment/results'
import type { Project } from '../../sim/project/schema'
import type { Failure } from '../../workers/fault'
import { useProjectStore } from './project'
import { contentKey, type RunResult, useRunsStore } from './runs'

export interface CurrentRun {
  /** What is known of the present inputs, be it an estimate; where nothing is, of earlier ones. */
  readonly report: RunReport | undefined
  /** The report belongs to earlier inputs: show it greyed, as out of date. */
  readonly stale: boolean
  /** The latest report with enough replications for intervals, for all that is more than a single figure. */
  readonly settled: { readonly report: RunReport; readonly stale: boolean } | undefined
  /** Replications behind the report, and how many were asked for. */
  readonly done: number
  readonly of: number
  /** The precision or the number asked for is reached. */
  readonly final: boolean
  readonly running: boolean
  readonly remainingMs: number | undefined
  readonly failure: Failure | undefined
}

const isSettled = ({ final, report }: RunResult) => final || hasIntervals(report.replications)

/** The result last seen with the same set-ups under the same name: what the user saw before the edit. */
function latestOf(project: Project, results: ReadonlyMap<string, RunResult>): RunResult | undefined {
  const ids = project.setups.map(({ id }) => id).join()
  const name = JSON.stringify(project.name)
  const same = ({ report }: RunResult) => JSON.stringify(report.project) === name && report.setups.map(({ id }) => id).join() === ids
  return [...results.values()].reverse().find((result) => isSettled(result) && same(result))
}

export function useRunOf(project: Project | undefined): CurrentRun {
  const key = project ? contentKey(project) : ''
  const result = useRunsStore((state) => state.results.get(key))
  const active = useRunsStore((state) => (state.active?.key === key ? state.active : undefined))
  const failure = useRunsStore((state) => (state.failure?.key === key ? state.failure : undefined))
  const previous = useRunsStore((state) => (project && !(result && isSettled(result)) ? latestOf(project, state.results)?.report : undefined))
  const settled = useMemo(() => {
    if (result && isSettled(result)) return { report: result.report, stale: false }
    return previous && { report: previous, stale: true }
  }, [result, previous])
  return useMemo(
    () => ({
      report: result?.report ?? previous,
      stale: result === undefined && previous !== undefined,
      settled,
      done: result?.done ?? active?.done ?? 0,
      of: active?.of ?? result?.of ?? project?.replications ?? 0,
      final: result?.final ?? false,
      running: active !== undefined,
      remainingMs: active?.remainingMs,
      failure,
    }),
    [project, result, previous, settled, active, failure],
  )
}

/** The run of the open project. */
export function useCurrentRun(): CurrentRun {
  return useRunOf(useProjectStore((state) => state.project))
}

/** The latest report with intervals, for those who want to know what measures there are; whoever wants nothing is not disturbed by a run. */
export function useKnownReport(wanted: boolean): RunReport | undefined {
  return useRunOf(useProjectStore((state) => (wanted ? state.project : undefined))).settled?.report
}
