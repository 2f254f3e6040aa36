/** The results of a study as a table: a row for each set-up at each point, figures with their intervals. */
import type { Figure } from '../experiment/results'
import { textIn } from '../terms/text'
import type { StudyHeader, StudyPoint } from './results-file'

export type Cell = string | number | boolean

export function tableHead({ fields, info }: StudyHeader): Cell[] {
  const measures = Object.keys(info).flatMap((key) => [key, `${key}.low`, `${key}.high`])
  return ['point', ...fields.map(({ id }) => id), 'setup', 'name', 'replications', ...measures]
}

/** Figures that do not exist, and the bounds of an interval that has none, stay empty. */
export function tableRows({ fields, info, language }: StudyHeader, { point, values, setups }: StudyPoint): Cell[][] {
  return Object.entries(setups).map(([id, { name, replications, measures }]) => [
    point,
    ...fields.map((field) => values[field.id]),
    id,
    textIn(name, language),
    replications,
    ...Object.keys(info).flatMap((key) => cellsOf(measures[key])),
  ])
}

function cellsOf(figure: Figure | undefined): Cell[] {
  if (figure === undefined) return ['', '', '']
  return [figure.mean, figure.low, figure.high].map((value) => (Number.isFinite(value) ? value : ''))
}
