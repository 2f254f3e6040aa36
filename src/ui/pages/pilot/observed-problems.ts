/** What is wrong in the table of a pilot: row, column, what stands there, what may, and its unit. */
import { whatText } from '../../../messages/problems'
import type { Problem } from '../../../sim/project/problems'
import type { Wording } from '../../parts/measure-words'
import { isHeading, type PlacedProblem } from '../../store/pilot-table'

/** "Row 3, talk, s: 12 is too little; at least 120 s." */
export function problemWords({ row, heading, problem }: PlacedProblem, { t, language }: Wording): string {
  const what = whatText(problem, language)
  if (row === undefined || row < 0) return what
  const place =
    heading === undefined ? t('pilotPage.observed.row', { row: row + 1 }) : t('pilotPage.observed.at', { row: row + 1, column: t(`pilot.heading.${heading}`) })
  return `${place}: ${what}`
}

/** Where a pilot does not fit its project: a column of the table, or a part of the settings. */
export function placeWords({ path }: Problem, { t }: Wording): string {
  const key = path.at(-1)
  if (isHeading(key)) return t('pilotPage.observed.sum', { column: t(`pilot.heading.${key}`) })
  return t('pilotPage.rest.title')
}
