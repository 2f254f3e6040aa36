/** The table of a pilot as it was typed: texts by row and column. What is read from it, what is wrong and where, and what a spreadsheet puts into it. */
import { headings, pilotHeadings } from '../../messages/pilot-headings'
import type { ObservedRow } from '../../sim/pilot/columns'
import { type Heading, rowsOfTable } from '../../sim/pilot/table'
import type { Problem } from '../../sim/project/problems'
import type { Language } from '../../sim/terms/text'

/** Cells in the order of `headings`. */
export type PilotTable = readonly (readonly string[])[]

export interface PlacedProblem {
  /** From 0; undefined: the table as a whole. */
  readonly row: number | undefined
  readonly heading: Heading | undefined
  readonly problem: Problem
}

export interface ReadTable {
  /** Those of the whole table, or none while something in it cannot be read. */
  readonly rows: readonly ObservedRow[]
  /** Row of the table behind each of them. */
  readonly places: readonly number[]
  readonly problems: readonly PlacedProblem[]
}

export const isHeading = (word: unknown): word is Heading => headings.some((heading) => heading === word)

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

export function readTable(table: PilotTable): ReadTable {
  const places = table.flatMap((cells, place) => (isBlank(cells) ? [] : [place]))
  if (places.length === 0) return { rows: [], places: [], problems: [] }
  const read = rowsOfTable([headings, ...table])
  if (read.ok) return { rows: read.rows, places, problems: twice(read.rows, places) }
  const problems = read.problems.map((problem) => {
    const [line, column] = problem.path
    return { row: Number(line) - 2, heading: isHeading(column) ? column : undefined, problem }
  })
  return { rows: [], places, problems }
}

/** A day and operator stand in one row only. */
function twice(rows: readonly ObservedRow[], places: readonly number[]): PlacedProblem[] {
  const seen = new Set<string>()
  return rows.flatMap(({ day, operator }, at) => {
    const key = JSON.stringify([day, operator])
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const found = [operator, String(day)].filter(Boolean).join(', ')
    return [{ row: places[at], heading: 'operator' as const, problem: { path: [places[at] + 2, 'operator'], code: 'duplicate' as const, found, expected: '' } }]
  })
}

export function tableOfRows(rows: readonly ObservedRow[], language: Language): PilotTable {
  const written = (value: string | number | undefined) => (typeof value === 'number' ? decimal(value, language) : (value ?? ''))
  return rows.map((row) => headings.map((heading) => written(row[heading])))
}

/** Without separators of thousands, which a reader could take for a decimal sign. */
function decimal(value: number, language: Language): string {
  const text = String(Number(value.toFixed(3)))
  return language === 'ru' ? text.replace('.', ',') : text
}

export function withCell(table: PilotTable, row: number, column: number, text: string): PilotTable {
  return Array.from({ length: Math.max(table.length, row + 1) }, (_, place) => {
    const cells = headings.map((_heading, at) => table[place]?.[at] ?? '')
    if (place === row) cells[column] = text
    return cells
  })
}

/** What a spreadsheet copies: lines of cells. */
export function linesOf(text: string): string[][] {
  return text
    .replace(/\r/g, '')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t'))
}

/** Whether the first line names columns. */
export function isHeaded([head = []]: PilotTable): boolean {
  return head.some((word) => headingOf(word) === 'day')
}

function headingOf(word: string): Heading | undefined {
  const bare = word.replace(/^\uFEFF/, '').trim()
  return isHeading(bare) ? bare : pilotHeadings[bare.toLowerCase()]
}

/** A block of cells, put down with its upper left corner on one cell. */
export function withBlock(table: PilotTable, lines: PilotTable, row: number, column: number): PilotTable {
  let next = table
  lines.forEach((line, down) => {
    line.slice(0, headings.length - column).forEach((text, right) => {
      next = withCell(next, row + down, column + right, text.trim())
    })
  })
  return next
}

export type Imported =
  | { readonly ok: true; readonly table: PilotTable; readonly passedOver: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** A table with its head, as the command line reads it; `path` of a problem: number of the line from 1, the heading as it stands there. */
export function importedTable(lines: PilotTable): Imported {
  const read = rowsOfTable(lines, pilotHeadings)
  if (!read.ok) return read
  const [head = [], ...rest] = lines
  const places = headings.map((heading) => head.findIndex((word) => headingOf(word) === heading))
  const table = rest.filter((cells) => !isBlank(cells)).map((cells) => places.map((place) => (cells[place] ?? '').trim()))
  return { ok: true, table, passedOver: head.filter((word) => word.trim() !== '' && headingOf(word) === undefined) }
}

/** Rows under the last one that has something in it. */
export function withRowsUnder(table: PilotTable, rows: PilotTable): PilotTable {
  const filled = table.reduce((last, cells, place) => (isBlank(cells) ? last : place + 1), 0)
  return [...table.slice(0, filled), ...rows]
}
