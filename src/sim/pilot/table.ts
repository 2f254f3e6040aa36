/** Rows of a table (a spreadsheet, a CSV file) as observed rows, with what is wrong by line and column. */
import { asFound, type Problem } from '../project/problems'
import { type Column, columns, isColumn, type ObservedRow } from './columns'
import { problemsOfRow } from './read'

export type Heading = Column | 'day' | 'operator'

export type TableRead =
  | { readonly ok: true; readonly rows: readonly ObservedRow[] }
  /** `path`: number of the line from 1, the heading as it stands in the table. */
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * `headings`: words that may stand over a column, in any language, small letters; keys of the columns themselves always may. A day is a whole number from 1,
 * or a date: then days are numbered in the order of the dates. Numbers may have a decimal comma and spaces in them, times may be clocks
 * (3:40, 1:03:40; hours 8:15). Columns with other headings are passed over; a day and one known column at least must be there.
 */
export function rowsOfTable(table: readonly (readonly string[])[], headings: Readonly<Record<string, Heading>> = {}): TableRead {
  const [head = [], ...lines] = table
  const places = head.map((word) => headingOf(word, headings))
  const problems: Problem[] = []
  const missing = (heading: string) => problems.push({ path: [1], code: 'missing', found: head.join(', '), expected: heading })
  if (!places.includes('day')) missing('day')
  if (!places.some((place) => place !== undefined && place !== 'day' && place !== 'operator')) missing(Object.keys(columns).join(', '))
  const twice = places.find((place, at) => place !== undefined && places.indexOf(place) !== at)
  if (twice !== undefined) problems.push({ path: [1], code: 'duplicate', found: twice, expected: '' })
  if (problems.length > 0) return { ok: false, problems }
  const dates = datesIn(lines, places.indexOf('day'))
  const rows: ObservedRow[] = []
  lines.forEach((cells, place) => {
    if (cells.every((cell) => cell.trim() === '')) return
    const line = place + 2
    const read = rowOf(cells, places, dates, (column, code, found, expected, unit) =>
      problems.push({ path: [line, head[column]], code, found: asFound(found), expected, ...(unit && { unit }) }),
    )
    if (read === undefined) return
    for (const problem of problemsOfRow(read, [line])) {
      const key = problem.path.at(-1)
      problems.push({ ...problem, path: [line, head[places.findIndex((heading) => heading !== undefined && heading === key)] ?? String(key)] })
    }
    rows.push(read)
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows }
}

type Say = (column: number, code: Problem['code'], found: string, expected: string, unit?: Problem['unit']) => void

function rowOf(cells: readonly string[], places: readonly (Heading | undefined)[], dates: readonly string[], say: Say): ObservedRow | undefined {
  let wrong = false
  const refuse: Say = (...told) => {
    wrong = true
    say(...told)
  }
  let day = 0
  let operator: string | undefined
  const values: Partial<Record<Column, number>> = {}
  places.forEach((heading, column) => {
    const cell = (cells[column] ?? '').trim()
    if (heading === undefined) return
    if (heading === 'operator') operator = cell === '' ? undefined : cell
    else if (heading === 'day') {
      day = dayOf(cell, dates) ?? 0
      if (day === 0) refuse(column, cell === '' ? 'missing' : 'wrongFormat', cell, 'date', 'date')
    } else if (cell !== '') {
      const value = numberOf(cell, heading, (code, expected) => refuse(column, code, cell, expected, columns[heading].unit))
      if (value !== undefined) values[heading] = value
    }
  })
  return wrong ? undefined : { day, ...(operator !== undefined && { operator }), ...values }
}

function numberOf(cell: string, heading: Column, refuse: (code: Problem['code'], expected: string) => void): number | undefined {
  const { whole, most, unit } = columns[heading]
  const clock = unit === 'seconds' || unit === 'hours' ? clockIn(cell, unit) : undefined
  const value = clock ?? Number(cell.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
  if (!Number.isFinite(value)) refuse('wrongType', 'number')
  else if (whole && !Number.isInteger(value)) refuse('wrongType', 'int')
  else if (value < 0) refuse('belowMinimum', '0')
  else if (value > most) refuse('aboveMaximum', `${most}`)
  else return value
  return undefined
}

/** Two parts are minutes and seconds, in hours logged in hours and minutes: nobody is there for eight minutes. */
function clockIn(cell: string, unit: 'seconds' | 'hours'): number | undefined {
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(cell)
  if (clock === null) return undefined
  const parts = [Number(clock[1] ?? 0), Number(clock[2]), Number(clock[3])]
  const [hours, minutes, seconds] = clock[1] === undefined && unit === 'hours' ? [parts[1], parts[2], 0] : parts
  const all = hours * 3600 + minutes * 60 + seconds
  return unit === 'hours' ? all / 3600 : all
}

function headingOf(word: string, headings: Readonly<Record<string, Heading>>): Heading | undefined {
  const bare = word.replace(/^\uFEFF/, '').trim()
  if (bare === 'day' || bare === 'operator' || isColumn(bare)) return bare
  const small = bare.toLowerCase()
  return Object.hasOwn(headings, small) ? headings[small] : undefined
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/
const dottedDate = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/

/** All dates of the table in order: the first is day 1. */
function datesIn(lines: readonly (readonly string[])[], column: number): string[] {
  const found = lines.map((cells) => dateIn((cells[column] ?? '').trim())).filter((date) => date !== undefined)
  return [...new Set(found)].sort()
}

function dateIn(cell: string): string | undefined {
  if (isoDate.test(cell)) return cell
  const dotted = dottedDate.exec(cell)
  return dotted === null ? undefined : `${dotted[3]}-${dotted[2].padStart(2, '0')}-${dotted[1].padStart(2, '0')}`
}

function dayOf(cell: string, dates: readonly string[]): number | undefined {
  const date = dateIn(cell)
  if (date !== undefined) return dates.indexOf(date) + 1
  return /^\d{1,4}$/.test(cell) && Number(cell) >= 1 && Number(cell) <= 1000 ? Number(cell) : undefined
}
