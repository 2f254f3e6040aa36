/** Names and references for what the user adds. */
import { useProjectStore } from '../store/project'
import type { BlankNames } from './blank'
import { useFieldWords } from './use-field'

export function useBlankNames(): BlankNames {
  const { t } = useFieldWords()
  const demand = useProjectStore((state) => state.project?.demand)
  const skills = [...(demand?.callTypes ?? []), ...(demand?.campaigns ?? [])].map(({ id }) => id)
  return { name: t('project.newName'), skills: skills.slice(0, 1), campaign: demand?.campaigns[0]?.id ?? '' }
}
