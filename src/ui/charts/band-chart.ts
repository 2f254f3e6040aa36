/** Lines with bands that end in a dot and a whisker: cumulative results by week after signing, one line a set-up. */
import type { Annotation, Data, Layout } from 'plotly.js'
import type { Language } from '../../sim/terms/text'
import { digits } from '../parts/amounts'
import { niceTicks } from '../parts/rounding'
import type { SwatchClass } from '../parts/swatch'
import { escapeLabel } from './escape-label'
import { axis, frame, type Margin, NARROW, pointer, textWidth } from './frame'
import { BAND, dashes, faded, GOAL_DASH, labelColour, type Paint } from './paint'
import { type Box, type EndLabel, LABEL_HEIGHT, placeLabels } from './place-labels'
import type { ChartSize, ChartSpec } from './plot'

export interface BandLine {
  readonly id: string
  readonly name: string
  readonly swatch: SwatchClass
  readonly x: readonly number[]
  readonly mean: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** "110" and "90–131", written at the end of the line. */
  readonly value: string
  readonly range: string
  /** What the pointer reads at each point. */
  readonly hover: readonly string[]
}

export interface BandChart {
  readonly lines: readonly BandLine[]
  readonly goal?: { readonly value: number; readonly text: string }
  /** Word of the last tick: `week 13`. */
  readonly lastTick: (week: number | string) => string
  /** A note at the foot of the line that starts late. */
  readonly start?: { readonly at: number; readonly text: string }
  readonly language: Language
}

/** On a phone more ends than these would be written over each other: they are named under the drawing. */
export const MOST_NAMED_NARROW = 3

interface Plane {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

const last = (values: readonly number[]): number => values.at(-1) ?? 0

export function bandChart(chart: BandChart, size: ChartSize, paint: Paint): ChartSpec {
  const narrow = size.width < NARROW
  const { lines, goal, language } = chart
  const yTicks = niceTicks(0, Math.max(1, goal?.value ?? 0, ...lines.flatMap(({ high }) => high)), narrow ? 3 : 5)
  const top = 1.03 * Math.max(1, goal?.value ?? 0, ...lines.flatMap(({ high }) => high))
  const weeks = Math.max(1, Math.ceil(Math.max(...lines.map(({ x }) => last(x))) + 0.2))
  const shown = yTicks.filter((tick) => tick <= top)
  const yLabels = shown.map((value) => digits(value, Number.isInteger(value) ? 0 : 1, language))
  const margin: Margin = {
    l: Math.ceil(Math.max(...yLabels.map((label) => textWidth(label)))) + 14,
    r: Math.ceil(textWidth(chart.lastTick(99)) / 2) + 4,
    t: 30,
    b: 28,
  }
  const wide = size.width - margin.l - margin.r
  const high = size.height - margin.t - margin.b
  const plane: Plane = { x: (value) => margin.l + (value / weeks) * wide, y: (value) => margin.t + (1 - value / top) * high }
  const every = [1, 2, 4, 5, 10, 13, 26, 52].find((step) => (wide / weeks) * step >= (narrow ? 40 : 48)) ?? 104
  const xTicks = Array.from({ length: Math.floor(weeks / every) + 1 }, (_, at) => at * every)
  const layout: Partial<Layout> = {
    ...frame(size, paint, margin, language),
    xaxis: {
      ...axis(
        [0, weeks],
        xTicks,
        xTicks.map((week, at) => (at === xTicks.length - 1 ? escapeLabel(chart.lastTick(week)) : digits(week, 0, language))),
      ),
      showgrid: false,
      zeroline: false,
      ...pointer(paint, escapeLabel(chart.lastTick('%{x}'))),
    },
    yaxis: {
      ...axis([0, top], shown, yLabels),
      gridcolor: paint.grid,
      zeroline: true,
      zerolinecolor: paint.ink3,
      zerolinewidth: 1,
    },
    shapes: goal ? [goalLine(goal.value, paint)] : [],
    annotations: [...endLabels(chart, plane, size, margin, paint, narrow), ...notes(chart, plane, paint, narrow)],
  }
  return {
    data: [...lines.flatMap((line) => band(line, paint)), ...lines.flatMap((line) => curve(line, paint)), ...lines.map((line) => end(line, paint))],
    layout,
  }
}

function band({ x, low, high, swatch }: BandLine, paint: Paint): Data[] {
  const edge = { type: 'scatter' as const, mode: 'lines' as const, x: [...x], line: { width: 0, color: paint.swatch[swatch] }, hoverinfo: 'skip' as const }
  return [
    { ...edge, y: [...low] },
    { ...edge, y: [...high], fill: 'tonexty', fillcolor: faded(paint.swatch[swatch], BAND) },
  ]
}

function curve({ x, mean, swatch, hover }: BandLine, paint: Paint): Data[] {
  return [
    {
      type: 'scatter',
      mode: 'lines',
      x: [...x],
      y: [...mean],
      customdata: hover.map(escapeLabel),
      hovertemplate: '%{customdata}<extra></extra>',
      line: { width: 2, color: paint.swatch[swatch], dash: dashes[swatch] },
    },
  ]
}

function end({ x, mean, low, high, swatch }: BandLine, paint: Paint): Data {
  const colour = paint.swatch[swatch]
  const [at, value] = [last(x), last(mean)]
  return {
    type: 'scatter',
    mode: 'markers',
    x: [at],
    y: [value],
    cliponaxis: false,
    hoverinfo: 'skip',
    marker: { size: 8, color: colour },
    error_y: { type: 'data', symmetric: false, array: [last(high) - value], arrayminus: [value - last(low)], thickness: 1.5, width: 4, color: colour },
  }
}

function goalLine(value: number, paint: Paint) {
  return { type: 'line' as const, xref: 'paper' as const, x0: 0, x1: 1, y0: value, y1: value, line: { color: paint.ink, width: 1.5, dash: GOAL_DASH } }
}

function label(text: string, colour: string, size = 12): Partial<Annotation> {
  return { text, showarrow: false, font: { color: colour, size }, xref: 'paper', yref: 'paper', borderpad: 0 }
}

/** Annotation are placed in pixels from the upper left corner of the plotting area. */
function atPixel(box: Box, area: { readonly margin: Margin; readonly size: ChartSize }): Partial<Annotation> {
  const { margin, size } = area
  const wide = size.width - margin.l - margin.r
  const high = size.height - margin.t - margin.b
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  return { x: (x - margin.l) / wide, y: 1 - (y - margin.t) / high, xanchor: 'center', yanchor: 'middle' }
}

function endLabels({ lines }: BandChart, plane: Plane, size: ChartSize, margin: Margin, paint: Paint, narrow: boolean): Partial<Annotation>[] {
  if (narrow && lines.length > MOST_NAMED_NARROW) return []
  const font = narrow ? 12 : 13
  const words = lines.map(({ name, value, range }) => {
    const rest = range === '' ? '' : ` (${range})`
    return narrow ? [[name, ''] as const, [value, rest] as const] : [[`${name} ${value}`, rest] as const]
  })
  const labels: EndLabel[] = lines.map((line, at) => ({
    key: line.id,
    width: Math.max(0, ...(words[at] ?? []).map((line) => textWidth(line.join(''), font))) + 8,
    height: narrow ? 2 * (LABEL_HEIGHT - 2) : LABEL_HEIGHT,
    x: plane.x(last(line.x)),
    y: plane.y(last(line.mean)),
    top: plane.y(last(line.high)),
    bottom: plane.y(last(line.low)),
  }))
  const points = lines.flatMap((line) => line.x.map((week, at) => ({ x: plane.x(week), y: plane.y(line.mean[at] ?? 0) })))
  const obstacles: Box[] = points.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 4, bottom: y + 4 }))
  const area: Box = { left: 2, right: size.width - 2, top: 2, bottom: size.height - margin.b }
  return placeLabels(labels, obstacles, area).map(({ key, box }, at) => {
    const { swatch } = lines.find(({ id }) => id === key) ?? { swatch: 'ref' as const }
    const text = (words[at] ?? []).map(([strong, rest]) => `<b>${escapeLabel(strong)}</b>${escapeLabel(rest)}`).join('<br>')
    return { ...label(text, labelColour(paint, swatch), font), ...atPixel(box, { margin, size }) }
  })
}

function notes({ goal, start, lines }: BandChart, plane: Plane, paint: Paint, narrow: boolean): Partial<Annotation>[] {
  const all: Partial<Annotation>[] = []
  const data = { xref: 'x' as const, yref: 'y' as const }
  if (goal) all.push({ ...label(escapeLabel(goal.text), paint.ink2), ...data, x: 0, y: goal.value, xanchor: 'left', yanchor: 'bottom', xshift: 6, yshift: 1 })
  const room = start ? plane.x(start.at) - plane.x(0) : 0
  const free = start && lines.every(({ x }) => (x[0] ?? 0) >= start.at || plane.y(0) - LABEL_HEIGHT > 0)
  if (start && free && !narrow && room > textWidth(start.text) + 24) {
    all.push({ ...label(escapeLabel(start.text), paint.ink2), ...data, x: start.at, y: 0, xanchor: 'right', yanchor: 'bottom', xshift: -8, yshift: 3 })
  }
  return all
}
