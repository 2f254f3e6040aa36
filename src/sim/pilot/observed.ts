/** The rows of a pilot added up: in all, by day and by operator. */
import { type Column, columnNames, type ObservedRow } from './columns'

export type Sums = Readonly<Record<Column, number>>

export interface Observed {
  /** Days of calling up to the last row. */
  readonly days: number
  readonly total: Sums
  readonly byDay: readonly { readonly day: number; readonly sums: Sums }[]
  readonly byOperator: readonly { readonly operator: string; readonly sums: Sums }[]
  /** Rows with an operator, in the order given. */
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
    rows: own,
    counted: new Set(columnNames.filter((name) => rows.some((row) => row[name] !== undefined))),
  }
}

/** Rows up to and including a day. */
export function rowsUntil(rows: readonly ObservedRow[], day: number): ObservedRow[] {
  return rows.filter((row) => row.day <= day)
}

function sumsOf(rows: readonly ObservedRow[]): Sums {
  const sums = { hours: 0, tried: 0, closed: 0, attempts: 0, answered: 0, conversations: 0, results: 0, talk: 0, resultTalk: 0, wrapUp: 0 }
  for (const row of rows) for (const name of columnNames) sums[name] += row[name] ?? 0
  return sums
}
