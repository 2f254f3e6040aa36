/** What one result costs under each set-up (or a month of service): value, range, strip. */
import type { RunReport } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import { figureText } from '../../parts/figure-text'
import { IntervalStrip } from '../../parts/interval-strip'
import { isSpread } from '../../parts/interval-words'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import type { Wording } from '../../parts/measure-words'
import { stripScale } from '../../parts/strip-scale'
import { swatchClass } from '../../parts/swatch'

export function CostPanel({ report, wording }: { readonly report: RunReport; readonly wording: Wording }) {
  const { t, language, vat } = wording
  const info = report.setups[0]?.info.filter(({ kind }) => kind === 'costPerStage' || kind === 'costPerMonth').at(-1)
  if (!info) return null
  const rows = report.setups.flatMap((setup, place) => {
    const figure = setup.measures[info.key]
    return figure ? [{ setup, swatch: swatchClass(place), figure, text: figureText(figure, wording) }] : []
  })
  const scale = stripScale(
    rows.flatMap(({ text }) => [text.low, text.high]),
    { least: 0 },
  )
  const taxed = t(`measures.vat.${vat}`)
  return (
    <section className="panel" aria-label={t(info.stage ? 'compare.cost.title' : 'compare.cost.titleMonth')} {...keyboardScroll}>
      <header>
        <h2>{t(info.stage ? 'compare.cost.title' : 'compare.cost.titleMonth')}</h2>
        <span className="cap">
          {info.stage ? t('compare.cost.caption', { stage: textIn(info.stage.name, language), vat: taxed }) : t('compare.cost.captionMonth', { vat: taxed })}
        </span>
      </header>
      <table className="tbl plain strips">
        <tbody>
          {rows.map(({ setup, swatch, figure, text }) => (
            <tr key={setup.id}>
              <th scope="row">
                <i className={`sw ${swatch}`} /> {textIn(setup.name, language)}
              </th>
              <td className="strip-cell">
                <IntervalStrip scale={scale} low={text.low} mean={figure.mean} high={text.high} swatch={swatch} />
              </td>
              <td className="n">
                <strong>{text.value}</strong>
              </td>
              <td className="n cap">{isSpread(text.range) ? text.range : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
