/** Rows of the table of all points: one a point and set-up, in the order of a column. */
import type { Figure } from '../../../sim/experiment/results'
import type { StudyPoint, StudyValue } from '../../../sim/study/results-file'
import type { SettledChoices } from './study-choices'
import { figureAt, type StudyView, type ViewedSetup } from './study-view'

export interface StudyRow {
  readonly key: string
  readonly point: StudyPoint
  readonly setup: ViewedSetup
}

export interface Order {
  /** `point`, `setup`, `field <id>` or `measure <key>`. */
  readonly column: string
  readonly down: boolean
}

export function studyRows({ points, setups }: StudyView, shown: readonly string[]): readonly StudyRow[] {
  const wanted = setups.filter(({ id }) => shown.includes(id))
  return points.flatMap((point) => wanted.flatMap((setup) => (point.setups[setup.id] ? [{ key: `${point.point} ${setup.id}`, point, setup }] : [])))
}

/** Rows without the value stand last in either direction; equal ones keep the order of the file. */
export function sorted(rows: readonly StudyRow[], { column, down }: Order): readonly StudyRow[] {
  const keyed = rows.map((row) => ({ row, value: cellOf(row, column) }))
  return keyed
    .sort((one, other) => {
      if (one.value === undefined || other.value === undefined) return Number(one.value === undefined) - Number(other.value === undefined)
      return (down ? -1 : 1) * compared(one.value, other.value)
    })
    .map(({ row }) => row)
}

function cellOf({ point, setup }: StudyRow, column: string): StudyValue | undefined {
  if (column === 'point') return point.point
  if (column === 'setup') return setup.name
  const key = column.slice(column.indexOf(' ') + 1)
  return column.startsWith('field ') ? point.values[key] : point.setups[setup.id]?.measures[key]?.mean
}

function compared(one: StudyValue, other: StudyValue): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return String(one).localeCompare(String(other))
}

export interface Extreme {
  readonly row: StudyRow
  readonly figure: Figure
}

/** The rows with the least and the largest mean of the chosen measure. */
export function extremes(rows: readonly StudyRow[], { measure, interval }: SettledChoices): { readonly least: Extreme; readonly most: Extreme } | undefined {
  const known = rows.flatMap((row) => {
    const figure = figureAt(row.point, row.setup.id, measure.key, interval)
    return figure ? [{ row, figure }] : []
  })
  const [first] = known
  if (!first) return undefined
  return {
    least: known.reduce((best, one) => (one.figure.mean < best.figure.mean ? one : best), first),
    most: known.reduce((best, one) => (one.figure.mean > best.figure.mean ? one : best), first),
  }
}
