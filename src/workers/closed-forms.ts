/** Closed forms a few milliseconds at a time, so that whatever else this thread has to do goes on. */
import type { Project } from '../sim/project/schema'
import { type ClosedForm, closedFormSteps } from '../sim/staffing/closed-form'
import { nextTurn, stretchMs } from './turns'

export async function closedFormsInTurns(project: Project, setup: string): Promise<readonly ClosedForm[]> {
  const steps = closedFormSteps(project, setup)
  let breath = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - breath < stretchMs) continue
    await nextTurn()
    breath = performance.now()
  }
}
