/** A few measures of one set-up, a row each: name, value, range. */
import type { Figure } from '../../sim/experiment/results'
import { FigureCells } from './figure-cells'
import type { Wording } from './measure-words'

export interface Fact {
  readonly key: string
  readonly name: string
  /** Base or what else belongs to the name. */
  readonly note?: string
  readonly figure: Figure
}

export function FactTable({ facts, label, wording }: { readonly facts: readonly Fact[]; readonly label: string; readonly wording: Wording }) {
  const { t } = wording
  if (facts.length === 0) return null
  return (
    <table className="tbl tight facts" aria-label={label}>
      <thead className="sr">
        <tr>
          <th scope="col">{t('outbound.measure')}</th>
          <th scope="col">{t('outbound.mean')}</th>
          <th scope="col">{t('outbound.range')}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map(({ key, name, note, figure }) => (
          <tr key={key}>
            <th scope="row">
              {name} {note && <span className="cap">{note}</span>}
            </th>
            <FigureCells figure={figure} wording={wording} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
