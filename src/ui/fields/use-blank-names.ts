/** Names and references for what the user adds at a place of the project. */
import { valueAt } from '../../sim/project/problems'
import type { Project } from '../../sim/project/schema'
import type { Path } from '../store/paths'
import { useProjectStore } from '../store/project'
import type { BlankNames } from './blank'
import { scenarioInputs } from './scenario-inputs'
import { useFieldWords } from './use-field'

/** They are looked up when something is added: no field is drawn again because of them. */
export function useBlankNames(path: Path = []): () => BlankNames {
  const { t } = useFieldWords()
  return () => blankNames(useProjectStore.getState().project, path, t('project.newName'))
}

function blankNames(project: Project | undefined, path: Path, name: string): BlankNames {
  const callTypes = project?.demand.callTypes ?? []
  const campaigns = project?.demand.campaigns ?? []
  const skills = [...callTypes, ...campaigns].map(({ id }) => id)
  // what happens to the calls of a type leads to the others first
  const own = path[1] === 'callTypes' ? valueAt(project, [...path.slice(0, 3), 'id']) : undefined
  const others = callTypes.map(({ id }) => id).filter((id) => id !== own)
  const planned = path[0] === 'staffing' ? valueAt(project, [...path.slice(0, 2), 'setup']) : undefined
  const setup = path[0] === 'setups' ? project?.setups[Number(path[1])] : project?.setups.find(({ id }) => id === planned)
  return {
    name,
    skills: skills.slice(0, 1),
    campaign: campaigns[0]?.id ?? '',
    callTypes: typeof own === 'string' ? [...others, own] : others,
    groups: setup?.groups.map(({ id }) => id) ?? [],
    input: (project && scenarioInputs(project)[0]?.path) ?? '',
    date: project?.calendar.signing ?? '2026-01-12',
  }
}
