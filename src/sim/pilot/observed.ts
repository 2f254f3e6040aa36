/** The rows of a pilot added up: in all, by day and by operator. */
import { type Column, columnNames, type ObservedRow } from './columns'

export type Sums = Readonly<Record<Column, number>>

export interface Observed {
  /** Days of calling up to the last row. */
  readonly days: number
  readonly total: Sums
  readonly byDay: readonly { readonly day: number; readonly sums: Sums }[]
  readonly byOperator: readonly { readonly operator: string; readonly sums: Sums }[]
  /** In the order given. */
  readonly rows: readonly ObservedRow[]
  /** Columns that some row has. */
  readonly counted: ReadonlySet<Column>
}

/** Operators stand in the order in which they first appear, days in their own. */
export function observedIn(rows: readonly ObservedRow[]): Observed {
  const days = [...new Set(rows.map(({ day }) => day))].sort((a, b) => a - b)
  const own = rows.filter(({ operator }) => operator !== undefined)
  const operators = [...new Set(own.map(({ operator }) => operator ?? ''))]
  return {
    days: days.length === 0 ? 0 : days[days.length - 1],
    total: sumsOf(rows),
    byDay: days.map((day) => ({ day, sums: sumsOf(rows.filter((row) => row.day === day)) })),
    byOperator: operators.map((operator) => ({ operator, sums: sumsOf(own.filter((row) => row.operator === operator)) })),
    rows,
    counted: new Set(columnNames.filter((name) => rows.some((row) => row[name] !== undefined))),
  }
}

/** Parts over which something is added up, with the name of the day, the operator or both. */
interface Parts {
  readonly by: 'rows' | 'operators' | 'days'
  readonly parts: readonly { readonly label: string; readonly sums: Sums }[]
}

/**
 * Parts in which all of these columns were counted: a blank cell is not a zero, and talk written down on every other row is not the talk of all conversations.
 * Rows of operators, one by one or added up; without any, or for `days`, days: of each the rows that have all columns, and where none has (talk with a result
 * stands in the row of the day, results in those of operators), the day as a whole, if each column was counted for all of it.
 */
export function partsWith({ rows, byDay, byOperator }: Observed, names: readonly Column[], by: Parts['by']): Parts {
  const whole = rows.filter((row) => names.every((name) => row[name] !== undefined))
  const own = whole.filter(({ operator }) => operator !== undefined)
  if (by === 'rows' && own.length > 0) return { by, parts: own.map((row) => ({ label: `${row.day}, ${row.operator}`, sums: sumsOf([row]) })) }
  if (by === 'operators' && own.length > 0) {
    const named = byOperator.map(({ operator }) => ({ label: operator, rows: own.filter((row) => row.operator === operator) }))
    return { by, parts: named.flatMap((part) => (part.rows.length > 0 ? [{ label: part.label, sums: sumsOf(part.rows) }] : [])) }
  }
  const ofDay = (day: number) => (whole.length > 0 ? whole.filter((row) => row.day === day) : wholeDay(day))
  const days = byDay.map(({ day }) => ({ label: `${day}`, rows: ofDay(day) })).filter((part) => part.rows.length > 0)
  return { by: 'days', parts: days.map((part) => ({ label: part.label, sums: sumsOf(part.rows) })) }

  function wholeDay(day: number): readonly ObservedRow[] {
    const here = rows.filter((row) => row.day === day)
    return names.every((name) => countedForAll(here, name)) ? here : []
  }
}

/** In a row of the day itself, or in that of every operator; who had no conversation has nothing to count. */
function countedForAll(rows: readonly ObservedRow[], name: Column): boolean {
  if (rows.some((row) => row.operator === undefined && row[name] !== undefined)) return true
  const own = rows.filter((row) => row.operator !== undefined && (row[name] !== undefined || (row.conversations ?? 0) > 0))
  return own.length > 0 && own.every((row) => row[name] !== undefined)
}

/** All parts together. */
export function sumOf({ parts }: Parts): Sums {
  return sumsOf(parts.map(({ sums }) => sums))
}

/** Rows up to and including a day. */
export function rowsUntil(rows: readonly ObservedRow[], day: number): ObservedRow[] {
  return rows.filter((row) => row.day <= day)
}

function sumsOf(rows: readonly Readonly<Partial<Record<Column, number>>>[]): Sums {
  const sums = { hours: 0, tried: 0, closed: 0, attempts: 0, answered: 0, conversations: 0, results: 0, talk: 0, resultTalk: 0, wrapUp: 0 }
  for (const row of rows) for (const name of columnNames) sums[name] += row[name] ?? 0
  return sums
}
