/** Shares, times and paces of a pilot with their intervals, and by which method: a pilot of a few operators is not a sample of many. */
import type { Inference } from '../../../sim/pilot/infer'
import { digits } from '../../parts/amounts'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import type { Wording } from '../../parts/measure-words'
import { ResultTag } from '../../parts/result-tag'
import { SourceMark } from '../../parts/source-mark'
import { inferredRows } from './observed-rows'

export function InferredTable({ inference, wording }: { readonly inference: Inference; readonly wording: Wording }) {
  const { t, language } = wording
  const rows = inferredRows(inference, wording)
  return (
    <section className="panel">
      <header>
        <h2>{t('pilotPage.inferred.title')}</h2>
        <span className="cap">{t('pilotPage.inferred.caption')}</span>
      </header>
      <section className="chart-table pilot-inferred" aria-label={t('pilotPage.inferred.title')} {...keyboardScroll}>
        <table className="tbl tight">
          <thead>
            <tr>
              <th scope="col">{t('pilot.column.figure')}</th>
              <th scope="col" className="n">
                {t('pilot.column.value')}
              </th>
              <th scope="col" className="n">
                {t('pilot.column.interval')}
              </th>
              <th scope="col">{t('pilot.column.method')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, value, range, base, method, few }) => (
              <tr key={key}>
                <th scope="row" className="marked">
                  <SourceMark kind="observed" bare />
                  {name} {base !== '' && <span className="cap nw">{base}</span>} {few && <ResultTag state="fewEvents" />}
                </th>
                <td className="n">
                  <strong>{value}</strong>
                </td>
                <td className="n cap">{range}</td>
                <td className="cap">{method}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="cap pilot-note">{t('pilot.spread', { spread: digits(inference.spread, 2, language), icc: digits(inference.icc, 4, language) })}</p>
    </section>
  )
}
