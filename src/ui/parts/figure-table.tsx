/** A plain table of figures, a row a point; it scrolls inside its place. */
import { keyboardScroll } from './keyboard-scroll'

export interface FigureTableData {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function FigureTable({ table, label }: { readonly table: FigureTableData; readonly label: string }) {
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
