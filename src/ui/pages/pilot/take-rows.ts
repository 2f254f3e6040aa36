/** Rows from a CSV file into the table, read as the command line reads them; refused with line, column and unit, and then the table stays as it is. */
import { whatText } from '../../../messages/problems'
import type { Wording } from '../../parts/measure-words'
import { changeTable } from '../../store/pilot'
import { importedTable } from '../../store/pilot-table'

export type TakenRows =
  | { readonly ok: true; readonly file: string; readonly rows: number; readonly passedOver: readonly string[] }
  | { readonly ok: false; readonly file: string; readonly lines: readonly string[] }

/** More problems than these are not read by anybody. */
const MOST_LINES = 20
const MOST_MEGABYTES = 20

export async function importRows(file: File, { t, language }: Wording): Promise<TakenRows> {
  const refused = (lines: readonly string[]): TakenRows => ({ ok: false, file: file.name, lines })
  if (file.size > MOST_MEGABYTES * 1e6) return refused([t('pilotPage.import.tooLarge', { megabytes: MOST_MEGABYTES })])
  const [{ default: Papa }, text] = await Promise.all([import('papaparse'), file.text()])
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false })
  const imported = importedTable(data)
  if (!imported.ok) {
    return refused(
      imported.problems.slice(0, MOST_LINES).map((problem) => {
        const [line, column] = problem.path
        const told = { file: file.name, line, column, problem: whatText(problem, language) }
        return column === undefined ? t('pilot.rowsHead', told) : t('pilot.rowsAt', told)
      }),
    )
  }
  changeTable(imported.table)
  return { ok: true, file: file.name, rows: imported.table.length, passedOver: imported.passedOver }
}
