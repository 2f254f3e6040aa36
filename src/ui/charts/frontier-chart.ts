/** How busy operators are against how many people are abandoned: a line or a point a dial mode, the limit dashed, the present mode in the set-up's colour. */
import type { Annotation, Data, Layout, Shape } from 'plotly.js'
import { NBSP } from '../../messages/format'
import type { Language } from '../../sim/terms/text'
import { digits } from '../parts/amounts'
import { niceTicks } from '../parts/rounding'
import type { SwatchClass } from '../parts/swatch'
import { escapeLabel } from './escape-label'
import { axis, frame, NARROW, textWidth } from './frame'
import { dashes, GOAL_DASH, labelColour, type Paint } from './paint'
import { type Box, type EndLabel, LABEL_HEIGHT, placeLabels } from './place-labels'
import type { ChartSize, ChartSpec } from './plot'

/** Shares from 0 to 1, along the knob of the mode. */
export interface FrontierCurve {
  readonly key: string
  /** Short name at the line. */
  readonly label: string
  readonly abandoned: readonly number[]
  readonly busy: readonly number[]
  readonly hover: readonly string[]
}

interface Share {
  readonly mean: number
  readonly low: number
  readonly high: number
}

export interface FrontierMark {
  readonly busy: Share
  readonly abandoned: Share
  readonly label: string
  readonly hover: string
}

export interface FrontierChart {
  readonly curves: readonly FrontierCurve[]
  readonly present?: FrontierMark
  readonly limit: { readonly share: number; readonly text: string }
  readonly titles: { readonly busy: string; readonly abandoned: string }
  readonly swatch: SwatchClass
  readonly language: Language
}

const percent = (share: number): number => 100 * share

/** Beyond so many times the limit nobody dials: what lies there is in the table. */
const LIMITS_SHOWN = 4

/** Right end of the axis, a whole per cent: the limit some times over, and the present mode in any case. */
export function widestShown({ limit, present }: Pick<FrontierChart, 'limit' | 'present'>): number {
  const widest = Math.max(LIMITS_SHOWN * limit.share, 1.15 * (present?.abandoned.mean ?? 0))
  return Math.min(100, Math.ceil(100 * widest - 1e-6)) / 100
}

export function frontierChart(chart: FrontierChart, size: ChartSize, paint: Paint): ChartSpec {
  const narrow = size.width < NARROW
  const { curves, present, limit, titles, swatch, language } = chart
  const right = percent(widestShown(chart))
  const seen = curves.flatMap(({ abandoned, busy }) => busy.filter((_, at) => percent(abandoned[at] ?? 0) <= right))
  const all = [...seen, ...(present ? [present.busy.mean] : [])].map(percent)
  const ticks = niceTicks(Math.max(0, Math.min(...all) - 3), Math.min(100, Math.max(...all) + 3), narrow ? 3 : 5)
  const [bottom, top] = [ticks[0] ?? 0, Math.min(ticks.at(-1) ?? 100, 101)]
  const sharesAcross = niceTicks(0, right, narrow ? 3 : 6).filter((tick) => tick <= right)
  const text = (values: readonly number[]) => values.map((value) => `${digits(value, Number.isInteger(value) ? 0 : 1, language)}${NBSP}%`)
  const margin = { l: 46, r: 16, t: 26, b: 44 }
  const grid = { gridcolor: paint.grid, zerolinecolor: paint.ink3, zerolinewidth: 1 }
  const plane = {
    x: (share: number) => margin.l + (percent(share) / right) * (size.width - margin.l - margin.r),
    y: (share: number) => margin.t + (1 - (percent(share) - bottom) / (top - bottom)) * (size.height - margin.t - margin.b),
  }
  const layout: Partial<Layout> = {
    ...frame(size, paint, margin, language),
    hovermode: 'closest',
    hoverdistance: 20,
    xaxis: { ...axis([-0.012 * right, right], sharesAcross, text(sharesAcross)), showgrid: false, zeroline: false },
    yaxis: { ...axis([bottom, top], ticks, text(ticks)), ...grid },
    shapes: [limitLine(percent(limit.share), paint)],
    annotations: [
      heading(titles.busy, { x: 0, y: 1, xanchor: 'left', yanchor: 'bottom', yshift: 4 }, paint),
      heading(titles.abandoned, { x: 1, y: 0, xanchor: 'right', yanchor: 'top', yshift: -24 }, paint),
      { ...words(limit.text, paint.ink2), xref: 'x', yref: 'paper', x: percent(limit.share), y: 0, xanchor: 'left', yanchor: 'bottom', xshift: 6, yshift: 3 },
      ...labels(chart, plane, { left: 2, right: size.width - 2, top: margin.t - 6, bottom: size.height - margin.b }, { size, margin, paint }),
    ],
  }
  return { data: [...curves.map((curve, at) => line(curve, at, paint)), ...(present ? [mark(present, paint.swatch[swatch])] : [])], layout }
}

const lineDashes = ['solid', dashes.a, dashes.b, dashes.b, dashes.b, dashes.c, dashes.d] as const

function line({ key, abandoned, busy, hover }: FrontierCurve, at: number, paint: Paint): Data {
  const colour = key === 'chance-constrained' || key === 'power' || key === 'progressive' ? paint.ink : paint.ink3
  return {
    type: 'scatter',
    mode: busy.length > 1 ? 'lines+markers' : 'markers',
    x: abandoned.map(percent),
    y: busy.map(percent),
    customdata: hover.map(escapeLabel),
    hovertemplate: '%{customdata}<extra></extra>',
    line: { width: 1.5, color: colour, dash: lineDashes[at] ?? 'solid' },
    marker: { size: busy.length > 1 ? 5 : 8, color: colour },
  }
}

function mark({ busy, abandoned, hover }: FrontierMark, colour: string): Data {
  const whisker = (share: Share) => ({
    type: 'data' as const,
    symmetric: false,
    array: [percent(share.high - share.mean)],
    arrayminus: [percent(share.mean - Math.max(0, share.low))],
    thickness: 1.5,
    width: 4,
    color: colour,
  })
  return {
    type: 'scatter',
    mode: 'markers',
    x: [percent(abandoned.mean)],
    y: [percent(busy.mean)],
    customdata: [escapeLabel(hover)],
    hovertemplate: '%{customdata}<extra></extra>',
    cliponaxis: false,
    marker: { size: 12, color: colour, symbol: 'diamond' },
    error_x: whisker(abandoned),
    error_y: whisker(busy),
  }
}

function limitLine(at: number, paint: Paint): Partial<Shape> {
  return { type: 'line', xref: 'x', yref: 'paper', x0: at, x1: at, y0: 0, y1: 1, line: { color: paint.ink, width: 1.5, dash: GOAL_DASH } }
}

function words(text: string, colour: string, size = 12): Partial<Annotation> {
  return { text: escapeLabel(text), showarrow: false, font: { size, color: colour }, borderpad: 0 }
}

function heading(text: string, place: Partial<Annotation>, paint: Paint): Partial<Annotation> {
  return { ...words(text, paint.ink2), xref: 'paper', yref: 'paper', ...place }
}

interface Plane {
  readonly x: (share: number) => number
  readonly y: (share: number) => number
}

interface Ground {
  readonly size: ChartSize
  readonly margin: { readonly l: number; readonly r: number; readonly t: number; readonly b: number }
  readonly paint: Paint
}

/** Two of the three reactions of one controller lie so close to each other that a phone has no room for their names. */
const unnamedWhereNarrow: readonly string[] = ['adaptive-hard', 'adaptive-average']

/** Names at the last point of each line that is in sight, and at the present mode. */
function labels({ curves, present, limit, swatch }: FrontierChart, plane: Plane, area: Box, { size, margin, paint }: Ground): Partial<Annotation>[] {
  const right = widestShown({ limit, ...(present && { present }) })
  const inSight = ({ abandoned, busy }: FrontierCurve) =>
    busy.flatMap((value, at) => ((abandoned[at] ?? 0) <= right ? [{ x: abandoned[at] ?? 0, y: value }] : []))
  const named = curves.flatMap((curve) => {
    const end = inSight(curve).at(-1)
    return !end || (size.width < NARROW && unnamedWhereNarrow.includes(curve.key)) ? [] : [{ key: curve.key, label: curve.label, colour: paint.ink2, ...end }]
  })
  const all = [
    ...(present ? [{ key: 'present', label: present.label, colour: labelColour(paint, swatch), x: present.abandoned.mean, y: present.busy.mean }] : []),
    ...named,
  ]
  const ends: EndLabel[] = all.map(({ key, label, x, y }) => ({
    key,
    width: textWidth(label, 12) + 8,
    x: plane.x(x),
    y: plane.y(y),
    top: plane.y(y) - 7,
    bottom: plane.y(y) + 7,
  }))
  const dots = curves.flatMap(inSight).map(({ x, y }) => ({ left: plane.x(x) - 5, right: plane.x(x) + 5, top: plane.y(y) - 5, bottom: plane.y(y) + 5 }))
  const atLimit: Box = { left: plane.x(limit.share) - 2, right: plane.x(limit.share) + 2, top: 0, bottom: size.height }
  return placeLabels(ends, [...dots, atLimit], area).map(({ key, box }) => {
    const { label, colour } = all.find((one) => one.key === key) ?? { label: '', colour: paint.ink2 }
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    return {
      ...words(label, colour),
      ...(key === 'present' && { text: `<b>${escapeLabel(label)}</b>` }),
      xref: 'paper',
      yref: 'paper',
      x: (x - margin.l) / (size.width - margin.l - margin.r),
      y: 1 - (y - margin.t) / (size.height - margin.t - margin.b),
      xanchor: 'center',
      yanchor: 'middle',
      height: LABEL_HEIGHT,
    }
  })
}
