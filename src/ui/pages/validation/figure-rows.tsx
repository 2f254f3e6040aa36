/** Every figure of a family in a table; on a narrow screen it scrolls inside its frame. */
import { useTranslation } from 'react-i18next'
import { type Format, formatFor } from '../../../messages/format'
import { type Row, UNSUPPORTED } from '../../../sim/validation/judge'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import { useLanguage } from '../../store/view'
import { rowText } from './row-text'

interface FigureRowsProps {
  readonly rows: readonly Row[]
  readonly label: string
}

export function FigureRows({ rows, label }: FigureRowsProps) {
  const { t } = useTranslation()
  const format = formatFor(useLanguage())
  const withPublished = rows.some(({ published }) => published !== undefined)
  const numbers = ['expected', 'obtained', 'error', 'z'] as const
  return (
    <section className="validation-scroll" aria-label={t('validation.tableOf', { family: label })} {...keyboardScroll}>
      <table className="tbl tight">
        <thead>
          <tr>
            <th scope="col">{t('validation.column.case')}</th>
            <th scope="col">{t('validation.column.figure')}</th>
            {numbers.map((name) => (
              <th key={name} scope="col" className="n">
                {t(`validation.column.${name}`)}
              </th>
            ))}
            {withPublished && (
              <th scope="col" className="n">
                {t('validation.column.published')}
              </th>
            )}
            <th scope="col">{t('validation.column.mark')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FigureRow key={`${row.id}/${row.figure}`} row={row} format={format} withPublished={withPublished} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FigureRow({ row, format, withPublished }: { readonly row: Row; readonly format: Format; readonly withPublished: boolean }) {
  const { t } = useTranslation()
  const text = rowText(row, format)
  const mark = row.ok ? 'agrees' : row.figure === UNSUPPORTED ? 'unsupported' : 'differs'
  return (
    <tr>
      <td className="validation-id">{row.id}</td>
      <th scope="row">
        <code>{row.figure}</code>
        {row.reason !== undefined && <div className="cap">{row.reason}</div>}
      </th>
      <td className="n">{text.expected}</td>
      <td className="n">{text.obtained}</td>
      <td className="n">{text.error}</td>
      <td className="n">{text.z}</td>
      {withPublished && <td className="n">{text.published}</td>}
      <td>
        <span className={row.ok ? 'tag' : 'tag bad'}>{t(`validation.mark.${mark}`)}</span>
      </td>
    </tr>
  )
}
