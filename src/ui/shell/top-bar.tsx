/** The top bar: the project's name, undo and redo, file, language and theme. */
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../sim/terms/text'
import { saveFile } from '../library'
import { historyNow, redo, subscribeHistory, undo, useProjectStore } from '../store/project'
import { setMenuOpen, useLanguage } from '../store/view'
import { LanguageSwitch } from './language-switch'
import { OpenFileButton } from './open-file-button'
import { ThemeMenu } from './theme-menu'

const canUndo = () => historyNow().canUndo
const canRedo = () => historyNow().canRedo

export function TopBar() {
  const { t } = useTranslation()
  const language = useLanguage()
  const name = useProjectStore((state) => state.project?.name)
  const undoable = useSyncExternalStore(subscribeHistory, canUndo)
  const redoable = useSyncExternalStore(subscribeHistory, canRedo)
  return (
    <header className="top">
      <button type="button" className="btn narrow-only" onClick={() => setMenuOpen(true)}>
        {t('common.menu')}
      </button>
      <strong>{name === undefined ? '' : textIn(name, language)}</strong>
      <span className="grow" />
      <button type="button" className="btn quiet" onClick={undo} disabled={!undoable} aria-keyshortcuts="Control+Z" title="Ctrl+Z">
        {t('common.undo')}
      </button>
      <button type="button" className="btn quiet wide-only" onClick={redo} disabled={!redoable} aria-keyshortcuts="Control+Shift+Z" title="Ctrl+Shift+Z">
        {t('common.redo')}
      </button>
      <span className="top-view wide-only">
        <LanguageSwitch />
        <ThemeMenu />
      </span>
      <OpenFileButton className="btn quiet wide-only" />
      <button type="button" className="btn wide-only" onClick={saveFile} title="Ctrl+S">
        {t('common.file.save')}
      </button>
    </header>
  )
}
