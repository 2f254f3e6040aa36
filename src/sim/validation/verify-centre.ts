/** A case of a centre, long run or day: its project, lived, and every expected figure judged. */
import type { TruthCase } from './case-file'
import { cellOf, intervalMinutes, projectOf, scaleOfDay } from './case-project'
import type { CentreCase } from './centre-case'
import { expectedAt, type Leaf } from './expected-tree'
import type { Row } from './judge'
import { judgeFigure, quantilesOf, type Seen, thresholdsOf } from './judge-figures'
import { live } from './live'
import type { Layout } from './reading'
import type { Frame, View } from './scope'
import { daysOf, longRunOf, type Precision } from './timing'

/** How much is simulated, and whose luck. */
export interface Effort {
  readonly precision: Precision
  /** Times the calls of the precision. */
  readonly times: number
  readonly seed: string
}

const DAY = 86_400

/** `under`: names in the expected figures under which those of the centre stand. */
export function verifyCentre(one: TruthCase, centre: CentreCase, leaves: readonly Leaf[], effort: Effort, viewOf = plainView(centre, one)): readonly Row[] {
  const usual = centre.thresholds[0]
  const thresholds = thresholdsOf(leaves, usual)
  const life = centre.day === undefined ? longRun(centre, thresholds, effort) : manyDays(centre, effort)
  const quantiles = quantilesOf(leaves)
  const samples = live({
    projectFor: (threshold) => projectOf(centre, life.stretch, threshold),
    thresholds,
    replications: life.replications,
    layout: { ...life.layout, waits: quantiles.map((wait) => Math.round(wait * life.frame.perSecond)) },
    seed: effort.seed,
  })
  const beside = (path: readonly string[], name: string) => {
    const found = expectedAt(one.expected, [...path.slice(0, -1), name])
    return typeof found === 'number' ? found : undefined
  }
  const seen: Seen = { family: one.family, id: one.id, samples, frame: life.frame, usual, quantiles, viewOf, beside }
  return leaves.map((leaf) => judgeFigure(seen, leaf))
}

interface Life {
  readonly stretch: Parameters<typeof projectOf>[1]
  readonly replications: number
  readonly layout: Layout
  readonly frame: Frame
}

export function longRun(centre: CentreCase, thresholds: readonly number[], { precision, times }: Effort): Life {
  const { scale, warmUpDays, countedDays, lastDays, replications } = longRunOf(centre, precision, thresholds, times)
  const seconds = (countedDays * DAY) / scale
  return {
    stretch: { scale, days: warmUpDays + countedDays + lastDays, warmUpDays, independent: false },
    replications,
    layout: {
      spans: [{ kind: 'days', firstRow: warmUpDays, lastRow: warmUpDays + countedDays - 1 }],
      classes: centre.classes.length,
      groups: centre.groups.length,
    },
    frame: { perSecond: 1000 * scale, seconds: [seconds], agentSeconds: [centre.groups.map(({ agents }) => agents[0] * seconds)], days: 1, untilClose: [0] },
  }
}

/** One span an interval, and one for what comes after closing. */
function manyDays(centre: CentreCase, { precision, times }: Effort): Life {
  const { day } = centre
  if (day === undefined) throw new RangeError('A day has intervals')
  const scale = scaleOfDay(day)
  const minutes = intervalMinutes(centre, scale)
  const cell = cellOf(minutes)
  const { days, replications } = daysOf(centre, precision, cell, times)
  const cells = minutes / cell
  const places = Array.from({ length: day.intervals }, (_, place) => place)
  const after = { kind: 'cells' as const, firstCell: day.intervals * cells, lastCell: 1440 / cell - 1 }
  return {
    stretch: { scale, days, warmUpDays: 0, independent: true },
    replications,
    layout: {
      spans: [...places.map((place) => ({ kind: 'cells' as const, firstCell: place * cells, lastCell: (place + 1) * cells - 1 })), after],
      classes: centre.classes.length,
      groups: centre.groups.length,
    },
    frame: {
      perSecond: 1000 * scale,
      seconds: [...places.map(() => day.length * days), 0],
      agentSeconds: [...places.map((place) => centre.groups.map(({ agents }) => agents[place] * day.length * days)), centre.groups.map(() => 0)],
      days,
      untilClose: places,
    },
  }
}

/** Names of classes and groups, of intervals, of the whole day and of the time after it. */
function plainView(centre: CentreCase, one: TruthCase): Seen['viewOf'] {
  const { day } = centre
  const spans = Array.from({ length: day === undefined ? 1 : day.intervals + 1 }, (_, span) => span)
  const all: View = { classes: centre.classes.map((_, place) => place), groups: centre.groups.map((_, place) => place), spans, ofClass: false }
  const intervals = expectedAt(one.expected, ['intervals'])
  const expectedIntervals = Array.isArray(intervals) ? intervals.length : (day?.intervals ?? 1)

  function narrowed(view: View, path: readonly string[]): View | undefined {
    const [name, next, ...rest] = path
    switch (name) {
      case undefined:
        return view
      case 'by_class': {
        const place = centre.classes.findIndex((callers) => callers.name === next)
        return place < 0 ? undefined : narrowed({ ...view, classes: [place], ofClass: true }, rest)
      }
      case 'by_group': {
        const place = centre.groups.findIndex((group) => group.name === next)
        return place < 0 ? undefined : narrowed({ ...view, groups: [place] }, rest)
      }
      case 'day':
        return narrowed(view, path.slice(1))
      case 'after_close':
        return day === undefined ? undefined : narrowed({ ...view, spans: [day.intervals] }, path.slice(1))
      case 'intervals':
        return day === undefined ? undefined : narrowed({ ...view, spans: spansOf(Number(next), day.intervals) }, rest)
      default:
        return undefined
    }
  }

  /** An interval of the case may be several of ours. */
  function spansOf(interval: number, ours: number): number[] {
    const edge = (place: number) => Math.round((place * ours) / expectedIntervals)
    return spans.slice(edge(interval), edge(interval + 1))
  }

  return (path) => narrowed(all, path)
}
