/** The pacing frontier of a campaign that this page works out on request: its points as they come. One at a time; it goes on while one looks elsewhere. */
import { create } from 'zustand'
import type { PacingPoint } from '../../sim/pacing/measure'
import { type Failure, failureOf } from '../../workers/fault'
import type { FrontierJob } from '../../workers/pacing'
import { fetchRunner } from './runner'
import { contentKey } from './runs'

export interface Frontier {
  /** Content of the question. */
  readonly key: string
  readonly points: readonly PacingPoint[]
  readonly of: number
  readonly running: boolean
  readonly failure?: Failure
}

export const useFrontier = create<{ readonly frontier: Frontier | undefined }>()(() => ({ frontier: undefined }))

const KEPT = 8
const finished = new Map<string, Frontier>()
let abort: AbortController | undefined

const put = (frontier: Frontier) => useFrontier.setState({ frontier })

export function frontierKey({ question: { project, ...rest }, tasks }: FrontierJob): string {
  return JSON.stringify([rest, tasks.length, contentKey(project)])
}

/** What has been worked out before is shown at once. */
export function knownFrontier(key: string): Frontier | undefined {
  return finished.get(key)
}

/** Another question that is being worked out is stopped. */
export async function startFrontier(job: FrontierJob): Promise<void> {
  stopFrontier()
  const control = new AbortController()
  abort = control
  let shown: Frontier = { key: frontierKey(job), points: [], of: job.tasks.length, running: true }
  put(shown)
  const show = (more: Partial<Frontier>) => {
    if (control.signal.aborted) return
    shown = { ...shown, ...more }
    put(shown)
  }
  try {
    const runner = await fetchRunner()
    await runner.frontier(job, { signal: control.signal, onPoint: (point) => show({ points: [...shown.points, point] }) })
    show({ running: false })
    if (!control.signal.aborted) keep(shown)
  } catch (error) {
    show({ running: false, failure: failureOf(error) })
  }
}

/** What it has brought so far stays. */
export function stopFrontier(): void {
  abort?.abort()
  abort = undefined
  const { frontier } = useFrontier.getState()
  if (frontier?.running) put({ ...frontier, running: false })
}

function keep(frontier: Frontier): void {
  finished.set(frontier.key, frontier)
  for (const oldest of finished.keys()) {
    if (finished.size <= KEPT) break
    finished.delete(oldest)
  }
}
