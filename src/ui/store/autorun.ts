/** Starts a run a quarter of a second after the open project has changed. */
import { useProjectStore } from './project'
import { contentKey, startRun, stopRun, useRunsStore } from './runs'

const QUIET_MS = 250
let timer: ReturnType<typeof setTimeout> | undefined

export function startAutorun(): void {
  useProjectStore.subscribe(({ project }, past) => {
    if (!project || project === past.project) return
    clearTimeout(timer)
    const { active } = useRunsStore.getState()
    if (active && active.key !== contentKey(project)) stopRun()
    timer = setTimeout(() => void startRun(project), past.project ? QUIET_MS : 0)
  })
}
