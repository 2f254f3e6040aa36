/** Lines of the cumulative chart: one a set-up, from its first call to the week in which nothing more comes. */
import type { RunReport, Series } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import type { BandLine } from '../../charts/band-chart'
import { amount, ranged } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'
import { swatchClass } from '../../parts/swatch'

/** The part of the curve in which something happens: from the last zero to the week after which the mean stands still. */
export function livelyPart({ mean }: Pick<Series, 'mean'>): { readonly from: number; readonly to: number } {
  const total = mean.at(-1) ?? 0
  const first = mean.findIndex((value) => value > 0)
  const end = mean.findIndex((value) => value >= total * 0.9995)
  return { from: Math.max(0, first - 1), to: Math.max(end, 0) + 1 }
}

export function cumulativeKey(campaign: string, stage: number): string {
  return `${campaign}.stage${stage}.cumulative`
}

export function cumulativeLines(report: RunReport, key: string, wording: Wording): readonly BandLine[] {
  const { t, language } = wording
  return report.setups.flatMap((setup, place) => {
    const series = setup.series.find((one) => one.key === key)
    if (!series || series.x.length === 0) return []
    const { from, to } = livelyPart(series)
    const cut = (values: readonly number[]) => values.slice(from, to)
    const [x, mean, low, high] = [cut(series.x), cut(series.mean), cut(series.outcomeLow), cut(series.outcomeHigh)]
    const at = mean.length - 1
    const name = textIn(setup.name, language)
    const end = ranged(mean[at] ?? 0, low[at] ?? 0, high[at] ?? 0, series.unit, wording)
    const hover = mean.map((value, point) => {
      const here = ranged(value, low[point] ?? 0, high[point] ?? 0, series.unit, wording)
      return t('answer.cumulative.hover', { name, mean: here.value, range: here.range })
    })
    return [{ id: setup.id, name, swatch: swatchClass(place), x, mean, low, high, value: end.value, range: end.range === end.value ? '' : end.range, hover }]
  })
}

/** The table behind the chart: a row a week, mean and range of each set-up. */
export function cumulativeTable(lines: readonly BandLine[], wording: Wording) {
  const { t } = wording
  const weeks = [...new Set(lines.flatMap(({ x }) => x))].sort((a, b) => a - b)
  const head = [t('answer.cumulative.x'), ...lines.flatMap(({ name }) => [t('answer.cumulative.mean', { name }), t('answer.cumulative.range', { name })])]
  const rows = weeks.map((week) => [amount(week, 'ratio', wording, week % 1 === 0 ? 50 : 0), ...lines.flatMap((line) => cellsAt(line, week, wording))])
  return { head, rows }
}

function cellsAt({ x, mean, low, high }: BandLine, week: number, wording: Wording): readonly string[] {
  const at = x.indexOf(week)
  if (at < 0) return ['', '']
  const text = ranged(mean[at] ?? 0, low[at] ?? 0, high[at] ?? 0, 'count', wording)
  return [text.value, text.range]
}
