/** New projects: each begins as a copy of a pilot. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { newFrom, scenarios } from '../../library'

const templates = [
  { kind: 'inbound', from: 'hot-line' },
  { kind: 'sales', from: 'insurance-cross-sell' },
  { kind: 'survey', from: 'bank-survey' },
  { kind: 'orders', from: 'order-desk' },
] as const

export function NewProjects() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const create = async (from: string, title: string) => {
    await newFrom(from, t('home.newName', { kind: title }))
    go('/project')
  }
  return (
    <section>
      <header className="plain-head">
        <h2>{t('home.create')}</h2>
        <span className="cap">{t('home.createNote')}</span>
      </header>
      <ul className="new">
        {templates
          .filter(({ from }) => scenarios.includes(from))
          .map(({ kind, from }) => {
            const title = t(`home.kinds.${kind}.title`)
            return (
              <li key={kind}>
                <button type="button" className="panel" onClick={() => void create(from, title)}>
                  <span className="new-title">{title}</span>
                  <span>{t(`home.kinds.${kind}.question`)}</span>
                  <span className="cap">{t(`home.kinds.${kind}.asks`)}</span>
                </button>
              </li>
            )
          })}
      </ul>
    </section>
  )
}
