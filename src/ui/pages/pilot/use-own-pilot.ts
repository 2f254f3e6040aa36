/** The pilot of the open project as it can be worked on: its file, what is wrong in its table, and the forecast of it. */
import { useEffect, useMemo } from 'react'
import type { PilotAnswer } from '../../../sim/pilot/answer'
import { problemsWithProject } from '../../../sim/pilot/read'
import type { PilotFile } from '../../../sim/pilot/schema'
import type { Problem } from '../../../sim/project/problems'
import type { Project } from '../../../sim/project/schema'
import type { PilotJob } from '../../../workers/pilot'
import type { Asked } from '../../store/asked'
import { fileOf, fitting, openPilot, type PilotDraft, pilotKey, usePilot } from '../../store/pilot'
import { forecastKey, scopeOf, startForecast, useForecast } from '../../store/pilot-forecast'
import { type ReadTable, readTable } from '../../store/pilot-table'
import { useProjectStore } from '../../store/project'

export interface OwnPilot {
  readonly draft: PilotDraft
  readonly read: ReadTable
  readonly file: PilotFile
  /** What does not fit the project. */
  readonly problems: readonly Problem[]
}

/** Undefined while it is fetched. */
export function useOwnPilot(project: Project): OwnPilot | undefined {
  const origin = useProjectStore((state) => state.origin)
  const draft = usePilot((state) => (state.of === pilotKey(origin) ? state.draft : undefined))
  useEffect(() => void openPilot(project, origin), [project, origin])
  return useMemo(() => {
    if (!draft) return undefined
    const read = readTable(draft.table)
    const settings = fitting(draft.settings, project)
    const file = fileOf(settings, read.rows)
    return { draft: { ...draft, settings }, read, file, problems: read.problems.length > 0 ? [] : problemsWithProject(file, project) }
  }, [draft, project])
}

/** Nobody waits for a forecast in the middle of a word. */
const PAUSE_MS = 400

export interface OwnForecast {
  readonly job: PilotJob
  /** Of the present figures, or of earlier ones: then `stale`. */
  readonly asked: Asked<PilotAnswer> | undefined
  readonly stale: boolean
}

/** Begins by itself, and anew with every change; one that was stopped stays stopped until something changes. */
export function useOwnForecast(project: Project, own: OwnPilot, until: number | undefined): OwnForecast {
  const { file } = own
  const job = useMemo(() => ({ project, file, ...(until !== undefined && { until }) }), [project, file, until])
  const key = forecastKey(job)
  const ready = file.observed.length > 0 && own.read.problems.length === 0 && own.problems.length === 0
  const asked = useForecast((state) => (state.asked?.key.startsWith(scopeOf(project)) ? state.asked : undefined))
  useEffect(() => {
    if (!ready || useForecast.getState().asked?.key === key) return
    const known = useForecast.getState().asked !== undefined
    const timer = setTimeout(() => void startForecast(job), known ? PAUSE_MS : 0)
    return () => clearTimeout(timer)
  }, [ready, key, job])
  return { job, asked, stale: asked !== undefined && asked.key !== key }
}
