/** Time to start: the wait from signing to the first call, and the calling after it, in working days on one axis. */
import type { CSSProperties } from 'react'
import { formatFor } from '../../../messages/format'
import type { RunReport } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import type { Wording } from '../../parts/measure-words'
import { swatchClass } from '../../parts/swatch'

type Place = CSSProperties & { readonly [name: `--${string}`]: number }

export function StartPanel({ report, wording }: { readonly report: RunReport; readonly wording: Wording }) {
  const { t, language } = wording
  const format = formatFor(language)
  const rows = report.setups.map((setup, at) => {
    const first = setup.measures.firstCallDay?.mean ?? setup.leadWorkdays + 1
    return { setup, swatch: swatchClass(at), first, last: setup.measures.lastCallDay?.mean }
  })
  const end = Math.max(...rows.map(({ first, last }) => last ?? first)) || 1
  return (
    <section className="panel" aria-label={t('compare.start.title')} {...keyboardScroll}>
      <header>
        <h2>{t('compare.start.title')}</h2>
        <span className="cap">{t('compare.start.caption')}</span>
      </header>
      <table className="tbl plain strips">
        <tbody>
          {rows.map(({ setup, swatch, first, last }) => {
            const place: Place = { '--first': (100 * (first - 1)) / end, '--last': last === undefined ? 100 : (100 * last) / end }
            return (
              <tr key={setup.id}>
                <th scope="row">
                  <i className={`sw ${swatch}`} /> {textIn(setup.name, language)}
                </th>
                <td className="strip-cell">
                  <span className={`span ${swatch}`} style={place} aria-hidden="true">
                    {last !== undefined && <i />}
                    <b />
                  </span>
                </td>
                <td className="n">
                  <strong>{format.count(first)}</strong>
                </td>
                <td className="n cap">{last === undefined ? '' : `${t('compare.start.calling')} ${format.count(first)}–${format.count(last)}`}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
