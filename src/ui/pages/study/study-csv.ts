/** All results of a study as a file for a spreadsheet: the same bytes as the `results.csv` of the command line. */
import type { StudyResults, StudyValue } from '../../../sim/study/results-file'
import { textIn } from '../../../sim/terms/text'

export function studyCsv({ header: { fields, info, language }, points }: StudyResults): string {
  const keys = Object.keys(info)
  const head = ['point', ...fields.map(({ id }) => id), 'setup', 'name', 'replications', ...keys.flatMap((key) => [key, `${key}.low`, `${key}.high`])]
  const rows = points.flatMap(({ point, values, setups }) =>
    Object.entries(setups).map(([id, { name, replications, measures }]) => [
      point,
      ...fields.map((field) => values[field.id]),
      id,
      textIn(name, language),
      replications,
      ...keys.flatMap((key) => [measures[key]?.mean, measures[key]?.low, measures[key]?.high]),
    ]),
  )
  return [head, ...rows].map((cells) => `${cells.map(cell).join(',')}\n`).join('')
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: StudyValue | undefined): string {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return ''
  if (typeof value !== 'string') return String(value)
  const formula = /^[=+\-@\t\r]/.test(value)
  const text = (formula ? `'${value}` : value).replaceAll('"', '""')
  return formula || /[",\r\n]|^ | $/.test(value) ? `"${text}"` : text
}

/** With the mark by which spreadsheets know the letters of any alphabet. */
export function saveStudyCsv(results: StudyResults, file: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', studyCsv(results)], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${file.replace(/\.ndjson$/i, '')}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
