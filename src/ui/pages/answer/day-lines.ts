/** Lines of the day chart: calls offered, and the service level of each set-up, by half hour. */
import type { RunReport, Series, SetupResult } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import type { DayLine } from '../../charts/day-chart'
import { ranged, timeOfDay } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'
import { swatchClass } from '../../parts/swatch'

export interface DayLines {
  readonly times: readonly number[]
  readonly interval: number
  readonly offered: DayLine
  readonly levels: readonly DayLine[]
}

/** The half hours in which calls come, with the words for the pointer. */
export function dayLines(report: RunReport, setup: SetupResult, callType: string, wording: Wording): DayLines | undefined {
  const offered = seriesOf(setup, `${callType}.offered.byTime`)
  if (!offered || offered.x.length < 2) return undefined
  const busy = offered.mean.flatMap((value, at) => (value > 0 ? [at] : []))
  const [from, to] = [busy[0] ?? 0, (busy.at(-1) ?? offered.x.length - 1) + 1]
  const times = offered.x.slice(from, to)
  const name = wording.t('measures.name.offered')
  const calls = lineOf(offered, { id: 'offered', name, swatch: 'ref', withBand: true }, times, wording)
  const levels = report.setups.flatMap((one, place) => {
    const series = seriesOf(one, `${callType}.serviceLevel.byTime`)
    if (!series) return []
    return [lineOf(series, { id: one.id, name: textIn(one.name, wording.language), swatch: swatchClass(place), withBand: one.id === setup.id }, times, wording)]
  })
  return {
    times,
    interval: (offered.x[1] ?? 30) - (offered.x[0] ?? 0),
    offered: calls,
    levels: [...levels].sort((a, b) => Number(a.withBand) - Number(b.withBand)),
  }
}

/** Calls in words: whole ones from ten on; of fewer, a tenth still says something. */
function callsText(value: number, low: number, high: number, wording: Wording) {
  return ranged(value, low, high, 'count', wording, value >= 10)
}

function seriesOf(setup: SetupResult, key: string): Series | undefined {
  return setup.series.find((one) => one.key === key)
}

function lineOf(series: Series, line: Pick<DayLine, 'id' | 'name' | 'swatch' | 'withBand'>, times: readonly number[], wording: Wording): DayLine {
  const places = times.map((time) => series.x.indexOf(time))
  const pick = (values: readonly number[]) => places.map((at) => values[at] ?? Number.NaN)
  const [mean, low, high] = [pick(series.mean), pick(series.low), pick(series.high)]
  const hover = mean.map((value, at) => {
    const ends: readonly [number, number] = [low[at] ?? value, high[at] ?? value]
    const text = series.unit === 'count' ? callsText(value, ...ends, wording) : ranged(value, ...ends, series.unit, wording, false)
    return `${timeOfDay(times[at] ?? 0)} ${line.name}: ${text.value}${text.range === '' ? '' : ` (${text.range})`}`
  })
  return { ...line, mean, low, high, hover }
}

/** The table behind the chart: a row a half hour. */
export function dayTable({ times, offered, levels }: DayLines, wording: Wording) {
  const { t } = wording
  const text = (line: DayLine, at: number, unit: 'count' | 'share') => {
    const [mean = Number.NaN, low = Number.NaN, high = Number.NaN] = [line.mean[at], line.low[at], line.high[at]]
    const here = unit === 'count' ? callsText(mean, low, high, wording) : ranged(mean, low, high, unit, wording, false)
    return here.range === '' ? here.value : `${here.value} (${here.range})`
  }
  return {
    head: [t('answer.day.x'), offered.name, ...levels.map(({ name }) => `${t('measures.name.serviceLevel')}, ${name}`)],
    rows: times.map((time, at) => [timeOfDay(time), text(offered, at, 'count'), ...levels.map((line) => text(line, at, 'share'))]),
  }
}

/** What the day shows, in one or two sentences. */
export function dayFinding({ times, offered, levels }: DayLines, target: number | undefined, wording: Wording): string {
  const { t } = wording
  const chosen = levels.find(({ withBand }) => withBand)
  if (!chosen) return ''
  const known = (values: readonly number[]) => values.map((value) => (Number.isFinite(value) ? value : 0))
  const peak = known(offered.mean).reduce((best, value, at, all) => (value > (all[best] ?? 0) ? at : best), 0)
  const worst = chosen.mean.reduce((best, value, at, all) => (value < (all[best] ?? 1) ? at : best), 0)
  const first = t('answer.day.finding', {
    peak: timeOfDay(times[peak] ?? 0),
    calls: callsText(offered.mean[peak] ?? 0, offered.low[peak] ?? 0, offered.high[peak] ?? 0, wording).value,
    low: timeOfDay(times[worst] ?? 0),
    level: ranged(chosen.mean[worst] ?? 0, chosen.low[worst] ?? 0, chosen.high[worst] ?? 0, 'share', wording).value,
  })
  const below = target === undefined ? [] : times.filter((_, at) => (chosen.mean[at] ?? 1) < target)
  if (target === undefined || below.length === 0) return first
  return `${first} ${t('answer.day.below', { target: ranged(target, target, target, 'share', wording).value, times: below.map(timeOfDay).join(', ') })}`
}
