/** Closed forms of a set-up by the content of its project: worked out once, when somebody looks. */
import { useEffect, useState } from 'react'
import type { Project } from '../../sim/project/schema'
import type { ClosedForm } from '../../sim/staffing/closed-form'
import { contentKey } from './runs'

export interface ClosedFormsState {
  readonly forms?: readonly ClosedForm[]
  readonly failure?: string
}

const KEPT = 12
const known = new Map<string, Promise<readonly ClosedForm[]>>()

function formsOf(project: Project, setup: string): Promise<readonly ClosedForm[]> {
  const key = `${setup} ${contentKey(project)}`
  const found = known.get(key) ?? import('../../workers/browser-runner').then(({ browserRunner }) => browserRunner().closedForms(project, setup))
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
export function useClosedForms(project: Project, setup: string): ClosedFormsState {
  const [state, setState] = useState<ClosedFormsState & { readonly of?: string }>({})
  useEffect(() => {
    let wanted = true
    formsOf(project, setup)
      .then((forms) => wanted && setState({ forms, of: setup }))
      .catch((fault: unknown) => wanted && setState({ failure: fault instanceof Error ? fault.message : String(fault), of: setup }))
    return () => {
      wanted = false
    }
  }, [project, setup])
  return state.of === setup ? state : {}
}
