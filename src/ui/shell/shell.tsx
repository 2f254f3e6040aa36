/** The frame of a project: rail, top bar, page, drawer, and status bar. */
import { Drawer } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { saveFile } from '../library'
import { AsideFrame } from '../parts/aside'
import { setMenuOpen, useView } from '../store/view'
import { FaultBoundary } from './fault-boundary'
import { LanguageSwitch } from './language-switch'
import { OpenFileButton } from './open-file-button'
import { PrintHead } from './print-head'
import { Rail } from './rail'
import { SkipButton } from './skip-button'
import { StatusBar } from './status-bar'
import { ThemeMenu } from './theme-menu'
import { TopBar } from './top-bar'
import { useTitle } from './use-title'

export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const [location] = useLocation()
  const menuOpen = useView((state) => state.menuOpen)
  const main = useRef<HTMLElement>(null)
  useTitle()
  const page = location.split('/').slice(0, 4).join('/')
  useEffect(() => {
    if (page) main.current?.scrollTo(0, 0)
  }, [page])
  return (
    <div className="app">
      <nav className="rail" aria-label={t('common.rail.label')}>
        <SkipButton to={main} />
        <Rail />
      </nav>
      <div className="middle">
        <PrintHead />
        <TopBar />
        <main className="main" id="content" ref={main} tabIndex={-1}>
          <FaultBoundary key={location.split('/')[1]}>{children}</FaultBoundary>
        </main>
      </div>
      <AsideFrame />
      <StatusBar />
      <Drawer.Root opened={menuOpen} onClose={() => setMenuOpen(false)} size={264}>
        <Drawer.Overlay />
        <Drawer.Content aria-label={t('common.menu')}>
          <Drawer.Body>
            <nav className="rail in-drawer" aria-label={t('common.menu')}>
              <button type="button" className="btn" onClick={() => setMenuOpen(false)}>
                {t('common.close')}
              </button>
              <Rail onLeave={() => setMenuOpen(false)} />
              <span className="drawer-view">
                <LanguageSwitch />
                <ThemeMenu />
              </span>
              <OpenFileButton className="btn" />
              <button type="button" className="btn" onClick={saveFile}>
                {t('common.file.save')}
              </button>
            </nav>
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </div>
  )
}
