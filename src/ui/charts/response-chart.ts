/** Response to a varied field: a line with its band a set-up (or value of a second field), or points with whiskers where nothing lies between them. */
import type { Annotation, Data, Layout } from 'plotly.js'
import type { MeasureUnit } from '../../sim/experiment/results'
import type { Language } from '../../sim/terms/text'
import { amount, digits } from '../parts/amounts'
import { niceTicks } from '../parts/rounding'
import type { SwatchClass } from '../parts/swatch'
import { escapeLabel } from './escape-label'
import { axis, frame, type Margin, NARROW, pointer, textWidth } from './frame'
import { BAND, faded, labelColour, type Paint } from './paint'
import type { ChartSize, ChartSpec } from './plot'
import { markShapes, markWords, type ResponseMarks, words } from './response-marks'
import { lineSign } from './response-signs'

export interface ResponsePoint {
  /** Value of the field, or the place of its word. */
  readonly x: number
  readonly mean: number
  readonly low: number
  readonly high: number
  /** Drawn hollow. */
  readonly fewEvents: boolean
  readonly hover: string
}

export interface ResponseLine {
  readonly id: string
  readonly name: string
  /** Colour of its set-up. */
  readonly swatch: SwatchClass
  /** Place of its value among those of the second field: another dash and another sign each. */
  readonly place?: number
  /** In runs without a gap: a point that is missing is not bridged. */
  readonly runs: readonly (readonly ResponsePoint[])[]
}

export interface ResponseChart extends ResponseMarks {
  readonly lines: readonly ResponseLine[]
  /** Values that get a tick where there is room; without them round numbers. */
  readonly ticks?: readonly { readonly at: number; readonly text: string }[]
  /** Points of one line are neighbours: drawn as a line with a band, else as points with whiskers. */
  readonly joined: boolean
  /** Points stand so close that signs on them would hide the line. */
  readonly dense?: boolean
  readonly unit: MeasureUnit
  /** `short` where the drawing has no room for the measure's. */
  readonly titles: { readonly measure: string; readonly short: string; readonly field: string }
  readonly language: Language
  readonly currency: string
}

/** Characters of a name that stand in one line. */
const LONG = 18

/** More names than these at the ends of lines would hide each other: they stand in the legend alone. */
export const MOST_NAMED = 8

const pointsOf = ({ runs }: ResponseLine): readonly ResponsePoint[] => runs.flat()

export function responseChart(chart: ResponseChart, size: ChartSize, paint: Paint): ChartSpec {
  const { lines, titles, joined, language } = chart
  const narrow = size.width < NARROW
  const points = lines.flatMap(pointsOf)
  const [bottom, top] = verticalRange(points, chart.unit)
  const yTicks = ticksOf(bottom, top, chart.unit, narrow ? 4 : 5)
  const yLabels = yTicks.map((value) => amount(value, chart.unit, chart))
  const named = lines.length > 1 && lines.length <= MOST_NAMED && !narrow && joined
  const margin: Margin = {
    l: Math.ceil(Math.max(28, ...yLabels.map((label) => textWidth(label)))) + 16,
    r: named ? Math.ceil(1.15 * Math.max(...lines.flatMap(({ name }) => wrapped(name).map((part) => textWidth(part, 13))))) + 18 : 18,
    t: 28,
    b: 46,
  }
  const [left, right] = horizontalRange(points, chart.ticks)
  const x = xTicks(chart, [left, right], size.width - margin.l - margin.r)
  const layout: Partial<Layout> = {
    ...frame(size, paint, margin, language),
    ...(!joined && { hovermode: 'closest', hoverdistance: 20 }),
    xaxis: {
      ...axis([left, right], x.at, x.text),
      showgrid: false,
      zeroline: false,
      ...(joined && pointer(paint, '\u200b')),
    },
    yaxis: { ...axis([bottom, top], yTicks, yLabels), gridcolor: paint.grid, zeroline: true, zerolinecolor: paint.ink3, zerolinewidth: 1 },
    shapes: markShapes(chart, [left, right], paint),
    annotations: [
      ...markWords(chart, [left, right], paint),
      {
        ...words(textWidth(titles.measure) > size.width - margin.l ? titles.short : titles.measure, paint.ink2),
        xref: 'paper',
        yref: 'paper',
        x: 0,
        y: 1,
        xanchor: 'left',
        yanchor: 'bottom',
        yshift: 6,
      },
      { ...words(titles.field, paint.ink2), xref: 'paper', yref: 'paper', x: 1, y: 0, xanchor: 'right', yanchor: 'top', yshift: -26 },
      ...(named ? names(lines, right, (top - bottom) / (size.height - margin.t - margin.b), paint) : []),
    ],
  }
  const data = joined
    ? [...lines.flatMap((line) => bands(line, paint)), ...lines.flatMap((line) => curves(line, paint, chart.dense))]
    : lines.map((line) => whiskers(line, paint))
  return { data, layout }
}

/** Counts, money and times from zero; shares from zero to all, or to a round number above the highest where all are below a half. */
function verticalRange(points: readonly ResponsePoint[], unit: MeasureUnit): readonly [number, number] {
  const ends = points.flatMap(({ mean, low, high }) => [mean, low, high]).filter(Number.isFinite)
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  if (unit === 'share') return [0, most > 0.5 ? 1.01 : Math.max(1.05 * most, 0.001)]
  return [1.05 * least, most > least ? 1.05 * most : 1]
}

const clockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600]

function ticksOf(bottom: number, top: number, unit: MeasureUnit, wanted: number): readonly number[] {
  const step = unit === 'seconds' ? clockSteps.find((one) => (top - bottom) / one <= wanted + 1) : undefined
  const ticks = step === undefined ? niceTicks(bottom, top, wanted) : Array.from({ length: Math.floor(top / step) + 1 }, (_, at) => at * step)
  return ticks.filter((tick) => tick >= bottom && tick <= top)
}

function horizontalRange(points: readonly ResponsePoint[], ticks: ResponseChart['ticks']): readonly [number, number] {
  const all = [...points.map(({ x }) => x), ...(ticks ?? []).map(({ at }) => at)]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const room = most > least ? 0.03 * (most - least) : 0.5
  return [least - room, most + room]
}

/** The given ticks as far as their words do not touch. */
function xTicks({ ticks, language }: ResponseChart, [left, right]: readonly [number, number], width: number) {
  const given =
    ticks ?? niceTicks(left, right, width < 320 ? 4 : 6).map((at) => ({ at, text: digits(at, Number.isInteger(at) ? 0 : decimalsIn(right - left), language) }))
  const place = (at: number) => ((at - left) / (right - left)) * width
  let free = Number.NEGATIVE_INFINITY
  const shown = given
    .filter(({ at }) => at >= left && at <= right)
    .filter(({ at, text }) => {
      const half = textWidth(text) / 2
      if (place(at) - half < free) return false
      free = place(at) + half + 10
      return true
    })
  return { at: shown.map(({ at }) => at), text: shown.map(({ text }) => escapeLabel(text)) }
}

const decimalsIn = (span: number) => (span >= 10 ? 0 : span >= 1 ? 1 : span >= 0.1 ? 2 : 3)

function bands({ runs, swatch }: ResponseLine, paint: Paint): Data[] {
  const colour = paint.swatch[swatch]
  return runs.flatMap((run): Data[] => {
    if (run.length < 2) return []
    const edge = { type: 'scatter' as const, mode: 'lines' as const, x: run.map(({ x }) => x), line: { width: 0, color: colour }, hoverinfo: 'skip' as const }
    return [
      { ...edge, y: run.map(({ low }) => low) },
      { ...edge, y: run.map(({ high }) => high), fill: 'tonexty', fillcolor: faded(colour, BAND) },
    ]
  })
}

const told = { hovertemplate: '%{customdata}<extra></extra>' }

function marker(points: readonly ResponsePoint[], line: ResponseLine, size: number, paint: Paint) {
  const { symbol } = lineSign(line)
  return { size, color: paint.swatch[line.swatch], symbol: points.map(({ fewEvents }) => (fewEvents ? (`${symbol}-open` as const) : symbol)) }
}

function curves(line: ResponseLine, paint: Paint, dense = false): Data[] {
  const colour = paint.swatch[line.swatch]
  const { plotly: dash } = lineSign(line)
  return line.runs.map((run) => ({
    type: 'scatter',
    mode: run.length === 1 ? 'markers' : dense ? 'lines' : 'lines+markers',
    x: run.map(({ x }) => x),
    y: run.map(({ mean }) => mean),
    customdata: run.map(({ hover }) => escapeLabel(hover)),
    ...told,
    cliponaxis: false,
    line: { width: 2, color: colour, dash },
    marker: marker(run, line, 6, paint),
    ...(run.length === 1 && { error_y: errors(run, colour) }),
  }))
}

function whiskers(line: ResponseLine, paint: Paint): Data {
  const points = pointsOf(line)
  return {
    type: 'scatter',
    mode: 'markers',
    x: points.map(({ x }) => x),
    y: points.map(({ mean }) => mean),
    customdata: points.map(({ hover }) => escapeLabel(hover)),
    ...told,
    cliponaxis: false,
    marker: marker(points, line, 8, paint),
    error_y: errors(points, paint.swatch[line.swatch]),
  }
}

function errors(points: readonly ResponsePoint[], color: string) {
  const reach = (end: number) => (Number.isFinite(end) ? Math.max(0, end) : 0)
  return {
    type: 'data' as const,
    symmetric: false,
    array: points.map(({ mean, high }) => reach(high - mean)),
    arrayminus: points.map(({ mean, low }) => reach(mean - low)),
    thickness: 1.5,
    width: 3,
    color,
  }
}

/** A long name in two lines, broken between the words nearest its middle. */
function wrapped(name: string): readonly string[] {
  const breaks = [...name.matchAll(/ /g)].map(({ index }) => index)
  if (name.length <= LONG || breaks.length === 0) return [name]
  const middle = breaks.reduce((best, at) => (Math.abs(at - name.length / 2) < Math.abs(best - name.length / 2) ? at : best))
  return [name.slice(0, middle), name.slice(middle + 1)]
}

/** Names at the right end of the lines, moved apart where they would touch; `perPixel`: how much of the axis a pixel is. */
function names(lines: readonly ResponseLine[], right: number, perPixel: number, paint: Paint): Partial<Annotation>[] {
  const ends = lines
    .flatMap((line) => {
      const last = pointsOf(line).at(-1)
      return last && Number.isFinite(last.mean) ? [{ line, at: last.mean }] : []
    })
    .sort((one, other) => other.at - one.at)
  let ceiling = Number.POSITIVE_INFINITY
  return ends.map(({ line, at }) => {
    const lines = wrapped(line.name)
    const half = (8 * lines.length + 1) * perPixel
    const y = Math.min(at, ceiling - half)
    ceiling = y - half
    return {
      ...words(line.name, labelColour(paint, line.swatch), 13),
      text: lines.map((part) => `<b>${escapeLabel(part)}</b>`).join('<br>'),
      align: 'left',
      xref: 'x',
      yref: 'y',
      x: right,
      y,
      xanchor: 'left',
      yanchor: 'middle',
      xshift: 4,
    }
  })
}
