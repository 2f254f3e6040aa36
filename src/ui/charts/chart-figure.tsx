/** A chart as a figure: heading, caption, the finding in one sentence for screen readers, the drawing, and its table a click away. */
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyboardScroll } from '../parts/keyboard-scroll'
import './charts.css'
import { type Draw, Plot } from './plot'

export interface ChartTableData {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface ChartFigureProps {
  readonly title: string
  readonly caption: string
  readonly finding: string
  readonly table: ChartTableData
  readonly draw: Draw
  readonly height: (width: number) => number
  readonly children?: ReactNode
}

export function ChartFigure({ title, caption, finding, table, draw, height, children }: ChartFigureProps) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  const heading = useId()
  return (
    <figure className="panel chart-figure" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        <span className="cap">{caption}</span>
        <button type="button" className="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'answer.chart.drawing' : 'answer.chart.table')}
        </button>
      </header>
      <p className="sr">{finding}</p>
      {asTable ? <ChartTable table={table} label={title} /> : <Plot draw={draw} height={height} />}
      {children}
    </figure>
  )
}

function ChartTable({ table, label }: { readonly table: ChartTableData; readonly label: string }) {
  return (
    <section className="chart-table" aria-label={label} {...keyboardScroll}>
      <table className="tbl tight">
        <thead>
          <tr>
            {table.head.map((name, at) => (
              <th key={name} scope="col" className={at === 0 ? undefined : 'n'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, at) => (
                <td key={table.head[at + 1]} className="n">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
