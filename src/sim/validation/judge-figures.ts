/** Figures of a living centre against what is expected of them: each name found in the catalogue, estimated from the replications that met its threshold. */
import { ln } from '../kernel/portable'
import { type Estimate, estimate } from './estimate'
import { type Leaf, pathText } from './expected-tree'
import { type Figure, figureNamed, figures, type NamedFigure } from './figures'
import { judge, judgeMeanOfFew, missing, type Place, type Row } from './judge'
import type { Samples } from './live'
import { type Sample, Sums } from './reading'
import { type Frame, Scope, type View } from './scope'

/** A centre as figures see it. */
export interface Seen {
  readonly family: string
  readonly id: string
  readonly samples: Samples
  readonly frame: Frame
  /** The threshold that a T without a number means. */
  readonly usual: number | undefined
  /** Waits of which quantiles are expected, as they stand in the layout. */
  readonly quantiles: readonly number[]
  /** What the names before the figure's own speak of; undefined where they mean nothing. */
  readonly viewOf: (path: readonly string[]) => View | undefined
  /** Another expected figure beside this one. */
  readonly beside: (path: readonly string[], name: string) => number | undefined
}

/** Thresholds that figures ask for, in seconds of the case; one at least. */
export function thresholdsOf(leaves: readonly Leaf[], usual: number | undefined): readonly number[] {
  const asked = leaves.flatMap(({ path }) => {
    const named = figureNamed(path[path.length - 1], usual)
    return named?.threshold === undefined ? [] : [named.threshold]
  })
  const distinct = [...new Set(asked)].sort((a, b) => a - b)
  return distinct.length > 0 ? distinct : [usual ?? 20]
}

/** Waits of which a quantile is expected, in seconds of the case. */
export function quantilesOf(leaves: readonly Leaf[]): readonly number[] {
  return leaves.flatMap(({ path, expected }) => (figureNamed(path[path.length - 1], undefined)?.quantile === undefined ? [] : [expected]))
}

export function judgeFigure(seen: Seen, { path, expected }: Leaf): Row {
  const { family, id, viewOf, usual, samples, frame } = seen
  const place = { family, id, figure: pathText(path) }
  const name = path[path.length - 1]
  const named = figureNamed(name, usual)
  const view = viewOf(path.slice(0, -1))
  if (named === undefined || view === undefined) return missing(place, expected, 'no such figure is known')
  if (named.quantile !== undefined) return judgeQuantile(seen, place, expected, named.quantile, view)
  const { threshold } = named
  const sample = threshold === undefined ? samples.all : samples.within.get(threshold)
  if (sample === undefined) return missing(place, expected, `nothing was counted within ${threshold} s`)
  const scoped = (of: (scope: Scope) => number) => (sums: Sums) => of(new Scope(sums, frame, view))
  const figure = figures[named.key]
  const seenHere = new Scope(new Sums(sample.layout, sample.total, sample.readings.length), frame, view)
  const estimated = inUnit(asFineAsTime(estimate(sample, scoped(figure.of)), named, seenHere, frame), named)
  const count = (of: (scope: Scope) => number) => totalOf(sample, scoped(of))
  if (figure.few !== undefined && count(figure.few.seen) < FEW) return judgeFew(seen, place, path, expected, estimated, figure.few, count)
  if (named.key === 'mean_wait_abandoned_s' && estimated.value === 0) return judgeMeanOfFew(place, expected, estimated, 0, waitsIn(expected, seenHere))
  const events = figure.events && { seen: count(figure.events[0]), of: count(figure.events[1]) }
  return judge(place, expected, estimated, events)
}

/**
 * Times are whole milliseconds of the project: a mean time is told no finer than a quarter of one, and a queue no finer than such a time of
 * everyone who came. So means that are all but nothing, and that nobody in so many calls has met, are no difference.
 */
function asFineAsTime({ value, standardError }: Estimate, { key }: NamedFigure, scope: Scope, { perSecond }: Frame): Estimate {
  const quarter = 0.25 / perSecond
  const least = /^(mean|std)_.*_s$/.test(key) ? quarter : key === 'mean_queue_length' ? (quarter * scope.calls('offered')) / scope.seconds() : 0
  return { value, standardError: Math.max(standardError, least) }
}

/** All who hung up did so at once: so many of them should have waited, each as long as those do who wait. */
function waitsIn(expected: number, scope: Scope): number {
  const time = scope.time('waitAnswered') + scope.time('waitAbandoned')
  const typical = time / (scope.calls('offered') - scope.calls('blocked') - scope.calls('answered') + scope.calls('delayed'))
  return time > 0 ? (expected * scope.calls('abandoned')) / typical : expected > 0.001 ? Number.POSITIVE_INFINITY : 0
}

/** Fewer do not tell an error of their mean. */
const FEW = 30

type Few = NonNullable<Figure['few']>

function judgeFew(seen: Seen, place: Place, path: readonly string[], expected: number, estimated: Estimate, few: Few, count: (of: Few['seen']) => number): Row {
  const share = seen.beside(path, few.share) ?? seen.beside(path, `${few.share}_of_offered`)
  return judgeMeanOfFew(place, expected, estimated, count(few.seen), share === undefined ? count(few.seen) : share * count(few.base))
}

/**
 * A quantile of waits is right when the share of waits up to it is right. What was obtained is told in seconds: the truth, moved by the
 * difference of the shares at the slope of an exponential tail. A quantile of 0 asks for as many who do not wait at least.
 */
function judgeQuantile({ samples, frame, quantiles }: Seen, place: Place, expected: number, quantile: number, view: View): Row {
  if (expected === 0) {
    const waiting = estimate(samples.all, (sums) => figures.prob_wait.of(new Scope(sums, frame, view)))
    return judge(place, 0, { value: Math.max(0, waiting.value - (1 - quantile)), standardError: waiting.standardError })
  }
  const { value, standardError } = estimate(samples.all, (sums) => sums.within(quantiles.indexOf(expected), view.classes))
  const perShare = expected / -ln(1 - quantile) / (1 - quantile)
  return judge(place, expected, { value: expected + (quantile - value) * perShare, standardError: standardError * perShare })
}

function inUnit({ value, standardError }: Estimate, { inMinutes }: NamedFigure): Estimate {
  return inMinutes ? { value: value / 60, standardError: standardError / 60 } : { value, standardError }
}

function totalOf(sample: Sample, of: (sums: Sums) => number): number {
  return of(new Sums(sample.layout, sample.total, sample.readings.length))
}
