/** The project's sources, as they stand in the right drawer: where each value comes from, its range, and what still is a placeholder. */
import { formatFor } from '../../messages/format'
import './assumptions-drawer.css'
import type { Wording } from './measure-words'
import { SourceLegend, SourceMark } from './source-mark'

export interface Assumption {
  readonly path: string
  readonly label: string
  readonly value: string
  readonly kind: 'given' | 'observed' | 'assumed'
  readonly caption: string
}

interface AssumptionsDrawerProps {
  readonly groups: readonly { readonly title: string; readonly entries: readonly Assumption[] }[]
  readonly wording: Wording
}

export function AssumptionsDrawer({ groups, wording }: AssumptionsDrawerProps) {
  const { t, language, currency, vat } = wording
  const assumed = groups.flatMap(({ entries }) => entries).filter(({ kind }) => kind === 'assumed').length
  const money = { currency: formatFor(language).currencySign(currency), vat: t(`measures.vat.${vat}`) }
  const filled = groups.filter(({ entries }) => entries.length > 0)
  return (
    <>
      <p className="note cap assume-note">{assumed > 0 ? t('answer.sources.placeholder', { count: assumed, ...money }) : t('answer.sources.amounts', money)}</p>
      {filled.length === 0 && <p className="cap">{t('answer.sources.none')}</p>}
      <div className="assume">
        {filled.map(({ title, entries }) => (
          <section key={title} aria-label={title}>
            <h3 className="cap">{title}</h3>
            <dl>
              {entries.map(({ path, label, value, kind, caption }) => (
                <div key={path}>
                  <dt className="marked">
                    <SourceMark kind={kind} />
                    {label}
                  </dt>
                  <dd className={kind === 'assumed' ? 'ass' : undefined}>{value}</dd>
                  {caption !== '' && <dd className="cap">{caption}</dd>}
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <SourceLegend />
    </>
  )
}
