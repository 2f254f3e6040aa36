/** What of a study is looked at: measure, set-ups, interval, the fields along the axes, and values of the others. */
import type { StudyValue } from '../../../sim/study/results-file'
import { intervalOf } from '../../parts/figure-text'
import type { IntervalKind, StudyView, ViewedField, ViewedMeasure } from './study-view'

/** What the user has chosen; what is not chosen follows from the study. */
export interface StudyChoices {
  readonly measure?: string
  readonly setups?: readonly string[]
  readonly interval?: IntervalKind
  /** Field along the response curve. */
  readonly across?: string
  /** Field with a line a value; empty: none. */
  readonly lines?: string
  /** Set-up and fields of the map. */
  readonly heatSetup?: string
  readonly right?: string
  readonly down?: string
  /** Values of fields that are no axis. */
  readonly fixed: Readonly<Record<string, StudyValue>>
}

export interface SettledChoices {
  readonly measure: ViewedMeasure
  readonly setups: readonly string[]
  readonly interval: IntervalKind
  readonly across: ViewedField
  readonly lines: ViewedField | undefined
  readonly heatSetup: string
  readonly right: ViewedField
  /** Absent where the study varies one field. */
  readonly down: ViewedField | undefined
  readonly fixed: Readonly<Record<string, StudyValue>>
}

/** More lines than these, and nobody tells them apart. */
const MOST_LINES = 6

/** Fields that may have a line a value. */
export function lineFields({ fields, onGrid }: StudyView, across: ViewedField): readonly ViewedField[] {
  return onGrid ? fields.filter(({ id, values }) => id !== across.id && values.length > 1 && values.length <= MOST_LINES) : []
}

export function settle(view: StudyView, chosen: StudyChoices): SettledChoices | undefined {
  const { fields, measures, setups } = view
  const measure = measures.find(({ key }) => key === chosen.measure) ?? measures[0]
  const varied = fields.filter(({ values }) => values.length > 1)
  const across = fields.find(({ id }) => id === chosen.across) ?? varied[0] ?? fields[0]
  const right = fields.find(({ id }) => id === chosen.right) ?? varied[0] ?? fields[0]
  if (!measure || !across || !right || setups.length === 0) return undefined
  const shown = setups.map(({ id }) => id).filter((id) => chosen.setups?.includes(id) ?? true)
  const others = varied.filter(({ id }) => id !== right.id)
  const down = others.find(({ id }) => id === chosen.down) ?? others[0]
  return {
    measure,
    setups: shown.length > 0 ? shown : setups.map(({ id }) => id),
    interval: chosen.interval ?? usualInterval(view, measure),
    across,
    lines: linesOf(view, chosen.lines, across),
    heatSetup: setups.find(({ id }) => id === chosen.heatSetup)?.id ?? setups[0].id,
    right,
    down: view.onGrid ? down : undefined,
    fixed: Object.fromEntries(fields.map(({ id, values }) => [id, chosen.fixed[id] ?? values[Math.floor((values.length - 1) / 2)]])),
  }
}

function linesOf(view: StudyView, chosen: string | undefined, across: ViewedField): ViewedField | undefined {
  const possible = lineFields(view, across)
  if (chosen === undefined) return view.setups.length === 1 ? possible[0] : undefined
  return possible.find(({ id }) => id === chosen)
}

/** Rates with the interval of the mean, projects with the range of single ones, as everywhere in the product. */
function usualInterval({ points }: StudyView, { key }: ViewedMeasure): IntervalKind {
  const figure = points.flatMap(({ setups }) => Object.values(setups).flatMap(({ measures: { [key]: one } }) => (one ? [one] : [])))[0]
  return figure ? intervalOf(figure) : 'mean'
}

/** Fields that a drawing along `axes` leaves to be fixed. */
export function fixedFields({ fields, onGrid }: StudyView, axes: readonly (ViewedField | undefined)[]): readonly ViewedField[] {
  return onGrid ? fields.filter(({ id, values }) => values.length > 1 && !axes.some((axis) => axis?.id === id)) : []
}
