/** The results of a study as comma-separated values. */
import Papa from 'papaparse'
import type { StudyHeader, StudyPoint } from '../sim/study/results-file'
import { type Cell, tableHead, tableRows } from '../sim/study/results-table'

export function csvHead(header: StudyHeader): string {
  return line([tableHead(header)])
}

export function csvRows(header: StudyHeader, point: StudyPoint): string {
  return line(tableRows(header, point))
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function line(rows: Cell[][]): string {
  return Papa.unparse(rows, { escapeFormulae: true, newline: '\n' })
}
