/** Operators that the closed forms ask for, by the content of the question. */
import { useMemo } from 'react'
import type { StaffingQuestion } from '../../sim/staffing/question'
import type { Requirement } from '../../sim/staffing/requirement'
import { type LookedAt, lookedAt } from './looked-at'
import { fetchRunner } from './runner'
import { contentKey } from './runs'

const useAnswer = lookedAt<readonly Requirement[]>()

async function ask({ project, setup, targets }: StaffingQuestion): Promise<readonly Requirement[]> {
  const runner = await fetchRunner()
  const answer = await runner.staffing({ kind: 'requirement', question: { project, setup, targets } })
  return answer.kind === 'requirement' ? answer.requirement : []
}

export function useRequirement(question: StaffingQuestion): LookedAt<readonly Requirement[]> {
  const asked = useMemo(() => {
    const { project, setup, targets, groups } = question
    if (targets.length === 0 || groups.length === 0) return undefined
    return { key: `${setup} ${JSON.stringify(targets)} ${contentKey(project)}`, of: setup, ask: () => ask(question) }
  }, [question])
  return useAnswer(asked)
}
