/** Numbers by weekday and interval as rows of cells: text pasted from a spreadsheet, steps of shade, sums. */
import { parseNumber } from '../../messages/parse-number'
import { isRecord } from '../../sim/project/records'
import type { Language } from '../../sim/terms/text'
import { weekdays } from '../../sim/terms/week'

export type DayCells = Readonly<Record<string, readonly number[]>>

export function cellsIn(value: unknown): DayCells {
  if (!isRecord(value)) return {}
  return Object.fromEntries(
    weekdays.flatMap((day) => {
      const row = value[day]
      return Array.isArray(row) ? [[day, row.map((cell) => (typeof cell === 'number' ? cell : 0))]] : []
    }),
  )
}

export const columnsOf = (cells: DayCells): number => Math.max(0, ...Object.values(cells).map((row) => row.length))
export const sumOf = (row: readonly number[]): number => row.reduce((sum, cell) => sum + cell, 0)

/** Five steps of shade by share of the largest cell. */
export function shadeOf(cell: number, largest: number): number {
  return largest > 0 ? Math.min(4, Math.floor((5 * cell) / largest)) : 0
}

/** `cells` with one cell changed; missing cells before it are 0. */
export function withCell(cells: DayCells, day: string, column: number, value: number): DayCells {
  const row = cells[day] ?? []
  const filled = Array.from({ length: Math.max(row.length, column + 1) }, (_, at) => row[at] ?? 0)
  return { ...cells, [day]: filled.map((cell, at) => (at === column ? value : cell)) }
}

export type Pasted = { readonly ok: true; readonly cells: DayCells } | { readonly ok: false; readonly found: string }

/** A block from a spreadsheet, put down with its upper left corner on one cell; rows go on with the following weekdays. */
export function withBlock(cells: DayCells, text: string, day: string, column: number, language: Language, most: number): Pasted {
  const from = weekdays.map(String).indexOf(day)
  const lines = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n')
  let next = cells
  for (const [down, line] of lines.slice(0, weekdays.length - from).entries()) {
    for (const [right, word] of line.split('\t').entries()) {
      if (column + right >= most || word.trim() === '') continue
      const parsed = parseNumber(word, 'calls', language)
      if (!parsed.ok) return { ok: false, found: word }
      next = withCell(next, weekdays[from + down], column + right, parsed.value)
    }
  }
  return { ok: true, cells: next }
}

/** Start of an interval: the first begins at `from`. */
export function intervalStart(from: string, minutes: number, column: number): string {
  const at = Number(from.slice(0, 2)) * 60 + Number(from.slice(3, 5)) + column * minutes
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}
