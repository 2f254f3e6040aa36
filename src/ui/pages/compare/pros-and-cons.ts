/** For and against each set-up, drawn from the verdicts of the pairs: only what differs in at least 80 of 100 pairs is said. */
import type { RunReport, SetupResult, Verdict } from '../../../sim/experiment/results'
import { comparisonOf } from '../../parts/difference'
import { type FigureText, figureText } from '../../parts/figure-text'
import { isSpread } from '../../parts/interval-words'
import { lowered, type Wording } from '../../parts/measure-words'
import type { CompareRow } from './compare-rows'

export interface Point {
  readonly key: string
  readonly text: string
  /** How clear it is: clear points come first. */
  readonly clear: boolean
}

export interface ProsAndCons {
  readonly setup: string
  readonly plus: readonly Point[]
  readonly minus: readonly Point[]
}

const MOST = 3

/** What a client asks first comes first; work hours and shares of the same count repeat what stands above. */
const weight: Readonly<Record<CompareRow['group'], number>> = { cost: 0, results: 1, time: 2, service: 3, work: 9 }
const repeated = ['cost', 'costPerHour', 'lastStageShare', 'stageShare', 'lastCallDay', 'ruleKept']

function standing(verdict: Verdict, better: 'lower' | 'higher'): 'better' | 'worse' | 'level' {
  const lower = verdict === 'lower' || verdict === 'usually-lower'
  const higher = verdict === 'higher' || verdict === 'usually-higher'
  if (!lower && !higher) return 'level'
  return lower === (better === 'lower') ? 'better' : 'worse'
}

/** Best (or last) of all in a measure: ahead of (behind) every other set-up, in most pairs at least. */
function place(report: RunReport, row: CompareRow, setup: SetupResult): { readonly rank: 'best' | 'worst' | 'between'; readonly clear: boolean } {
  const { better } = row.info
  if (!better) return { rank: 'between', clear: false }
  const pairs = report.setups.filter(({ id }) => id !== setup.id).map(({ id }) => comparisonOf(report, row.key, id, setup.id)?.verdict ?? 'unknown')
  const stands = pairs.map((verdict) => standing(verdict, better))
  const clear = pairs.every((verdict) => verdict === 'lower' || verdict === 'higher')
  if (stands.length > 0 && stands.every((one) => one === 'better')) return { rank: 'best', clear }
  if (stands.length > 0 && stands.every((one) => one === 'worse')) return { rank: 'worst', clear }
  return { rank: 'between', clear }
}

export function prosAndCons(report: RunReport, rows: readonly CompareRow[], wording: Wording): readonly ProsAndCons[] {
  const candidates = rows
    .filter(({ kind, group }) => group !== 'work' && (kind === undefined || !repeated.includes(kind)))
    .sort((a, b) => weight[a.group] - weight[b.group])
  return report.setups.map((setup) => {
    const points = (rank: 'best' | 'worst') =>
      candidates
        .flatMap((row): Point[] => {
          const found = place(report, row, setup)
          const figure = setup.measures[row.key]
          return found.rank === rank && figure
            ? [{ key: row.key, text: pointText(rank, row, figureText(figure, wording), found.clear, wording), clear: found.clear }]
            : []
        })
        .sort((a, b) => Number(b.clear) - Number(a.clear))
        .slice(0, MOST)
    return { setup: setup.id, plus: points('best'), minus: points('worst') }
  })
}

function pointText(rank: 'best' | 'worst', row: CompareRow, figure: Pick<FigureText, 'value' | 'range'>, clear: boolean, { t }: Wording): string {
  const { range } = figure
  const value = row.kind === 'firstCallDay' ? t('compare.pros.day', { n: figure.value }) : figure.value
  const measure = lowered(row.name)
  const text = isSpread(range)
    ? t(`compare.pros.${rank}`, { measure, value, range })
    : t(rank === 'best' ? 'compare.pros.bestFlat' : 'compare.pros.worstFlat', { measure, value })
  return clear ? text : t('compare.pros.usually', { text })
}
