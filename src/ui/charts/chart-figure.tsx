/** A chart as a figure: heading, caption, the finding in one sentence for screen readers, the drawing, and its table a click away. */
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureTable, type FigureTableData } from '../parts/figure-table'
import './charts.css'
import { type Draw, Plot } from './plot'

interface ChartFigureProps {
  readonly title: string
  readonly caption: string
  readonly finding: string
  readonly table: FigureTableData
  /** What the table shows, on the button that opens it, where a page has several charts. */
  readonly tableName?: string
  readonly draw: Draw
  readonly height: (width: number) => number
  /** What the drawing can be asked for, above it. */
  readonly controls?: ReactNode
  readonly children?: ReactNode
}

export function ChartFigure({ title, caption, finding, table, tableName, draw, height, controls, children }: ChartFigureProps) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  const heading = useId()
  return (
    <figure className="panel chart-figure" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        <span className="cap">{caption}</span>
        <button type="button" className="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('answer.chart.drawing') : (tableName ?? t('answer.chart.table'))}
        </button>
      </header>
      <p className="sr">{finding}</p>
      {controls}
      {asTable ? <FigureTable table={table} label={title} /> : <Plot draw={draw} height={height} />}
      {children}
    </figure>
  )
}
