/** The page on its own, where no project is open. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { LanguageSwitch } from '../../shell/language-switch'
import { SkipButton } from '../../shell/skip-button'
import { ThemeMenu } from '../../shell/theme-menu'
import { StudyPage } from './study-page'

export function StudyFrame() {
  const { t } = useTranslation()
  const main = useRef<HTMLElement>(null)
  return (
    <div className="home study-alone">
      <header className="top">
        <SkipButton to={main} />
        <Link href="/">{t('common.rail.home')}</Link>
        <span className="grow" />
        <LanguageSwitch />
        <ThemeMenu />
      </header>
      <main ref={main} tabIndex={-1}>
        <StudyPage />
      </main>
    </div>
  )
}
