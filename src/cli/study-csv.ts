/** The results of a study as a table of comma-separated values: a row for each set-up at each point. */
import Papa from 'papaparse'
import type { Figure } from '../sim/experiment/results'
import type { StudyHeader, StudyPoint } from '../sim/study/results-file'
import { textIn } from '../sim/terms/text'

type Cell = string | number | boolean

export function csvHead({ fields, info }: StudyHeader): string {
  const measures = Object.keys(info).flatMap((key) => [key, `${key}.low`, `${key}.high`])
  return line([['point', ...fields.map(({ id }) => id), 'setup', 'name', 'replications', ...measures]])
}

/** Figures that do not exist, and the bounds of an interval that has none, stay empty. */
export function csvRows({ fields, info, language }: StudyHeader, { point, values, setups }: StudyPoint): string {
  return line(
    Object.entries(setups).map(([id, { name, replications, measures }]) => [
      point,
      ...fields.map((field) => values[field.id]),
      id,
      textIn(name, language),
      replications,
      ...Object.keys(info).flatMap((key) => cellsOf(measures[key])),
    ]),
  )
}

function cellsOf(figure: Figure | undefined): Cell[] {
  if (figure === undefined) return ['', '', '']
  return [figure.mean, figure.low, figure.high].map((value) => (Number.isFinite(value) ? value : ''))
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function line(rows: readonly (readonly Cell[])[]): string {
  return Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\n' },
  )
}
