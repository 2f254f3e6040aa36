/** What every field needs: its value, and a way to give the project another one that answers with what is wrong. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { whatText, whereText } from '../../messages/problems'
import type { Problem } from '../../sim/project/problems'
import type { Language } from '../../sim/terms/text'
import { edit } from '../store/editing'
import type { Edit } from '../store/edits'
import { isWithin, type Path, valueAt } from '../store/paths'
import { useProjectStore } from '../store/project'
import { useLanguage } from '../store/view'

export function useValue(path: Path): unknown {
  return useProjectStore((state) => valueAt(state.project, path))
}

/** The first problem in words: alone where it is this field's own, with its place where it is another's. */
export function problemIn(problems: readonly Problem[], path: Path, language: Language): string | undefined {
  const own = problems.find((problem) => isWithin(problem.path, path))
  if (own) return whatText(own, language)
  const [first] = problems
  return first && `${whereText(first, language)}: ${whatText(first, language)}`
}

/** Applies an edit; answers with the error in words, if there is one. */
export function useEdit(path: Path): (change: Edit) => string | undefined {
  const language = useLanguage()
  const key = JSON.stringify(path)
  return useCallback(
    (change) => {
      const result = edit(change)
      return result.ok ? undefined : problemIn(result.problems, JSON.parse(key), language)
    },
    [key, language],
  )
}

/** Sets the value at `path`; answers with the error in words, if there is one. */
export function useSet(path: Path): (value: unknown) => string | undefined {
  const change = useEdit(path)
  const key = JSON.stringify(path)
  return useCallback((value) => change({ do: 'set', path: JSON.parse(key), value }), [change, key])
}

/** Translator, language and currency of the open project. */
export function useFieldWords() {
  const { t } = useTranslation()
  const language = useLanguage()
  const currency = useProjectStore((state) => state.project?.currency ?? 'RUB')
  return { t, language, currency }
}
