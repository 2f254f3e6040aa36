/** Measures by set-ups: strip, values with their range, and the difference from the reference in words. It scrolls inside its panel; on a phone the same figures stand in blocks. */
import type { Figure, MeasureInfo, RunReport, SetupResult } from '../../sim/experiment/results'
import { textIn } from '../../sim/terms/text'
import { comparisonOf } from './difference'
import { DifferenceWords } from './difference-words'
import { figureText } from './figure-text'
import { IntervalStrip } from './interval-strip'
import { keyboardScroll } from './keyboard-scroll'
import { MeasureBlocks } from './measure-blocks'
import './measure-table.css'
import { MeasureValue } from './measure-value'
import { lowered, type MeasureKind, type Wording } from './measure-words'
import { SourceMark } from './source-mark'
import { stripScale } from './strip-scale'
import { swatchClass } from './swatch'

export interface MeasureRow {
  readonly key: string
  readonly kind: MeasureKind | undefined
  readonly info: MeasureInfo
  readonly name: string
  readonly base: string
  readonly figures: readonly (Figure | undefined)[]
}

export interface MeasureTableProps {
  readonly groups: readonly { readonly title: string; readonly rows: readonly MeasureRow[] }[]
  readonly report: RunReport
  readonly reference: SetupResult
  readonly wording: Wording
}

export function MeasureTable({ groups, report, reference, wording }: MeasureTableProps) {
  const { t, language } = wording
  const filled = groups.filter(({ rows }) => rows.length > 0)
  const referenceName = textIn(reference.name, language)
  const against = t('compare.against', { name: reference.kind === 'in-house' ? lowered(referenceName) : referenceName })
  return (
    <section className="panel measure-panel" aria-label={t('compare.measure')} {...keyboardScroll}>
      <table className="tbl cmp">
        <thead>
          <tr>
            <th scope="col" className="sr-cell">
              <span className="sr">{t('compare.measure')}</span>
            </th>
            <th scope="col" className="pic">
              {t('compare.interval')}
            </th>
            {report.setups.map(({ id, name }, place) => (
              <th key={id} scope="col">
                <i className={`sw ${swatchClass(place)}`} />
                <b>{textIn(name, language)}</b> {id !== reference.id && against}
              </th>
            ))}
          </tr>
        </thead>
        {filled.map(({ title, rows }) => (
          <tbody key={title}>
            <tr className="group">
              <th scope="rowgroup" colSpan={2 + report.setups.length}>
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.key} row={row} report={report} reference={reference} wording={wording} />
            ))}
          </tbody>
        ))}
      </table>
      <MeasureBlocks groups={filled} report={report} reference={reference} wording={wording} />
      <p className="cap measure-note">{t('compare.note', { outcome: t('compare.noteOutcome'), mean: t('compare.noteMean') })}</p>
    </section>
  )
}

interface RowProps {
  readonly row: MeasureRow
  readonly report: RunReport
  readonly reference: SetupResult
  readonly wording: Wording
}

function Row({ row, report, reference, wording }: RowProps) {
  const texts = row.figures.map((figure) => (figure ? figureText(figure, wording) : undefined))
  const bounds = row.info.unit === 'share' ? { least: 0, most: 1 } : { least: 0 }
  const scale = stripScale(
    texts.flatMap((text, at) => [text?.low, text?.high, row.figures[at]?.mean]),
    bounds,
  )
  return (
    <tr>
      <th scope="row" className="marked">
        <SourceMark kind="simulated" />
        {row.name}
        <div className="cap">{row.base}</div>
      </th>
      <td className="pic">
        {texts.map((text, at) => (
          <IntervalStrip key={report.setups[at]?.id} scale={scale} low={text?.low} mean={row.figures[at]?.mean} high={text?.high} swatch={swatchClass(at)} />
        ))}
      </td>
      {report.setups.map((setup, at) => (
        <td key={setup.id} className="val">
          <MeasureValue figure={row.figures[at]} wording={wording} />
          {setup.id !== reference.id && row.figures[at] && (
            <div className="wd">
              <DifferenceWords pair={comparisonOf(report, row.key, reference.id, setup.id)} kind={row.kind} wording={wording} />
            </div>
          )}
        </td>
      ))}
    </tr>
  )
}
