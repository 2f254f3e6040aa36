/** The first page: a sample already answered, new projects, pilots from practice, my projects. */
import { lazy, Suspense, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { needWords } from '../../i18n/index'
import { SAMPLE, scenario } from '../../library'
import { LanguageSwitch } from '../../shell/language-switch'
import { OpenFileButton } from '../../shell/open-file-button'
import { SkipButton } from '../../shell/skip-button'
import { ThemeMenu } from '../../shell/theme-menu'
import { useTitle } from '../../shell/use-title'
import { MyProjects } from './my-projects'
import { NewProjects } from './new-projects'

const Pilots = lazy(async () => ({ default: (await import('./pilots')).Pilots }))
const Sample = lazy(async () => {
  const [{ Sample }] = await Promise.all([import('./sample'), needWords('pages'), scenario(SAMPLE)])
  return { default: Sample }
})

export function HomePage() {
  const { t } = useTranslation()
  const main = useRef<HTMLElement>(null)
  useTitle(t('home.title'))
  return (
    <div className="home">
      <header className="top">
        <SkipButton to={main} />
        <strong>{t('common.brand')}</strong>
        <span className="cap wide-only">{t('common.tagline')}</span>
        <span className="grow" />
        <OpenFileButton className="btn quiet wide-only" />
        <LanguageSwitch />
        <ThemeMenu />
      </header>
      <main className="page" ref={main} tabIndex={-1}>
        <Suspense fallback={<section className="panel hero waiting" />}>
          <Sample />
        </Suspense>
        <NewProjects />
        <Suspense fallback={null}>
          <Pilots />
        </Suspense>
        <MyProjects />
        <p className="home-links">
          <Link href="/study">{t('common.rail.study')}</Link>
          <Link href="/validation">{t('common.rail.validation')}</Link>
        </p>
      </main>
    </div>
  )
}
