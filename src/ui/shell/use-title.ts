/** The window's title: the project and the product, in the language of the page. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../sim/terms/text'
import { useProjectStore } from '../store/project'
import { useLanguage } from '../store/view'

export function useTitle(page?: string): void {
  const { t } = useTranslation()
  const language = useLanguage()
  const name = useProjectStore((state) => state.project?.name)
  const title = [page ?? (name === undefined ? undefined : textIn(name, language)), t('common.brand')].filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
