/** The table itself: a cell a figure, a last row that is always empty, arrows and Enter to move, cells of a spreadsheet to paste. */
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { headings } from '../../../messages/pilot-headings'
import { digits } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'
import { changeTable, undoTable } from '../../store/pilot'
import { importedTable, isHeaded, linesOf, withBlock, withCell, withRowsUnder } from '../../store/pilot-table'
import { problemWords } from './observed-problems'
import type { OwnPilot } from './use-own-pilot'

/** Rows drawn at first, and more at a request. */
const SHOWN = 60

const moves: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0] }

export function ObservedTable({ own: { draft, read }, wording }: { readonly own: OwnPilot; readonly wording: Wording }) {
  const { t, language } = wording
  const { table } = draft
  const grid = useRef<HTMLTableElement>(null)
  const typing = useRef<string>(undefined)
  const [most, setMost] = useState(SHOWN)
  const rows = Math.max(table.length + 1, 4)
  const shown = Math.min(rows, most)
  const wrong = new Map(read.problems.map((placed) => [`${placed.row}-${placed.heading}`, problemWords(placed, wording)]))

  const type = (row: number, column: number, text: string) => {
    const cell = `${row}-${column}`
    changeTable(withCell(table, row, column, text), typing.current === cell)
    typing.current = cell
  }
  const move = (event: KeyboardEvent, row: number, column: number) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.code === 'KeyZ') {
      // the step of the table, not that of the project
      event.preventDefault()
      event.stopPropagation()
      typing.current = undefined
      return undoTable()
    }
    const step = moves[event.key]
    if (!step) return
    event.preventDefault()
    grid.current?.querySelector<HTMLInputElement>(`[data-cell="${row + step[0]}-${column + step[1]}"]`)?.focus()
  }
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData('text')
    if (!/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    const lines = linesOf(text)
    const headed = isHeaded(lines) ? importedTable(lines) : undefined
    changeTable(headed?.ok ? withRowsUnder(table, headed.table) : withBlock(table, lines, row, column))
    typing.current = undefined
  }

  return (
    <section className="panel pilot-observed">
      <section className="chart-table" aria-label={t('pilotPage.observed.title')}>
        <table className="tbl tight" ref={grid}>
          <thead>
            <tr>
              <td />
              {headings.map((heading) => (
                <th key={heading} scope="col" className={heading === 'operator' ? undefined : 'n'} title={t(`pilotPage.column.${heading}`)}>
                  {t(`pilot.heading.${heading}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: shown }, (_, row) => row).map((row) => (
              <tr key={row}>
                <th scope="row" className="n cap">
                  {digits(row + 1, 0, language)}
                </th>
                {headings.map((heading, column) => {
                  const problem = wrong.get(`${row}-${heading}`)
                  return (
                    <td key={heading} className={heading}>
                      <input
                        className={heading === 'operator' ? 'field' : 'field num'}
                        data-cell={`${row}-${column}`}
                        aria-label={t('pilotPage.observed.at', { row: row + 1, column: t(`pilot.heading.${heading}`) })}
                        aria-invalid={problem !== undefined || undefined}
                        title={problem}
                        inputMode={heading === 'operator' ? 'text' : 'decimal'}
                        autoComplete="off"
                        spellCheck={false}
                        value={table[row]?.[column] ?? ''}
                        onChange={(event) => type(row, column, event.target.value)}
                        onBlur={() => {
                          typing.current = undefined
                        }}
                        onKeyDown={(event) => move(event, row, column)}
                        onPaste={(event) => paste(event, row, column)}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="cap pilot-note">
        {t('pilotPage.observed.hint')}{' '}
        {shown < rows && (
          <button type="button" className="link" onClick={() => setMost(most + SHOWN)}>
            {t('pilotPage.observed.more', { n: digits(rows - shown, 0, language) })}
          </button>
        )}
      </p>
    </section>
  )
}
