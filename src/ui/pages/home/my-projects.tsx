/** Projects kept in this browser: open, remove, put back. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { formatFor } from '../../../messages/format'
import { textIn } from '../../../sim/terms/text'
import { OpenFileButton } from '../../shell/open-file-button'
import { listSaved, openSaved, removeSaved, type SavedEntry, useSaved } from '../../store/saved'
import { useLanguage } from '../../store/view'

interface Removed {
  readonly entry: SavedEntry
  readonly putBack: () => Promise<void>
}

function Row({ entry, onRemove }: { readonly entry: SavedEntry; readonly onRemove: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [, go] = useLocation()
  const [unreadable, setUnreadable] = useState(false)
  const name = textIn(entry.name, language)
  const open = async () => {
    if (await openSaved(entry.id)) go('/answer')
    else setUnreadable(true)
  }
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => void open()}>
          {name}
        </button>
        {unreadable && <span className="err"> {t('home.unreadable')}</span>}
      </th>
      <td className="n muted">{formatFor(language).moment(entry.saved)}</td>
      <td className="n">
        <button type="button" className="btn quiet small" aria-label={`${t('home.remove')}: ${name}`} onClick={onRemove}>
          {t('home.remove')}
        </button>
      </td>
    </tr>
  )
}

export function MyProjects() {
  const { t } = useTranslation()
  const language = useLanguage()
  const entries = useSaved((state) => state.entries)
  const [removed, setRemoved] = useState<Removed>()
  useEffect(() => {
    listSaved().catch(() => useSaved.setState({ state: 'failed' }))
  }, [])
  const remove = async (entry: SavedEntry) => setRemoved({ entry, putBack: await removeSaved(entry.id) })
  const putBack = async () => {
    await removed?.putBack()
    setRemoved(undefined)
  }
  return (
    <section className="panel">
      <header>
        <h2>{t('home.mine')}</h2>
        <span className="cap">{t('home.mineNote')}</span>
        <OpenFileButton className="btn small" />
      </header>
      {entries.length === 0 && !removed && <p className="muted">{t('home.empty')}</p>}
      {removed && (
        <p className="note">
          {textIn(removed.entry.name, language)}: {t('home.removed')}.{' '}
          <button type="button" className="link" onClick={() => void putBack()}>
            {t('home.putBack')}
          </button>
        </p>
      )}
      {entries.length > 0 && (
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('home.columns.project')}</th>
              <th scope="col" className="n">
                {t('home.columns.saved')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Row key={entry.id} entry={entry} onRemove={() => void remove(entry)} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
