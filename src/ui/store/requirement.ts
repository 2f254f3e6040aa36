/** Operators that the closed forms ask for, by the content of the question: worked out once, when somebody looks. */
import { useEffect, useState } from 'react'
import type { StaffingQuestion } from '../../sim/staffing/question'
import type { Requirement } from '../../sim/staffing/requirement'
import { type Failure, failureOf } from '../../workers/fault'
import { fetchRunner } from './runner'
import { contentKey } from './runs'

export interface RequirementState {
  readonly requirement?: readonly Requirement[]
  readonly failure?: Failure
}

const KEPT = 12
const known = new Map<string, Promise<readonly Requirement[]>>()

async function ask({ project, setup, targets }: StaffingQuestion): Promise<readonly Requirement[]> {
  const runner = await fetchRunner()
  const answer = await runner.staffing({ kind: 'requirement', question: { project, setup, targets } })
  return answer.kind === 'requirement' ? answer.requirement : []
}

function requirementFor(question: StaffingQuestion): Promise<readonly Requirement[]> {
  const key = `${question.setup} ${JSON.stringify(question.targets)} ${contentKey(question.project)}`
  const found = known.get(key) ?? ask(question)
  known.delete(key)
  known.set(key, found)
  found.catch(() => known.delete(key))
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break
    known.delete(oldest)
  }
  return found
}

/** Figures of earlier inputs stay until the new ones are there. */
export function useRequirement(question: StaffingQuestion): RequirementState {
  const [state, setState] = useState<RequirementState & { readonly of?: string }>({})
  const { setup } = question
  const answerable = question.targets.length > 0 && question.groups.length > 0
  useEffect(() => {
    if (!answerable) return
    let wanted = true
    requirementFor(question)
      .then((requirement) => wanted && setState({ requirement, of: setup }))
      .catch((error: unknown) => wanted && setState({ failure: failureOf(error), of: setup }))
    return () => {
      wanted = false
    }
  }, [question, setup, answerable])
  return state.of === setup && answerable ? state : {}
}
