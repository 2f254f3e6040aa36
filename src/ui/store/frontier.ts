/** The pacing frontier of a campaign that this page works out on request: its points as they come. One at a time; it goes on while one looks elsewhere. */
import { create } from 'zustand'
import type { PacingPoint } from '../../sim/pacing/measure'
import type { FrontierJob } from '../../workers/pacing'
import { oneAtATime, type Work } from './one-at-a-time'
import { contentKey } from './runs'

export interface Frontier extends Work {
  readonly points: readonly PacingPoint[]
  readonly of: number
}

export const useFrontier = create<{ readonly frontier: Frontier | undefined }>()(() => ({ frontier: undefined }))

const frontiers = oneAtATime<Frontier>({ seen: () => useFrontier.getState().frontier, put: (frontier) => useFrontier.setState({ frontier }) })

export const stopFrontier = frontiers.stop
/** What has been worked out before is shown at once. */
export const knownFrontier = frontiers.known

export function frontierKey({ question: { project, ...rest }, tasks }: FrontierJob): string {
  return JSON.stringify([rest, tasks.length, contentKey(project)])
}

export function startFrontier(job: FrontierJob): Promise<void> {
  return frontiers.start({ key: frontierKey(job), points: [], of: job.tasks.length, running: true }, async ({ runner, signal, show }) => {
    await runner.frontier(job, { signal, onPoint: (point) => show(({ points }) => ({ points: [...points, point] })) })
    return {}
  })
}
