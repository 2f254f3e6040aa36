/** What all charts share: transparent ground, horizontal grid lines, no frame, no legend, one label for all values under the pointer. */
import type { Layout } from 'plotly.js'
import type { Language } from '../../sim/terms/text'
import type { Paint } from './paint'
import type { ChartSize } from './plot'

export interface Margin {
  readonly l: number
  readonly r: number
  readonly t: number
  readonly b: number
}

/** Below this width a chart is laid out for a phone: fewer ticks, shorter labels. */
export const NARROW = 480

const FONT = 12

/** Rough width of a text: Inter at 12 px is about 6.6 px a character. */
export function textWidth(text: string, size = FONT): number {
  return text.length * size * 0.55
}

export function frame({ width, height }: ChartSize, paint: Paint, margin: Margin, language: Language): Partial<Layout> {
  return {
    width,
    height,
    margin: { ...margin, pad: 0 },
    paper_bgcolor: 'rgba(0, 0, 0, 0)',
    plot_bgcolor: 'rgba(0, 0, 0, 0)',
    font: { family: paint.font, size: FONT, color: paint.ink3 },
    showlegend: false,
    dragmode: false,
    hovermode: 'x unified',
    hoverdistance: -1,
    spikedistance: -1,
    hoverlabel: { bgcolor: paint.raised, bordercolor: paint.line, font: { family: paint.font, size: FONT, color: paint.ink } },
    separators: language === 'ru' ? ', ' : '.,',
    modebar: { bgcolor: 'rgba(0, 0, 0, 0)', color: paint.ink3, activecolor: paint.ink },
  }
}

/** An axis without line or frame; ticks are given, so that every label is ours. */
export function axis(range: readonly [number, number], ticks: readonly number[], labels: readonly string[]) {
  const both: [number, number] = [range[0], range[1]]
  return {
    range: both,
    tickmode: 'array' as const,
    tickvals: [...ticks],
    ticktext: [...labels],
    showline: false,
    fixedrange: true,
    automargin: false,
    ticks: 'outside' as const,
    ticklen: 6,
    tickcolor: 'rgba(0, 0, 0, 0)',
  }
}

/** The line under the pointer, and the heading of its label. */
export function pointer(paint: Paint, heading: string) {
  return {
    showspikes: true,
    spikethickness: 1,
    spikedash: 'dot' as const,
    spikecolor: paint.ink3,
    spikemode: 'across' as const,
    unifiedhovertitle: { text: heading },
  }
}
