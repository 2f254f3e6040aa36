/** What is written down of a day of a pilot: one row an operator and day, and one without an operator for what the dialer and the list show. */
import type { Unit } from '../terms/fields'

/** Each column with the unit in which it is wanted and whether it is a whole number. Times are sums over the day. */
export const columns = {
  /** Time logged in. */
  hours: { unit: 'hours', whole: false, most: 24 },
  /** Contacts of the list dialed for the first time, and contacts closed: nobody dials them again. */
  tried: { unit: 'contacts', whole: true, most: 10_000_000 },
  closed: { unit: 'contacts', whole: true, most: 10_000_000 },
  /** Dials, and those of them that a person answered. */
  attempts: { unit: 'attempts', whole: true, most: 10_000_000 },
  answered: { unit: 'attempts', whole: true, most: 10_000_000 },
  /** Conversations with the right person, and those that brought the first result (a consent, an order, an interview). */
  conversations: { unit: 'calls', whole: true, most: 1_000_000 },
  results: { unit: 'calls', whole: true, most: 1_000_000 },
  /** Talk of the operator, the part of it in conversations with a result, and wrap-up. */
  talk: { unit: 'seconds', whole: false, most: 10_000_000 },
  resultTalk: { unit: 'seconds', whole: false, most: 10_000_000 },
  wrapUp: { unit: 'seconds', whole: false, most: 10_000_000 },
} as const satisfies Readonly<Record<string, { readonly unit: Unit; readonly whole: boolean; readonly most: number }>>

export type Column = keyof typeof columns
export const columnNames = Object.keys(columns).filter(isColumn)

export function isColumn(name: string): name is Column {
  return Object.hasOwn(columns, name)
}

/** Day 1 is the first day of calling. A column that is left out was not counted. */
export interface ObservedRow extends Readonly<Partial<Record<Column, number>>> {
  readonly day: number
  /** Left out: what belongs to no operator, as attempts of a dialer that calls before anybody is free. */
  readonly operator?: string
}
