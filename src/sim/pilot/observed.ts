/** The rows of a pilot added up: in all, by day and by operator. */
import { type Column, columnNames, type ObservedRow } from './columns'

export type Sums = Readonly<Record<Column, number>>

export interface Observed {
  /** Days of calling up to the last row. */
  readonly days: number
  readonly total: Sums
  /** In the order given. */
  readonly rows: readonly ObservedRow[]
  /** Columns that some row has. */
  readonly counted: ReadonlySet<Column>
}

export function observedIn(rows: readonly ObservedRow[]): Observed {
  return {
    days: rows.reduce((last, { day }) => Math.max(last, day), 0),
    total: sumsOf(rows),
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
 * stands in the row of the day, results in those of operators), the day as a whole, if each column was counted for all of it. Operators stand in the order in
 * which they first appear, days in their own.
 */
export function partsWith({ rows }: Observed, names: readonly Column[], by: Parts['by']): Parts {
  const whole = rows.filter((row) => names.every((name) => row[name] !== undefined))
  const own = whole.filter(({ operator }) => operator !== undefined)
  if (by === 'rows' && own.length > 0) return { by, parts: own.map((row) => ({ label: `${row.day}, ${row.operator}`, sums: sumsOf([row]) })) }
  if (by === 'operators' && own.length > 0) {
    return { by, parts: [...grouped(own, ({ operator = '' }) => operator)].map(([label, those]) => ({ label, sums: sumsOf(those) })) }
  }
  const days = [...grouped(whole.length > 0 ? whole : rows, ({ day }) => day)].sort(([one], [other]) => one - other)
  const used = whole.length > 0 ? days : days.filter(([, here]) => names.every((name) => countedForAll(here, name)))
  return { by: 'days', parts: used.map(([day, here]) => ({ label: `${day}`, sums: sumsOf(here) })) }
}

function grouped<Key>(rows: readonly ObservedRow[], keyOf: (row: ObservedRow) => Key): Map<Key, ObservedRow[]> {
  const groups = new Map<Key, ObservedRow[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
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
