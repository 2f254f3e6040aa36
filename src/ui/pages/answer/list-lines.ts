/** How the list is worked off by working day of calling, when calling ends, and what is said of it. */
import { EN_DASH, formatFor, span } from '../../../messages/format'
import type { EndForecast, Series, SetupResult } from '../../../sim/experiment/results'
import type { ListCurve } from '../../charts/list-chart'
import { amount, digits, ranged } from '../../parts/amounts'
import type { ChanceRow } from '../../parts/chance-table'
import type { FigureTableData } from '../../parts/figure-table'
import type { Wording } from '../../parts/measure-words'

export interface ListLines {
  readonly tried: ListCurve
  readonly processed: ListCurve
  /** Share of projects that have ended by the end of each day, from the start on; absent where none ends. */
  readonly finished?: ListCurve
  readonly forecast: EndForecast | undefined
}

/** Nothing where the report has no such curves. */
export function listLines(setup: SetupResult, campaign: string, wording: Wording): ListLines | undefined {
  const series = (name: 'tried' | 'processed') => setup.series.find(({ key }) => key === `${campaign}.${name}.cumulativeShare`)
  const [tried, processed] = [series('tried'), series('processed')]
  if (!tried || !processed || tried.x.length < 2) return undefined
  const forecast = setup.forecast.find((end) => end.campaign === campaign)
  const finished = forecast && forecast.curve.day.length > 0 ? endCurve(forecast, wording) : undefined
  return { tried: listCurve(tried, 'tried', wording), processed: listCurve(processed, 'processed', wording), ...(finished && { finished }), forecast }
}

function listCurve({ x, mean, outcomeLow: low, outcomeHigh: high }: Series, name: 'tried' | 'processed', wording: Wording): ListCurve {
  return { name: wording.t(`outbound.list.${name}`), x, mean, low, high, hover: hovers(wording.t(`outbound.list.${name}`), mean, low, high, wording) }
}

/** Beginning with the start, when none has ended. */
function endCurve({ curve: { day, share, low, high } }: EndForecast, wording: Wording): ListCurve {
  const name = wording.t('outbound.list.finished')
  const points = { x: [0, ...day], mean: [0, ...share], low: [0, ...low], high: [0, ...high] }
  return { name, ...points, hover: hovers(name, points.mean, points.low, points.high, wording) }
}

function hovers(name: string, mean: readonly number[], low: readonly number[], high: readonly number[], wording: Wording): readonly string[] {
  return mean.map((value, at) => {
    const { value: text, range } = shareText(value, low[at] ?? value, high[at] ?? value, wording)
    return range === '' || range === text ? `${name}: ${text}` : wording.t('outbound.list.hover', { name, mean: text, range })
  })
}

function shareText(mean: number, low: number, high: number, wording: Wording) {
  return ranged(mean, low, high, 'share', wording, false)
}

/** "3 November 2026", without the mark of the year that some languages set behind it. */
function dayOf(iso: string, { language }: Wording): string {
  return formatFor(language)
    .date(iso)
    .replace(/[\s\u00a0]?г\.$/, '')
}

/** When calling ends, with what range; and what does not end. */
export function endWords({ campaign, finished, unfinished, projects, endDay, endDate }: EndForecast, setup: SetupResult, wording: Wording): string {
  const { t, language } = wording
  if (!endDay || endDate.mean === undefined) {
    const processed = setup.series.find(({ key }) => key === `${campaign}.processed.cumulativeShare`)
    return t('outbound.list.never', { share: amount(processed?.mean.at(-1) ?? 0, 'share', wording, 0.02) })
  }
  const day = digits(Math.ceil(endDay.mean), 0, language)
  const date = dayOf(endDate.mean, wording)
  if (unfinished > 0) {
    const whole = (share: number) => digits(share * 100, 0, language)
    const n = digits(Math.min(99, Math.max(1, (100 * unfinished) / projects)), 0, language)
    return t('outbound.list.partly', { n, range: span(whole(1 - finished.high), whole(1 - finished.low)), date, day })
  }
  const [low, high] = [endDate.low ?? endDate.mean, endDate.high ?? endDate.mean]
  if (low === high) return t('outbound.list.endsOn', { date, day })
  // one year is said once
  const first = low.slice(0, 4) === high.slice(0, 4) ? dayOf(low, wording).replace(/\s\d{4}$/, '') : dayOf(low, wording)
  return t('outbound.list.ends', { date, day, low: first, high: dayOf(high, wording) })
}

/** Each deadline of a goal with the chance of keeping it. */
export function deadlineRows({ deadlines }: EndForecast, wording: Wording): readonly ChanceRow[] {
  return deadlines.map((deadline) => ({
    key: `${deadline.measure} ${deadline.day}`,
    label: wording.t('outbound.list.by', { date: dayOf(deadline.date, wording), n: digits(deadline.day, 0, wording.language) }),
    chance: deadline,
  }))
}

/** The table behind the chart: a row a day. */
export function listTable({ tried, processed, finished, forecast }: ListLines, wording: Wording): FigureTableData {
  const { t, language } = wording
  const curves = [tried, processed, ...(finished ? [finished] : [])]
  const days = [...new Set(curves.flatMap(({ x }) => x))].sort((a, b) => a - b)
  const dates = forecast?.curve
  return {
    head: [t('outbound.list.day'), t('outbound.list.date'), ...curves.map(({ name }) => name)],
    rows: days.map((day) => {
      const date = dates?.date[dates.day.indexOf(day)]
      return [digits(day, 0, language), date === undefined ? EN_DASH : dayOf(date, wording), ...curves.map((curve) => cellAt(curve, day, wording))]
    }),
  }
}

function cellAt({ x, mean, low, high }: ListCurve, day: number, wording: Wording): string {
  const at = x.indexOf(day)
  if (at < 0) return EN_DASH
  const { value, range } = shareText(mean[at], low[at], high[at], wording)
  return range === '' || range === value ? value : `${value} (${range})`
}
