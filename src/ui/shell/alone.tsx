/** A page on its own, where no project is open. */
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { LanguageSwitch } from './language-switch'
import { SkipButton } from './skip-button'
import { ThemeMenu } from './theme-menu'

export function Alone({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const main = useRef<HTMLElement>(null)
  return (
    <div className={className === undefined ? 'home' : `home ${className}`}>
      <header className="top">
        <SkipButton to={main} />
        <Link href="/">{t('common.rail.home')}</Link>
        <span className="grow" />
        <LanguageSwitch />
        <ThemeMenu />
      </header>
      <main ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
