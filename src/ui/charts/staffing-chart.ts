/** Operators by half hour in steps: those on duty, and dashed the fewest that keep the target; the gap is shaded where too few are there. */
import type { Data, Layout } from 'plotly.js'
import type { Language } from '../../sim/terms/text'
import { digits, timeOfDay } from '../parts/amounts'
import { niceTicks } from '../parts/rounding'
import type { SwatchClass } from '../parts/swatch'
import { escapeLabel } from './escape-label'
import { axis, frame, NARROW, pointer, textWidth } from './frame'
import { BAND, faded, GOAL_DASH, type Paint } from './paint'
import type { ChartSize, ChartSpec } from './plot'

export interface StaffingChart {
  /** Minutes since midnight at which each interval begins. */
  readonly times: readonly number[]
  readonly interval: number
  readonly onDuty: readonly number[]
  readonly required: readonly number[]
  /** A third line, thin: what the steps are compared with. Nothing is shaded then. */
  readonly beside?: { readonly operators: readonly number[]; readonly hover: readonly string[] }
  /** Words for the pointer, by interval. */
  readonly hover: { readonly onDuty: readonly string[]; readonly required: readonly string[] }
  readonly swatch: SwatchClass
  readonly language: Language
}

export function staffingChart({ times, interval, onDuty, required, beside, hover, swatch, language }: StaffingChart, size: ChartSize, paint: Paint): ChartSpec {
  const [from, to] = [times[0] ?? 0, (times.at(-1) ?? 0) + interval]
  const highest = Math.max(1, ...onDuty, ...required, ...(beside?.operators ?? []))
  const counts = niceTicks(0, highest, size.width < NARROW ? 3 : 4).filter((value) => Number.isInteger(value))
  const labels = counts.map((value) => digits(value, 0, language))
  const margin = { l: Math.max(28, Math.ceil(Math.max(...labels.map((text) => textWidth(text)))) + 12), r: 14, t: 12, b: 28 }
  const step = [60, 120, 180, 240].find((minutes) => ((size.width - margin.l - margin.r) * minutes) / (to - from) >= 52) ?? 360
  const hours = Array.from({ length: Math.floor(to / step) - Math.ceil(from / step) + 1 }, (_, at) => (Math.ceil(from / step) + at) * step)
  const top = Math.max(counts.at(-1) ?? 1, highest)
  const layout: Partial<Layout> = {
    ...frame(size, paint, margin, language),
    xaxis: { ...axis([from, to], hours, hours.map(timeOfDay)), showgrid: false, zeroline: false, ...pointer(paint, '\u200b') },
    yaxis: { ...axis([0, top * 1.04], counts, labels), gridcolor: paint.grid, zerolinecolor: paint.ink3, zerolinewidth: 1 },
  }
  // points stand in the middle of their interval, so that the pointer finds it
  const x = [from, ...times.map((time) => time + interval / 2), to]
  const closed = (values: readonly number[]) => [values[0] ?? 0, ...values, values.at(-1) ?? 0]
  const words = (texts: readonly string[]) => ['', ...texts, ''].map(escapeLabel)
  const line = { type: 'scatter' as const, mode: 'lines' as const, x }
  const hidden = { width: 0, shape: 'hvh' as const, color: paint.ink }
  const short = required.map((count, at) => Math.max(count, onDuty[at] ?? 0))
  const told = { hoverinfo: 'text' as const, hovertemplate: '%{customdata}<extra></extra>' }
  const data: Data[] = [
    ...(beside
      ? [
          {
            ...line,
            ...told,
            y: closed(beside.operators),
            customdata: words(beside.hover),
            line: { width: 1, shape: 'hvh' as const, color: paint.ink3 },
          },
        ]
      : [
          { ...line, y: closed(onDuty), line: hidden, hoverinfo: 'skip' as const },
          { ...line, y: closed(short), line: hidden, hoverinfo: 'skip' as const, fill: 'tonexty' as const, fillcolor: faded(paint.ink, BAND) },
        ]),
    { ...line, ...told, y: closed(onDuty), customdata: words(hover.onDuty), line: { width: 2, shape: 'hvh', color: paint.swatch[swatch] } },
    ...(required.length > 0
      ? [
          {
            ...line,
            ...told,
            y: closed(required),
            customdata: words(hover.required),
            line: { width: 1.5, shape: 'hvh' as const, color: paint.ink, dash: GOAL_DASH },
          },
        ]
      : []),
  ]
  return { data, layout }
}
