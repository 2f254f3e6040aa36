/** Steps from one amount to another: bars that begin where the one before has ended, the amounts at both ends solid, every step with its words beside it. */
import type { Annotation, Data, Layout, Shape } from 'plotly.js'
import type { Language } from '../../sim/terms/text'
import { digits } from '../parts/amounts'
import { niceTicks } from '../parts/rounding'
import type { SwatchClass } from '../parts/swatch'
import { escapeLabel } from './escape-label'
import { axis, frame, NARROW, textWidth } from './frame'
import { faded, type Paint } from './paint'
import type { ChartSize, ChartSpec } from './plot'

export interface WaterfallBar {
  readonly key: string
  readonly label: string
  readonly from: number
  readonly to: number
  /** An amount that is there, not a change. */
  readonly whole: boolean
  /** Interval of the mean of the end; absent: it is exact. */
  readonly low?: number
  readonly high?: number
  /** Amount with its interval. */
  readonly text: string
}

export interface WaterfallChart {
  readonly bars: readonly WaterfallBar[]
  readonly swatch: SwatchClass
  readonly language: Language
}

const ROW = 34
const NARROW_ROW = 48
const FOOT = 30

export function waterfallHeight(bars: number): (width: number) => number {
  return (width) => bars * (width < NARROW ? NARROW_ROW : ROW) + FOOT + 4
}

export function waterfallChart({ bars, swatch, language }: WaterfallChart, size: ChartSize, paint: Paint): ChartSpec {
  const narrow = size.width < NARROW
  const ends = bars.flatMap(({ from, to, low, high }) => [from, to, low ?? to, high ?? to])
  const ticks = niceTicks(Math.min(0, ...ends), Math.max(1, ...ends), narrow ? 3 : 6)
  const widest = Math.max(...bars.map(({ label }) => textWidth(label)))
  const amounts = Math.max(...bars.map(({ text }) => textWidth(text)))
  const margin = { l: narrow ? 8 : Math.min(Math.ceil(widest) + 20, 0.42 * size.width), r: amounts + 16, t: 4, b: FOOT }
  const [left, right] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const layout: Partial<Layout> = {
    ...frame(size, paint, margin, language),
    hovermode: 'closest',
    xaxis: {
      ...axis(
        [left, right],
        ticks,
        ticks.map((tick) => digits(tick, 0, language)),
      ),
      gridcolor: paint.grid,
      zeroline: true,
      zerolinecolor: paint.ink3,
      zerolinewidth: 1,
    },
    yaxis: { ...axis([bars.length - 0.5, -0.5], [], []), showgrid: false, zeroline: false },
    shapes: bars.flatMap((bar, place) => shapesOf(bar, place, bars[place + 1] !== undefined, { narrow, paint, colour: paint.swatch[swatch] })),
    annotations: bars.flatMap((bar, place) => annotationsOf(bar, place, narrow, paint)),
  }
  // a point in each bar, which the pointer finds
  const data: Data[] = [
    {
      type: 'scatter',
      mode: 'markers',
      x: bars.map(({ from, to }) => (from + to) / 2),
      y: bars.map((_, place) => place + (narrow ? 0.2 : 0)),
      customdata: bars.map(({ label, text }) => escapeLabel(`${label}: ${text}`)),
      hovertemplate: '%{customdata}<extra></extra>',
      marker: { size: 18, opacity: 0, color: paint.swatch[swatch] },
    },
    ...whiskers(bars, narrow, paint),
  ]
  return { data, layout }
}

interface Ground {
  readonly narrow: boolean
  readonly paint: Paint
  readonly colour: string
}

function shapesOf({ from, to, whole }: WaterfallBar, place: number, joined: boolean, { narrow, paint, colour }: Ground): Partial<Shape>[] {
  const [top, bottom] = narrow ? [place - 0.02, place + 0.4] : [place - 0.3, place + 0.3]
  const bar: Partial<Shape> = {
    type: 'rect',
    x0: from,
    x1: to,
    y0: top,
    y1: bottom,
    layer: 'between',
    fillcolor: faded(colour, whole ? 0.8 : 0.3),
    line: { width: 1, color: whole ? 'rgba(0, 0, 0, 0)' : colour },
  }
  const link: Partial<Shape> = {
    type: 'line',
    x0: to,
    x1: to,
    y0: bottom,
    y1: place + (narrow ? 0.98 : 0.7),
    line: { width: 1, color: paint.ink3, dash: 'dot' },
  }
  return joined ? [bar, link] : [bar]
}

function annotationsOf({ label, text, whole }: WaterfallBar, place: number, narrow: boolean, paint: Paint): Partial<Annotation>[] {
  const plain = { showarrow: false, borderpad: 0, yref: 'y' as const, xref: 'paper' as const, yanchor: 'middle' as const }
  const strong = (words: string) => (whole ? `<b>${escapeLabel(words)}</b>` : escapeLabel(words))
  return [
    {
      ...plain,
      text: strong(label),
      font: { size: 12, color: whole ? paint.ink : paint.ink2 },
      x: 0,
      y: narrow ? place - 0.24 : place,
      xanchor: narrow ? 'left' : 'right',
      xshift: narrow ? 4 : -10,
    },
    {
      ...plain,
      text: strong(text),
      font: { size: 12, color: whole ? paint.ink : paint.ink2 },
      x: 1,
      y: narrow ? place + 0.2 : place,
      xanchor: 'left',
      xshift: 8,
    },
  ]
}

function whiskers(bars: readonly WaterfallBar[], narrow: boolean, paint: Paint): Data[] {
  return bars.flatMap(({ to, low, high }, place): Data[] =>
    low === undefined || high === undefined
      ? []
      : [
          {
            type: 'scatter',
            mode: 'markers',
            x: [to],
            y: [place + (narrow ? 0.2 : 0)],
            hoverinfo: 'skip',
            cliponaxis: false,
            marker: { size: 4, color: paint.ink },
            error_x: { type: 'data', symmetric: false, array: [high - to], arrayminus: [to - low], thickness: 1.5, width: 4, color: paint.ink },
          },
        ],
  )
}
