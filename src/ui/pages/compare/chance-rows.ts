/** Dates, who is the cheapest, and how often each goal is met: rows of the table of chances. */
import { formatFor } from '../../../messages/format'
import type { Option } from '../../../sim/decision/option'
import type { Chance, RunReport, ShareOfProjects } from '../../../sim/experiment/results'
import { ranged } from '../../parts/amounts'
import type { DecisionPart } from '../../parts/decision-part'
import { isSpread } from '../../parts/interval-words'
import { goalWords } from '../../parts/measure-words'
import { infoOf } from '../../parts/subjects'

export interface ChanceCell {
  readonly value: string
  readonly range: string
}

export interface ChanceRow {
  readonly key: string
  readonly name: string
  /** By set-up; nothing where a set-up has no such figure. */
  readonly cells: readonly (ChanceCell | undefined)[]
}

type Wording = DecisionPart['wording']

function shareCell(share: ShareOfProjects | undefined, wording: Wording): ChanceCell | undefined {
  if (!share) return undefined
  const { value, range } = ranged(share.share, share.low, share.high, 'share', wording)
  return { value, range: isSpread(range) ? range : '' }
}

/** "9 October 2026", and the first and last date of 95 of 100 projects in the short form of the language. */
function lastCell({ endDate }: Option, { language }: Wording): ChanceCell | undefined {
  if (!endDate) return undefined
  const { date, shortDate } = formatFor(language)
  return { value: date(endDate.mean), range: endDate.low === endDate.high ? '' : `${shortDate(endDate.low)} – ${shortDate(endDate.high)}` }
}

export function dateRows(options: readonly Option[], wording: Wording): readonly ChanceRow[] {
  const { t, language } = wording
  const rows: ChanceRow[] = [
    {
      key: 'firstCall',
      name: t('decision.column.firstCall'),
      cells: options.map(({ firstCall }) => ({ value: formatFor(language).date(firstCall), range: '' })),
    },
    { key: 'lastCall', name: t('decision.column.lastCall'), cells: options.map((option) => lastCell(option, wording)) },
  ]
  return rows.filter(({ cells }) => cells.some(Boolean))
}

/** A goal is named by its measure and what is asked of it; the same measure may have two. */
const goalKey = ({ measure, atLeast, atMost }: Chance) => `${measure} ${atLeast ?? ''} ${atMost ?? ''}`

export function chanceRows(options: readonly Option[], { setups }: Pick<RunReport, 'setups'>, { speaker, wording }: DecisionPart): readonly ChanceRow[] {
  const { t } = wording
  const of = (option: Option) => setups.find(({ id }) => id === option.setup)
  const goals = new Map(setups.flatMap(({ chances }) => chances).map((chance) => [goalKey(chance), chance]))
  const goalRows = [...goals].map(([key, goal]): ChanceRow => {
    const info = setups.map((setup) => infoOf(setup, goal.measure)).find(Boolean)
    const cells = options.map((option) =>
      shareCell(
        of(option)?.chances.find((chance) => goalKey(chance) === key),
        wording,
      ),
    )
    return { key, name: info ? `${speaker.measureOf(info)}: ${goalWords(goal, info, wording)}` : goal.measure, cells }
  })
  const rows: ChanceRow[] = [
    ...(options.length > 1
      ? [
          { key: 'cheapest', name: t('decision.column.cheapest'), cells: options.map(({ cheapest }) => shareCell(cheapest, wording)) },
          {
            key: 'cheapestPerResult',
            name: t('decision.column.cheapestPerResult'),
            cells: options.map(({ cheapestPerResult }) => shareCell(cheapestPerResult, wording)),
          },
        ]
      : []),
    ...goalRows,
    ...(goals.size > 1 ? [{ key: 'all', name: t('answer.chances.all'), cells: options.map((option) => shareCell(of(option)?.allGoals, wording)) }] : []),
  ]
  return rows.filter(({ cells }) => cells.some(Boolean))
}
