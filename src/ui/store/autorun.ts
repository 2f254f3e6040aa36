/** Runs what is open as soon as it changes; what nobody looks at any more is dropped, and goes on where it was when somebody looks again. */
import type { Project } from '../../sim/project/schema'
import { dropOldDecision } from './decision'
import { stopFrontier } from './frontier'
import { useProjectStore } from './project'
import { fetchRunner } from './runner'
import { contentKey, startRun, stopRun, useRunsStore } from './runs'
import { stopStaffing } from './staffing'

let dropped: Project | undefined

export function startAutorun(): void {
  // the workers start while the page is being drawn
  void fetchRunner().then((runner) => runner.workers())
  useProjectStore.subscribe(({ project }, past) => {
    if (!project || project === past.project) return
    dropped = undefined
    if (past.project && contentKey(project) !== contentKey(past.project)) {
      stopFrontier()
      stopStaffing()
    }
    dropOldDecision(project)
    void startRun(project)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      dropped = useRunsStore.getState().active?.project
      stopRun()
    } else if (dropped) {
      void startRun(dropped)
      dropped = undefined
    }
  })
}
