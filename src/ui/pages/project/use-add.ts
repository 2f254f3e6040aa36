/** New workloads: sensible from the start, and served by somebody. */

import { isRecord } from '../../../sim/project/records'
import { blank } from '../../fields/blank'
import { nodeAt } from '../../fields/form-of-schema'
import { useBlankNames } from '../../fields/use-blank-names'
import type { Added } from '../../fields/use-copy-setup'
import { problemIn, useFieldWords } from '../../fields/use-field'
import { edit } from '../../store/editing'
import { freshId } from '../../store/edits'
import { useProjectStore } from '../../store/project'

/** Adds a call type or a campaign; the first group of every set-up learns it. */
export function useAddDemand(): (kind: 'callTypes' | 'campaigns') => Added {
  const { t, language } = useFieldWords()
  const names = useBlankNames()
  return (kind) => {
    const { project } = useProjectStore.getState()
    const path = ['demand', kind]
    const node = nodeAt([...path, 0], () => undefined)
    if (!project || !node) return { id: '' }
    const loads = [...project.demand.callTypes, ...project.demand.campaigns]
    const id = freshId(kind === 'callTypes' ? 'line' : 'campaign', loads)
    const fresh = blank(node, { ...names(), name: t(kind === 'callTypes' ? 'project.newInbound' : 'project.newOutbound') })
    const value = isRecord(fresh) ? { ...fresh, id } : fresh
    const demand = { ...project.demand, [kind]: [...project.demand[kind], value] }
    const setups = project.setups.map((setup) => ({
      ...setup,
      groups: setup.groups.map((group, at) => (at === 0 ? { ...group, skills: [...group.skills, id] } : group)),
    }))
    const result = edit({ do: 'set', path: [], value: { ...project, demand, setups } })
    return result.ok ? { id } : { id, error: problemIn(result.problems, path, language) }
  }
}
