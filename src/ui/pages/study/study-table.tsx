/** Every point and set-up in a row, every measure with its interval; a click on a heading puts the rows in its order. */
import { useMemo, useState } from 'react'
import type { StudyResults } from '../../../sim/study/results-file'
import { digits } from '../../parts/amounts'
import { FigureCells } from '../../parts/figure-cells'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import { saveStudyCsv } from './study-csv'
import type { StudyPartProps } from './study-part'
import { type Order, type StudyRow, sorted, studyRows } from './study-rows'
import { figureAt } from './study-view'

/** A browser lays out so many rows at once without a pause. */
const STEP = 50

export function StudyTable({ view, choices, wording, results, file }: StudyPartProps & { readonly results: StudyResults; readonly file: string }) {
  const { t, language } = wording
  const [order, setOrder] = useState<Order>({ column: 'point', down: false })
  const [most, setMost] = useState(STEP)
  const rows = useMemo(() => sorted(studyRows(view, choices.setups), order), [view, choices.setups, order])
  const shown = rows.slice(0, most)
  const count = (n: number) => digits(n, 0, language)
  const left = rows.length - shown.length
  const sort = (column: string) => setOrder(order.column === column ? { column, down: !order.down } : { column, down: false })
  const head = { order, sort }
  return (
    <section className="panel">
      <header>
        <h2>{t('studyPage.table.title')}</h2>
        <span className="cap">{t(choices.interval === 'mean' ? 'studyPage.table.caption' : 'studyPage.table.captionOutcome')}</span>
        <button type="button" className="link" onClick={() => saveStudyCsv(results, file)}>
          {t('studyPage.table.csv')}
        </button>
      </header>
      <section className="study-table" aria-label={t('studyPage.table.title')} {...keyboardScroll}>
        <table className="tbl tight">
          <thead>
            <tr>
              <SortHead {...head} column="point" name={t('studyPage.table.point')} number />
              {view.fields.map(({ id, title, numeric }) => (
                <SortHead key={id} {...head} column={`field ${id}`} name={title} number={numeric} />
              ))}
              {view.setups.length > 1 && <SortHead {...head} column="setup" name={t('studyPage.table.setup')} />}
              {view.measures.map(({ key, name }) => (
                <SortHead key={key} {...head} column={`measure ${key}`} name={name} number span={2} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.key} row={row} view={view} choices={choices} wording={wording} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="cap study-more">
        {t('studyPage.table.shown', { n: count(shown.length), of: count(rows.length) })}
        {left > 0 && (
          <button type="button" className="link" onClick={() => setMost(most + STEP)}>
            {t('studyPage.table.more', { n: count(Math.min(STEP, left)) })}
          </button>
        )}
      </p>
    </section>
  )
}

interface SortHeadProps {
  readonly column: string
  readonly name: string
  readonly order: Order
  readonly sort: (column: string) => void
  readonly number?: boolean
  readonly span?: number
}

function SortHead({ column, name, order, sort, number = false, span }: SortHeadProps) {
  const own = order.column === column
  return (
    <th scope="col" colSpan={span} className={number ? 'n' : undefined} aria-sort={own ? (order.down ? 'descending' : 'ascending') : undefined}>
      <button type="button" onClick={() => sort(column)}>
        {name}
        <span aria-hidden="true">{own ? (order.down ? '▾' : '▴') : ''}</span>
      </button>
    </th>
  )
}

function Row({ row: { point, setup }, view, choices, wording }: Omit<StudyPartProps, 'change'> & { readonly row: StudyRow }) {
  return (
    <tr>
      <th scope="row" className="n">
        {digits(point.point + 1, 0, wording.language)}
      </th>
      {view.fields.map((field) => (
        <td key={field.id} className={field.numeric ? 'n' : undefined}>
          {point.values[field.id] === undefined ? '–' : field.text(point.values[field.id])}
        </td>
      ))}
      {view.setups.length > 1 && (
        <td className="study-setup">
          <i className={`sw ${setup.swatch}`} /> {setup.name}
        </td>
      )}
      {view.measures.map(({ key }) => (
        <FigureCells key={key} figure={figureAt(point, setup.id, key, choices.interval)} wording={wording} />
      ))}
    </tr>
  )
}
