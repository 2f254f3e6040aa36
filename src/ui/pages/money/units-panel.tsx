/** The unit normaliser: what each set-up costs an operator hour, a minute of talk, a contact, a result, on the same workload. */
import { useState } from 'react'
import { Choice } from '../../parts/choice'
import type { DecisionPart } from '../../parts/decision-part'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import { SetupHead } from '../../parts/setup-head'
import type { DecisionBase } from '../../store/use-decision'
import { type PriceOf, unitRows } from './unit-rows'

const views = ['total', 'running'] as const

export function UnitsPanel({ report, part }: { readonly report: DecisionBase; readonly part: DecisionPart }) {
  const { setups, wording } = part
  const { t } = wording
  const [of, setOf] = useState<PriceOf>('total')
  const title = t('moneyPage.units.title')
  return (
    <section className="panel" aria-label={title} {...keyboardScroll}>
      <header>
        <h2>{title}</h2>
        <span className="cap">{t('moneyPage.units.caption', { vat: t(`measures.vat.${wording.vat}`) })}</span>
        <Choice
          label={t('moneyPage.units.of')}
          value={of}
          options={views.map((id) => ({ id, name: t(`moneyPage.units.${id}`) }))}
          onChange={(id) => setOf(views.find((one) => one === id) ?? 'total')}
        />
      </header>
      <table className="tbl tight by-setup units">
        <SetupHead setups={setups} first={t('moneyPage.units.unit')} />
        <tbody>
          {unitRows(report.base.options, report.base.report, of, part).map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {setups.map(({ id, swatch }, at) => {
                const cell = cells[at]
                return (
                  <td key={id} className="n">
                    {cell === undefined ? (
                      '–'
                    ) : (
                      <>
                        <strong className={cell.quoted ? 'quoted' : undefined}>{cell.value}</strong>
                        {cell.quoted && <span className="sr"> {t('moneyPage.units.quoted')}</span>} <span className="cap">{cell.range}</span>
                        <span className={`mini-bar ${swatch}`} aria-hidden="true">
                          <i style={{ width: `${100 * cell.bar}%` }} />
                        </span>
                      </>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
