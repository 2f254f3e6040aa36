/** Names and references for what the user adds at a place of the project. */
import { valueAt } from '../../sim/project/problems'
import type { Path } from '../store/paths'
import { useProjectStore } from '../store/project'
import type { BlankNames } from './blank'
import { useFieldWords } from './use-field'

export function useBlankNames(path: Path = []): BlankNames {
  const { t } = useFieldWords()
  const project = useProjectStore((state) => state.project)
  const callTypes = project?.demand.callTypes ?? []
  const campaigns = project?.demand.campaigns ?? []
  const skills = [...callTypes, ...campaigns].map(({ id }) => id)
  // what happens to the calls of a type leads to the others first
  const own = path[1] === 'callTypes' ? valueAt(project, [...path.slice(0, 3), 'id']) : undefined
  const others = callTypes.map(({ id }) => id).filter((id) => id !== own)
  const planned = path[0] === 'staffing' ? valueAt(project, [...path.slice(0, 2), 'setup']) : undefined
  const setup = path[0] === 'setups' ? project?.setups[Number(path[1])] : project?.setups.find(({ id }) => id === planned)
  return {
    name: t('project.newName'),
    skills: skills.slice(0, 1),
    campaign: campaigns[0]?.id ?? '',
    callTypes: typeof own === 'string' ? [...others, own] : others,
    groups: setup?.groups.map(({ id }) => id) ?? [],
    date: project?.calendar.signing ?? '2026-01-12',
  }
}
