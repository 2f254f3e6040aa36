/** All results of a study as a file for a spreadsheet: the same bytes as the `results.csv` of the command line. */
import Papa from 'papaparse'
import type { StudyResults } from '../../../sim/study/results-file'
import { tableHead, tableRows } from '../../../sim/study/results-table'
import { download } from '../../download'

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function studyCsv({ header, points }: StudyResults): string {
  const rows = [tableHead(header), ...points.flatMap((point) => tableRows(header, point))]
  return `${Papa.unparse(rows, { escapeFormulae: true, newline: '\n' })}\n`
}

/** With the mark by which spreadsheets know the letters of any alphabet. */
export function saveStudyCsv(results: StudyResults, file: string): void {
  download(`${file.replace(/\.ndjson$/i, '')}.csv`, ['\uFEFF', studyCsv(results)], 'text/csv')
}
