/** What stands out on the axis of a response chart: a value, dashed, and a stretch, shaded; each with its word at the foot. */
import type { Annotation, Shape } from 'plotly.js'
import { escapeLabel } from './escape-label'
import { faded, GOAL_DASH, type Paint } from './paint'

export interface ResponseMarks {
  readonly marks?: readonly { readonly at: number; readonly text: string }[]
  readonly zones?: readonly { readonly low: number; readonly high: number; readonly text: string }[]
}

/** Opacity of a stretch that is shaded. */
const ZONE = 0.1

type Ends = readonly [number, number]

export function markShapes({ marks = [], zones = [] }: ResponseMarks, [left, right]: Ends, paint: Paint): Partial<Shape>[] {
  const full = { xref: 'x' as const, yref: 'paper' as const, y0: 0, y1: 1, layer: 'below' as const }
  return [
    ...zones.map(({ low, high }) => ({
      ...full,
      type: 'rect' as const,
      x0: Math.max(left, low),
      x1: Math.min(right, high),
      line: { width: 0 },
      fillcolor: faded(paint.ink3, ZONE),
    })),
    ...marks.map(({ at }) => ({ ...full, type: 'line' as const, x0: at, x1: at, line: { color: paint.ink, width: 1.5, dash: GOAL_DASH } })),
  ]
}

/** Words of marks and zones, at the foot: a mark's on the side that has more room, a zone's in its middle. */
export function markWords({ marks = [], zones = [] }: ResponseMarks, [left, right]: Ends, paint: Paint): Partial<Annotation>[] {
  const foot = { xref: 'x' as const, yref: 'paper' as const, y: 0, yanchor: 'bottom' as const, yshift: 3 }
  return [
    ...zones.map(({ low, high, text }) => ({
      ...words(text, paint.ink2),
      ...foot,
      yshift: 20,
      x: (Math.max(left, low) + Math.min(right, high)) / 2,
      xanchor: low + high > left + right ? ('right' as const) : ('left' as const),
    })),
    ...marks.map(({ at, text }) => {
      const onLeft = at - left > right - at
      return { ...words(text, paint.ink2), ...foot, x: at, xanchor: onLeft ? ('right' as const) : ('left' as const), xshift: onLeft ? -6 : 6 }
    }),
  ]
}

export function words(text: string, colour: string, size = 12): Partial<Annotation> {
  return { text: escapeLabel(text), showarrow: false, font: { size, color: colour }, borderpad: 0 }
}
