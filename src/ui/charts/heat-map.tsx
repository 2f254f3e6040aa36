/** A figure over two varied fields: a table whose cells are shaded by five steps of one hue, each with its value and interval; what is missing is hatched. */
import { keyboardScroll } from '../parts/keyboard-scroll'
import './heat-map.css'

export interface HeatMapCell {
  readonly value: string
  readonly range: string
  /** 0 to 4, from the least of all cells to the largest. */
  readonly shade: number
  /** `few events`. */
  readonly note?: string
  /** Point, value and interval in one line, under the pointer. */
  readonly title: string
}

export interface HeatMapData {
  /** Names of the fields to the right and downwards. */
  readonly across: string
  readonly down: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly (HeatMapCell | undefined)[] }[]
  readonly least: string
  readonly largest: string
  /** Of the cells, how many have no point yet. */
  readonly missing: number
}

interface HeatMapProps {
  readonly data: HeatMapData
  readonly label: string
  /** Word of a cell without a point. */
  readonly missing: string
}

export function HeatMap({ data, label, missing }: HeatMapProps) {
  const { across, down, columns, rows } = data
  return (
    <>
      <section className="heat-map-scroll" aria-label={label} {...keyboardScroll}>
        <table className="heat-map">
          <thead>
            <tr>
              <td />
              <th scope="colgroup" colSpan={columns.length}>
                {across}
              </th>
            </tr>
            <tr>
              <th scope="col">{down}</th>
              {columns.map((name) => (
                <th key={name} scope="col" className="n">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, cells }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  <Cell key={columns[at]} cell={cell} missing={missing} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="legend">
        <span>
          {data.least} <i className="heat-map-ramp" aria-hidden="true" /> {data.largest}
        </span>
        {data.missing > 0 && (
          <span>
            <i className="heat-map-missing" aria-hidden="true" /> {missing}
          </span>
        )}
      </p>
    </>
  )
}

function Cell({ cell, missing }: { readonly cell: HeatMapCell | undefined; readonly missing: string }) {
  if (!cell) {
    return (
      <td className="none">
        <span className="sr">{missing}</span>
      </td>
    )
  }
  return (
    <td className={`s${cell.shade}`} title={cell.title}>
      <strong>{cell.value}</strong>
      <small>{cell.range}</small>
      {cell.note !== undefined && <small>{cell.note}</small>}
    </td>
  )
}
