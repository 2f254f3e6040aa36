import { weightedDifference } from '../stats/control-variate'
import { type Interval, outcomeRange, ratioDifference } from '../stats/interval'
import { fewestReplications } from '../stats/stopping'
import { correctedFigure } from './estimate'
import { isFigure, type Sample } from './reading'
import type { Comparison, Verdict } from './results'

/** A set-up with its samples by the key of the measure. */
export interface Compared {
  readonly setup: string
  readonly samples: ReadonlyMap<string, Sample>
}

/** The same in every set-up, unless one of them buys more. */
const seldomDifferent: readonly string[] = ['contacts']

/** Every pair of set-ups in the order of the file, on every measure that both have. */
export function compareAll(setups: readonly Compared[]): Comparison[] {
  return setups.flatMap((a, place) => setups.slice(place + 1).flatMap((b) => comparePair(a, b)))
}

function comparePair(a: Compared, b: Compared): Comparison[] {
  return [...a.samples].flatMap(([key, sampleA]) => {
    const sampleB = b.samples.get(key)
    if (sampleB === undefined) return []
    if (seldomDifferent.includes(sampleA.measure.info.kind) && sampleA.values.every((value, at) => value === sampleB.values[at])) return []
    const comparison = difference(sampleA, sampleB)
    return comparison ? [{ measure: key, a: a.setup, b: b.setup, ...comparison }] : []
  })
}

/** `b` − `a`, replication by replication: both met the same callers. */
function difference(a: Sample, b: Sample): Omit<Comparison, 'measure' | 'a' | 'b'> | undefined {
  const [valuesA, valuesB] = [a.values, b.values].map(inBoth(a.values, b.values))
  const corrected = correctedDifference(a, b)
  const { mean, low, high } = corrected ?? plainDifference(a, b)
  if (valuesA.length === 0 || !isFigure(mean)) return undefined
  const differences = valuesB.map((value, at) => value - valuesA[at])
  const range = outcomeRange(differences)
  const { unit, better } = a.measure.info
  const lower = shareLower(differences)
  return {
    difference: mean,
    low,
    high,
    outcomeLow: range.low,
    outcomeHigh: range.high,
    shareLower: lower,
    ...(better && { shareBetter: better === 'lower' ? lower : 1 - lower }),
    unit,
    verdict: verdictOf(differences, low, high),
    ...(corrected && { corrected: true as const }),
  }
}

/** Takes from columns the replications that have a figure on both sides; almost always that is all of them, and nothing need be copied. */
function inBoth(x: Float64Array, y: Float64Array): (values: Float64Array) => Float64Array {
  if (x.every(isFigure) && y.every(isFigure)) return (values) => values
  return (values) => values.filter((_, at) => isFigure(x[at]) && isFigure(y[at]))
}

/** Of the two ratios of sums, as each set-up shows its own: a project without results takes part in it. */
function plainDifference(a: Sample, b: Sample): Interval {
  const [topsB, bottomsB, topsA, bottomsA] = [b.tops, b.bottoms, a.tops, a.bottoms].map(inBoth(a.tops, b.tops))
  return ratioDifference(topsB, bottomsB, topsA, bottomsA)
}

/** Where at least one of the two is shown corrected, and both have a figure in every replication. */
function correctedDifference(a: Sample, b: Sample): Interval | undefined {
  // the same weights on both sides: both met the same callers
  const { weighting } = b
  if (weighting === undefined || !(correctedFigure(b) ?? correctedFigure(a)) || !a.tops.every(isFigure) || !b.tops.every(isFigure)) return undefined
  return weightedDifference(b.tops, b.bottoms, a.tops, a.bottoms, weighting)
}

/** Share of pairs in which the second is lower; ties count half. */
export function shareLower(differences: Float64Array): number {
  let halves = 0
  for (const value of differences) halves += value < 0 ? 2 : value === 0 ? 1 : 0
  return halves / (2 * differences.length)
}

/**
 * The words of a difference. In 95 of 100 pairs: lower or higher; in 80 of 100: usually. Below that no clear difference, or unknown
 * where even the interval of the mean difference holds zero. With fewer than 20 pairs that interval has to be clear of zero first.
 */
export function verdictOf(differences: Float64Array, low: number, high: number): Verdict {
  if (differences.every((value) => value === 0)) return 'equal'
  const lower = shareLower(differences)
  const holdsZero = low <= 0 && high >= 0
  if (holdsZero && differences.length < fewestReplications) return 'unknown'
  if (lower >= 0.95) return 'lower'
  if (lower <= 0.05) return 'higher'
  if (lower >= 0.8) return 'usually-lower'
  if (lower <= 0.2) return 'usually-higher'
  return holdsZero ? 'unknown' : 'none'
}
