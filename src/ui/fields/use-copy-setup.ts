/** A further set-up: a copy of one that is there. */
import { edit } from '../store/editing'
import { useProjectStore } from '../store/project'
import { problemIn, useFieldWords } from './use-field'

/** What was added, or why it could not be. */
export interface Added {
  readonly id: string
  readonly error?: string
}

/** A copy of a set-up under a new name, after the last one. */
export function useCopySetup(): (index: number) => Added {
  const { t, language } = useFieldWords()
  return (index) => {
    const { project } = useProjectStore.getState()
    const setup = project?.setups[index]
    if (!project || !setup) return { id: '' }
    const result = edit({ do: 'duplicate', path: ['setups'], index })
    const { project: grown } = useProjectStore.getState()
    const copy = grown?.setups[index + 1]
    if (!result.ok || !copy) return { id: '', error: result.ok ? undefined : problemIn(result.problems, ['setups'], language) }
    const text = (name: string) => t('project.copyOf', { name })
    const name = typeof setup.name === 'string' ? text(setup.name) : { en: text(setup.name.en), ru: text(setup.name.ru) }
    edit({ do: 'set', path: ['setups', index + 1, 'name'], value: name })
    return { id: copy.id }
  }
}
