/** The day by half hour: calls offered above, service level below, two charts with one axis of time; never a second y axis. */
import type { Annotation, Data, Layout } from 'plotly.js'
import { NBSP } from '../../messages/format'
import type { Language } from '../../sim/terms/text'
import { digits, timeOfDay } from '../parts/amounts'
import { niceTicks } from '../parts/rounding'
import type { SwatchClass } from '../parts/swatch'
import { escapeLabel } from './escape-label'
import { axis, frame, NARROW, pointer, textWidth } from './frame'
import { BAND, dashes, faded, GOAL_DASH, labelColour, type Paint } from './paint'
import type { ChartSize, ChartSpec } from './plot'

export interface DayLine {
  readonly id: string
  readonly name: string
  readonly swatch: SwatchClass
  readonly mean: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly hover: readonly string[]
  /** Only the set-up that is looked at has its band drawn. */
  readonly withBand: boolean
}

export interface DayChart {
  /** Minutes since midnight at which each interval begins. */
  readonly times: readonly number[]
  readonly interval: number
  readonly offered: DayLine
  readonly levels: readonly DayLine[]
  readonly target?: number
  /** `short`: the level's title where a phone has no room for the long one. */
  readonly titles: { readonly offered: string; readonly level: string; readonly short: string }
  readonly language: Language
}

const percent = (share: number): number => 100 * share

export function dayChart(chart: DayChart, size: ChartSize, paint: Paint): ChartSpec {
  const narrow = size.width < NARROW
  const { times, interval, offered, levels, target, language } = chart
  const [from, to] = [times[0] ?? 0, (times.at(-1) ?? 0) + interval]
  const counts = niceTicks(0, Math.max(1, ...offered.high.filter(Number.isFinite)), narrow ? 2 : 3)
  const countLabels = counts.map((value) => digits(value, Number.isInteger(value) ? 0 : 1, language))
  const named = levels.length > 1 && !narrow
  const margin = {
    l: Math.max(44, Math.ceil(Math.max(...countLabels.map((text) => textWidth(text)))) + 12),
    r: named ? Math.ceil(1.15 * Math.max(...levels.map(({ name }) => textWidth(name, 13)))) + 14 : 14,
    t: 24,
    b: 28,
  }
  const step = [60, 120, 180, 240].find((minutes) => ((size.width - margin.l - margin.r) * minutes) / (to - from) >= 52) ?? 360
  const hours = Array.from({ length: Math.floor(to / step) - Math.ceil(from / step) + 1 }, (_, at) => (Math.ceil(from / step) + at) * step)
  const top = Math.max(counts.at(-1) ?? 1, ...offered.high.filter(Number.isFinite))
  const middle = times.map((time) => time + interval / 2)
  const grid = { gridcolor: paint.grid, zerolinecolor: paint.ink3, zerolinewidth: 1 }
  const percents = narrow ? [0, 50, 100] : [0, 25, 50, 75, 100]
  const layout: Partial<Layout> = {
    ...frame(size, paint, margin, language),
    hoversubplots: 'axis',
    xaxis: { ...axis([from, to], hours, hours.map(timeOfDay)), showgrid: false, zeroline: false, anchor: 'y2', ...pointer(paint, '\u200b') },
    yaxis: { ...axis([0, top], counts, countLabels), ...grid, domain: [0.6, 1] },
    yaxis2: {
      ...axis(
        [0, 101],
        percents,
        percents.map((value) => `${value}${NBSP}%`),
      ),
      ...grid,
      domain: [0, 0.46],
    },
    shapes: target === undefined ? [] : [targetLine(percent(target), paint)],
    annotations: [
      heading(chart.titles.offered, 1, paint),
      heading(narrow ? chart.titles.short : chart.titles.level, 0.46, paint),
      ...(named ? ends(levels, to, paint, size.height * 0.46) : []),
    ],
  }
  const data = [...steps(middle, [from, to], offered, paint), ...levels.flatMap((line) => levelTraces(middle, line, paint))]
  return { data, layout }
}

/** Steps change at the ends of their intervals: points stand in the middle of each, so that one pointer reads both charts. */
function steps(middle: readonly number[], [from, to]: readonly [number, number], line: DayLine, paint: Paint): Data[] {
  const closed = (values: readonly number[]) => [values[0] ?? 0, ...values, values.at(-1) ?? 0]
  const hover = ['', ...line.hover, ''].map(escapeLabel)
  const edge = { type: 'scatter' as const, mode: 'lines' as const, x: [from, ...middle, to], hoverinfo: 'skip' as const }
  const hidden = { width: 0, shape: 'hvh' as const, color: paint.ink3 }
  return [
    { ...edge, y: closed(line.low), line: hidden },
    { ...edge, y: closed(line.high), line: hidden, fill: 'tonexty', fillcolor: faded(paint.ink3, BAND) },
    {
      ...edge,
      y: closed(line.mean),
      hoverinfo: 'text',
      customdata: hover,
      hovertemplate: '%{customdata}<extra></extra>',
      line: { width: 2, shape: 'hvh', color: paint.ink2 },
    },
  ]
}

function levelTraces(x: readonly number[], line: DayLine, paint: Paint): Data[] {
  const colour = paint.swatch[line.swatch]
  const edge = { type: 'scatter' as const, mode: 'lines' as const, x: [...x], yaxis: 'y2' as const, hoverinfo: 'skip' as const, connectgaps: false }
  const hidden = { width: 0, color: colour }
  const band: Data[] = line.withBand
    ? [
        { ...edge, y: line.low.map(percent), line: hidden },
        { ...edge, y: line.high.map(percent), line: hidden, fill: 'tonexty', fillcolor: faded(colour, BAND) },
      ]
    : []
  const curve: Data = {
    ...edge,
    y: line.mean.map(percent),
    hoverinfo: 'text',
    customdata: line.hover.map(escapeLabel),
    hovertemplate: '%{customdata}<extra></extra>',
    line: { width: 2, color: colour, dash: dashes[line.swatch] },
  }
  return [...band, curve]
}

function heading(text: string, y: number, paint: Paint): Partial<Annotation> {
  return {
    text: escapeLabel(text),
    showarrow: false,
    font: { size: 12, color: paint.ink2 },
    xref: 'paper',
    yref: 'paper',
    x: 0,
    y,
    xanchor: 'left',
    yanchor: 'bottom',
    yshift: 3,
    borderpad: 0,
  }
}

function targetLine(value: number, paint: Paint) {
  return {
    type: 'line' as const,
    xref: 'paper' as const,
    yref: 'y2' as const,
    x0: 0,
    x1: 1,
    y0: value,
    y1: value,
    line: { color: paint.ink, width: 1.5, dash: GOAL_DASH },
  }
}

/** Names at the right end of the lines, moved apart where they would touch. */
function ends(levels: readonly DayLine[], to: number, paint: Paint, high: number): Partial<Annotation>[] {
  const sorted = levels.map((line) => ({ line, at: percent(line.mean.filter(Number.isFinite).at(-1) ?? 0) })).sort((one, other) => other.at - one.at)
  const apart = (100 * 15) / high
  let ceiling = Number.POSITIVE_INFINITY
  return sorted.map(({ line, at }) => {
    const y = Math.min(at, ceiling - apart)
    ceiling = y
    return {
      text: `<b>${escapeLabel(line.name)}</b>`,
      showarrow: false,
      font: { size: 13, color: labelColour(paint, line.swatch) },
      xref: 'x',
      yref: 'y2',
      x: to,
      y,
      xanchor: 'left',
      yanchor: 'middle',
      xshift: 6,
      borderpad: 0,
    }
  })
}
