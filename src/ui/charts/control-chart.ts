/** Shares of operators or days with the limits within which chance alone leaves them: the points observed, the common share dashed, the limits in steps. */
import type { Annotation, Data, Layout } from 'plotly.js'
import { NBSP } from '../../messages/format'
import type { Language } from '../../sim/terms/text'
import { digits } from '../parts/amounts'
import { niceTicks } from '../parts/rounding'
import { escapeLabel } from './escape-label'
import { axis, frame, NARROW, textWidth } from './frame'
import { BAND, faded, GOAL_DASH, type Paint } from './paint'
import type { ChartSize, ChartSpec } from './plot'

export interface ControlPoint {
  readonly label: string
  readonly share: number
  readonly low: number
  readonly high: number
  readonly out: boolean
  /** Drawn hollow. */
  readonly fewEvents: boolean
  readonly hover: string
}

interface ControlChartSpec {
  readonly points: readonly ControlPoint[]
  readonly centre: number
  readonly words: { readonly centre: string; readonly out: string }
  readonly language: Language
}

const percent = (share: number): number => 100 * share
/** Characters of a name at a tick. */
const LONG = 12

export function controlChart({ points, centre, words, language }: ControlChartSpec, size: ChartSize, paint: Paint): ChartSpec {
  const narrow = size.width < NARROW
  const top = Math.max(...points.map(({ share, high }) => percent(Math.max(share, high))), 0.1)
  const ticks = niceTicks(0, Math.min(100, top), narrow ? 3 : 4).filter((tick) => tick <= 100)
  const labels = ticks.map((tick) => `${digits(tick, Number.isInteger(tick) ? 0 : 1, language)}${NBSP}%`)
  const margin = { l: Math.ceil(Math.max(...labels.map((label) => textWidth(label)))) + 14, r: Math.ceil(textWidth(words.centre)) + 14, t: 16, b: 28 }
  const room = (size.width - margin.l - margin.r) / points.length
  const names = points.map(({ label }) => (label.length > LONG ? `${label.slice(0, LONG - 1)}…` : label))
  const every = Math.max(1, Math.ceil((Math.max(...names.map((name) => textWidth(name))) + 10) / room))
  const shown = points.map((_, place) => place).filter((place) => place % every === 0)
  const layout: Partial<Layout> = {
    ...frame(size, paint, margin, language),
    hovermode: 'closest',
    hoverdistance: 30,
    xaxis: {
      ...axis(
        [-0.5, points.length - 0.5],
        shown,
        shown.map((place) => escapeLabel(names[place] ?? '')),
      ),
      showgrid: false,
      zeroline: false,
    },
    yaxis: { ...axis([0, Math.max(ticks.at(-1) ?? 0, 1.04 * top)], ticks, labels), gridcolor: paint.grid, zerolinecolor: paint.ink3, zerolinewidth: 1 },
    annotations: [
      { ...plain(words.centre, paint.ink2), xref: 'paper', x: 1, xanchor: 'left', xshift: 6, y: percent(centre), yanchor: 'middle' },
      ...points.flatMap(({ out, share }, place): Partial<Annotation>[] =>
        out ? [{ ...plain(words.out, paint.ink), x: place, y: percent(share), yanchor: 'bottom', yshift: 8 }] : [],
      ),
    ],
  }
  const edges = points.flatMap((_, place) => [place - 0.5, place + 0.5])
  const steps = (of: 'low' | 'high') => points.flatMap((point) => [percent(point[of]), percent(point[of])])
  const edge = { type: 'scatter' as const, mode: 'lines' as const, x: edges, hoverinfo: 'skip' as const, line: { width: 1, color: paint.ink3 } }
  const data: Data[] = [
    { ...edge, y: steps('low') },
    { ...edge, y: steps('high'), fill: 'tonexty', fillcolor: faded(paint.ink3, BAND) },
    { ...edge, x: [-0.5, points.length - 0.5], y: [percent(centre), percent(centre)], line: { width: 1.5, color: paint.ink, dash: GOAL_DASH } },
    {
      type: 'scatter',
      mode: 'markers',
      x: points.map((_, place) => place),
      y: points.map(({ share }) => percent(share)),
      customdata: points.map(({ hover }) => escapeLabel(hover)),
      hovertemplate: '%{customdata}<extra></extra>',
      cliponaxis: false,
      marker: {
        size: points.map(({ out }) => (out ? 12 : 9)),
        symbol: points.map(symbolOf),
        color: paint.ink,
        line: { width: 1.5, color: paint.ink },
      },
    },
  ]
  return { data, layout }
}

function symbolOf({ out, fewEvents }: ControlPoint) {
  if (out) return fewEvents ? 'diamond-open' : 'diamond'
  return fewEvents ? 'circle-open' : 'circle'
}

function plain(text: string, colour: string): Partial<Annotation> {
  return { text: escapeLabel(text), showarrow: false, borderpad: 0, font: { size: 12, color: colour }, xref: 'x', yref: 'y', xanchor: 'center' }
}
