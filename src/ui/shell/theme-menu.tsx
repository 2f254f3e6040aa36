/** Light, dark, or as the system. The menu is fetched once its button is drawn. */
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'

const ThemeChoice = lazy(async () => ({ default: (await import('./theme-choice')).ThemeChoice }))

export function ThemeMenu() {
  const { t } = useTranslation()
  const waiting = (
    <button type="button" className="btn quiet">
      {t('common.theme.label')}
    </button>
  )
  return (
    <Suspense fallback={waiting}>
      <ThemeChoice />
    </Suspense>
  )
}
