/** How long answered calls waited: a line a set-up, the table behind the chart, and what it shows in a sentence. */
import { clock } from '../../../messages/format'
import type { RunReport, Series, SetupResult } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import type { ResponseLine } from '../../charts/response-chart'
import { ranged } from '../../parts/amounts'
import type { FigureTableData } from '../../parts/figure-table'
import { isSpread } from '../../parts/interval-words'
import { seconds, type Wording } from '../../parts/measure-words'
import { infoOf } from '../../parts/subjects'
import { swatchClass } from '../../parts/swatch'

export interface WaitCurve {
  readonly line: ResponseLine
  readonly series: Series
}

/** One a set-up in which calls of the type are answered. */
export function waitCurves({ setups }: RunReport, callType: string, wording: Wording): readonly WaitCurve[] {
  return setups.flatMap((setup, place) => {
    const series = setup.series.find(({ key }) => key === `${callType}.answeredWithin.byWait`)
    if (!series || series.x.length === 0) return []
    const name = textIn(setup.name, wording.language)
    const run = series.x.map((x, at) => ({
      x,
      mean: series.mean[at],
      low: series.low[at],
      high: series.high[at],
      fewEvents: false,
      hover: wording.t('inbound.waits.hover', { wait: clock(x), name, share: shareAt(series, at, wording) }),
    }))
    return [{ series, line: { id: setup.id, name, swatch: swatchClass(place), runs: [run] } }]
  })
}

function shareAt({ mean, low, high }: Series, at: number, wording: Wording): string {
  const { value, range } = ranged(mean[at], low[at], high[at], 'share', wording, false)
  return isSpread(range) ? `${value} (${range})` : value
}

/** A row a wait; nothing where the curve of a set-up has ended, its calls answered. */
export function waitTable(curves: readonly WaitCurve[], wording: Wording): FigureTableData {
  const waits = [...new Set(curves.flatMap(({ series }) => series.x))].sort((a, b) => a - b)
  return {
    head: [wording.t('inbound.waits.x'), ...curves.map(({ line }) => line.name)],
    rows: waits.map((wait) => [clock(wait), ...curves.map(({ series }) => (series.x.includes(wait) ? shareAt(series, series.x.indexOf(wait), wording) : ''))]),
  }
}

const steps = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400, 172_800, 432_000] as const

/** Ticks of the axis of waits: about six round times. */
export function waitTicks(curves: readonly WaitCurve[]) {
  const end = Math.max(...curves.map(({ series }) => series.x.at(-1) ?? 0))
  const step = steps.find((one) => end / one <= 7) ?? 432_000
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, at) => ({ at: at * step, text: clock(at * step) }))
}

/** Seconds within which calls are to be answered, s. */
export function timeOfLevel(setup: SetupResult, callType: string): number | undefined {
  return infoOf(setup, `${callType}.serviceLevel`)?.service?.within
}

/** What is answered at once and within the time, s; of a time that is no point of the curve nothing is said. */
export function waitFinding(curves: readonly WaitCurve[], within: number | undefined, wording: Wording): string {
  return curves
    .map(({ line, series }) => {
      // the engine knows whole milliseconds
      const time = Math.round(1000 * (within ?? series.x.at(-1) ?? 0)) / 1000
      const place = series.x.indexOf(time)
      const words = { name: line.name, atOnce: shareAt(series, 0, wording) }
      if (place < 0) return wording.t('inbound.waits.findingAtOnce', words)
      return wording.t('inbound.waits.finding', { ...words, within: shareAt(series, place, wording), time: seconds(time, wording) })
    })
    .join(' ')
}
