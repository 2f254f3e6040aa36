/** Rows of figures with a bar under those that are shares or counts to be compared down the column; it scrolls inside its place. */
import type { CSSProperties } from 'react'
import './bar-table.css'
import { keyboardScroll } from './keyboard-scroll'
import type { SwatchClass } from './swatch'

export interface BarCell {
  readonly key: string
  readonly value: string
  readonly range: string
  /** 0 to 1 of the column's width; absent: no bar. */
  readonly bar?: number
}

export interface BarTableData {
  readonly head: readonly string[]
  readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly BarCell[] }[]
}

export function BarTable({ table, label, swatch }: { readonly table: BarTableData; readonly label: string; readonly swatch: SwatchClass }) {
  return (
    <section className="chart-table" aria-label={label} {...keyboardScroll}>
      <table className={`tbl bar-table ${swatch}`}>
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
          {table.rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map(({ key: column, ...cell }) => (
                <Cell key={column} {...cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ value, range, bar }: Omit<BarCell, 'key'>) {
  const width: CSSProperties & { readonly '--w': number } = { '--w': (bar ?? 0) * 100 }
  return (
    <td className="n">
      {value} {range !== '' && <small>{range}</small>}
      {bar !== undefined && (
        <span className="under" aria-hidden="true">
          <i style={width} />
        </span>
      )}
    </td>
  )
}
