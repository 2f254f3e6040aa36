/** Closed forms of a set-up by the content of its project. */
import { useMemo } from 'react'
import type { Project } from '../../sim/project/schema'
import type { ClosedForm } from '../../sim/staffing/closed-form'
import { type LookedAt, lookedAt } from './looked-at'
import { fetchRunner } from './runner'
import { contentKey } from './runs'

const useAnswer = lookedAt<readonly ClosedForm[]>()

export function useClosedForms(project: Project, setup: string): LookedAt<readonly ClosedForm[]> {
  const question = useMemo(
    () => ({ key: `${setup} ${contentKey(project)}`, of: setup, ask: async () => (await fetchRunner()).closedForms(project, setup) }),
    [project, setup],
  )
  return useAnswer(question)
}
