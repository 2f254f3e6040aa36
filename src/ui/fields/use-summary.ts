/** The line of what is set in members of the project at a path. */
import type { Path } from '../store/paths'
import { useProjectStore } from '../store/project'
import { nameAt } from './reference-options'
import type { SummaryWords } from './summary-of'
import { useFieldWords } from './use-field'

export function useSummaryWords(path: Path): SummaryWords {
  const { t, language } = useFieldWords()
  const project = useProjectStore((state) => state.project)
  return { t, language, nameOf: (id) => nameAt(project, path, id, { t, language }) }
}
