/** Lines of the cumulative chart: one a set-up, from its first call to the week in which nothing more comes. */
import type { RunReport, Series, SetupResult } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import type { BandLine } from '../../charts/band-chart'
import { amount, type RangedText, ranged } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'
import { swatchClass } from '../../parts/swatch'

/** Points up to the one after which the mean stands still. */
export function livelyLength({ mean }: Pick<Series, 'mean'>): number {
  const total = mean.at(-1) ?? 0
  const end = mean.findIndex((value) => value >= total * 0.9995)
  return Math.max(end, 0) + 1
}

export function cumulativeKey(campaign: string, stage: number): string {
  return `${campaign}.stage${stage}.cumulative`
}

export function cumulativeLines(report: RunReport, key: string, wording: Wording): readonly BandLine[] {
  const { t, language } = wording
  return report.setups.flatMap((setup, place) => {
    const series = setup.series.find((one) => one.key === key)
    if (!series || series.x.length === 0) return []
    const length = livelyLength(series)
    const cut = (values: readonly number[]) => values.slice(0, length)
    const [x, mean, low, high] = [cut(series.x), cut(series.mean), cut(series.outcomeLow), cut(series.outcomeHigh)]
    const name = textIn(setup.name, language)
    const end = endText(setup, series, wording)
    const hover = mean.map((value, point) => {
      const here = ranged(value, low[point] ?? 0, high[point] ?? 0, series.unit, wording)
      return t('answer.cumulative.hover', { name, mean: here.value, range: here.range })
    })
    return [{ id: setup.id, name, swatch: swatchClass(place), x, mean, low, high, value: end.value, range: end.range === end.value ? '' : end.range, hover }]
  })
}

/** What stands at the end of a line: the figure of the page above it, or the last point of the curve. */
function endText(setup: SetupResult, series: Series, wording: Wording): RangedText {
  const figure = setup.measures[series.key.replace(/\.cumulative$/, '')]
  if (figure) return ranged(figure.mean, figure.outcomeLow, figure.outcomeHigh, figure.unit, wording)
  return ranged(series.mean.at(-1) ?? 0, series.outcomeLow.at(-1) ?? 0, series.outcomeHigh.at(-1) ?? 0, series.unit, wording)
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
