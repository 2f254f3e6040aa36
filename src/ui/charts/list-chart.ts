/** A list worked off day by day: contacts tried and closed above, the share of projects that have ended below, one axis of working days. */
import type { Annotation, Data, Layout, Shape } from 'plotly.js'
import { NBSP } from '../../messages/format'
import type { Language } from '../../sim/terms/text'
import { digits } from '../parts/amounts'
import type { SwatchClass } from '../parts/swatch'
import { escapeLabel } from './escape-label'
import { axis, frame, NARROW, pointer, textWidth } from './frame'
import { BAND, dashes, faded, GOAL_DASH, type Paint } from './paint'
import type { ChartSize, ChartSpec } from './plot'

/** Shares from 0 to 1 by working day. */
export interface ListCurve {
  readonly name: string
  readonly x: readonly number[]
  readonly mean: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly hover: readonly string[]
}

export interface ListChart {
  readonly tried: ListCurve
  readonly processed: ListCurve
  readonly finished?: ListCurve
  readonly deadlines: readonly { readonly day: number; readonly text: string }[]
  readonly titles: { readonly list: string; readonly finished: string }
  /** Word of the last tick: `day 13`. */
  readonly lastTick: (day: number | string) => string
  readonly swatch: SwatchClass
  readonly language: Language
}

const percent = (share: number): number => 100 * share

/** A deadline that lies beyond so many times the work would squeeze it into a corner; it is said in words then. */
const DEADLINE_SHOWN = 1.8

/** Both charts, or the upper one alone where no project ends. */
const domains = { upper: [0.48, 1], lower: [0, 0.34], alone: [0, 1] } as const

export function listChart(chart: ListChart, size: ChartSize, paint: Paint): ChartSpec {
  const narrow = size.width < NARROW
  const { tried, processed, finished, titles, swatch, language } = chart
  const worked = Math.max(...[tried, processed, ...(finished ? [finished] : [])].map(({ x }) => x.at(-1) ?? 0))
  const deadlines = chart.deadlines.filter(({ day }) => day <= DEADLINE_SHOWN * worked)
  const days = Math.max(worked, ...deadlines.map(({ day }) => day))
  const margin = { l: 44, r: Math.ceil(textWidth(chart.lastTick(99)) / 2) + 4, t: 24, b: 28 }
  const room = (size.width - margin.l - margin.r) / days
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => room * step >= (narrow ? 40 : 44)) ?? 250
  const ticks = Array.from({ length: Math.floor(days / every) + 1 }, (_, at) => at * every)
  const tickText = ticks.map((day, at) => (at === ticks.length - 1 ? escapeLabel(chart.lastTick(day)) : digits(day, 0, language)))
  const grid = { gridcolor: paint.grid, zerolinecolor: paint.ink3, zerolinewidth: 1 }
  const [upper, lower] = finished ? [domains.upper, domains.lower] : [domains.alone, undefined]
  const layout: Partial<Layout> = {
    ...frame(size, paint, margin, language),
    hoversubplots: 'axis',
    xaxis: {
      ...axis([0, days + 0.15], ticks, tickText),
      showgrid: false,
      zeroline: false,
      anchor: lower ? 'y2' : 'y',
      ...pointer(paint, escapeLabel(chart.lastTick('%{x}'))),
    },
    yaxis: { ...shares(narrow ? [0, 50, 100] : [0, 25, 50, 75, 100]), ...grid, domain: [...upper] },
    ...(lower && { yaxis2: { ...shares([0, 50, 100]), ...grid, domain: [...lower] } }),
    shapes: deadlines.map(({ day }) => deadlineLine(day, paint)),
    annotations: [
      heading(titles.list, 1, paint),
      ...(lower ? [heading(titles.finished, lower[1], paint)] : []),
      ...names(tried, processed, paint, narrow, (day) => room * (days - day) + margin.r > 10 + textWidth(processed.name)),
      ...deadlines.slice(0, 1).map(({ day, text }) => deadlineWord({ day, text }, days, lower === undefined ? 0 : lower[1], paint)),
    ],
  }
  const colour = paint.swatch[swatch]
  const data = [
    ...traces(tried, colour, dashes.c, 'y'),
    ...traces(processed, colour, 'solid', 'y'),
    ...(finished ? traces(finished, colour, 'solid', 'y2', 'hv') : []),
  ]
  return { data, layout }
}

function shares(ticks: readonly number[]) {
  return axis(
    [0, 102],
    ticks,
    ticks.map((value) => `${value}${NBSP}%`),
  )
}

function traces(
  { x, mean, low, high, hover }: ListCurve,
  colour: string,
  dash: (typeof dashes)['a'],
  yaxis: 'y' | 'y2',
  shape: 'linear' | 'hv' = 'linear',
): Data[] {
  const edge = { type: 'scatter' as const, mode: 'lines' as const, x: [...x], yaxis, hoverinfo: 'skip' as const }
  const hidden = { width: 0, color: colour, shape }
  return [
    { ...edge, y: low.map(percent), line: hidden },
    { ...edge, y: high.map(percent), line: hidden, fill: 'tonexty', fillcolor: faded(colour, BAND) },
    {
      ...edge,
      y: mean.map(percent),
      hoverinfo: 'text',
      customdata: hover.map(escapeLabel),
      hovertemplate: '%{customdata}<extra></extra>',
      line: { width: 2, color: colour, dash, shape },
    },
  ]
}

function deadlineLine(day: number, paint: Paint): Partial<Shape> {
  return { type: 'line', xref: 'x', yref: 'paper', x0: day, x1: day, y0: 0, y1: 1, line: { color: paint.ink, width: 1.5, dash: GOAL_DASH } }
}

function text(words: string, paint: Paint): Partial<Annotation> {
  return { text: escapeLabel(words), showarrow: false, font: { size: 12, color: paint.ink2 }, borderpad: 0 }
}

function heading(words: string, y: number, paint: Paint): Partial<Annotation> {
  return { ...text(words, paint), xref: 'paper', yref: 'paper', x: 0, y, xanchor: 'left', yanchor: 'bottom', yshift: 3 }
}

/** Between the two charts (at the foot of one alone), on the side where there is room. */
function deadlineWord({ day, text: said }: ListChart['deadlines'][number], days: number, y: number, paint: Paint): Partial<Annotation> {
  const left = day > days / 2
  return { ...text(said, paint), xref: 'x', yref: 'paper', x: day, y, xanchor: left ? 'right' : 'left', yanchor: 'bottom', xshift: left ? -6 : 6, yshift: 3 }
}

/** Names of the two upper lines where they lie farthest apart half way up: above the one, below the other, whose name must end within the drawing. */
function names(tried: ListCurve, processed: ListCurve, paint: Paint, narrow: boolean, fits: (day: number) => boolean): Partial<Annotation>[] {
  const gaps = tried.mean.map((value, at) => {
    const closed = processed.mean[at] ?? value
    return closed > 0.35 && value < 0.95 && fits(processed.x[at] ?? 0) ? value - closed : -1
  })
  const widest = gaps.indexOf(Math.max(...gaps))
  const at = (gaps[widest] ?? -1) >= 0 ? widest : Math.floor(gaps.length / 2)
  const side = (curve: ListCurve, above: boolean): Partial<Annotation> => ({
    ...text(curve.name, paint),
    xref: 'x',
    yref: 'y',
    x: curve.x[at] ?? 0,
    y: percent(curve.mean[at] ?? 0),
    xanchor: above ? 'right' : 'left',
    yanchor: above ? 'bottom' : 'top',
    xshift: above ? -8 : 10,
    yshift: above ? 2 : -4,
  })
  const roomAbove = !narrow && (tried.x[at] ?? 0) > (tried.x.at(-1) ?? 0) * 0.2
  return [...(roomAbove ? [side(tried, true)] : []), side(processed, false)]
}
