/** Lists worked out from the project. */
import { useShallow } from 'zustand/react/shallow'
import type { Project } from '../../sim/project/schema'
import { useProjectStore } from './project'

/** Who shows the list is drawn again only when one of its items is another. */
export function useProjectList<Item>(listOf: (project: Project | undefined) => readonly Item[]): readonly Item[] {
  return useProjectStore(useShallow(({ project }) => listOf(project)))
}
