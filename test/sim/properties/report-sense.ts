/** What no report may ever say: a figure that is none, a share beyond its bounds, a ledger that does not add up. */
import type { Figure, RunReport, Series } from '../../../src/sim/experiment/results'

type Sense = (report: RunReport) => string[]

/** May exceed 1: people work longer than they are paid. */
const unbounded = ['utilisation']

/**
 * From a single replication an interval is unbounded (stats/interval.ts): where only one has the figure, and where only one pair has the
 * difference, that is no fault.
 */
function isSingle(value: object): boolean {
  return ('n' in value ? value.n === 1 : 'difference' in value) && 'low' in value && value.low === Number.NEGATIVE_INFINITY
}

/** Whether every number in plain data is one. */
function isSound(value: unknown): boolean {
  if (typeof value === 'number') return value - value === 0
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isSound)
  const single = isSingle(value)
  for (const [key, inner] of Object.entries(value)) if (!isSound(inner) && !(single && (key === 'low' || key === 'high'))) return false
  return true
}

/** Paths to what is not sound. */
function unsoundIn(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} = ${value}`]
  return Object.entries(value).flatMap(([key, inner]) => (isSound(inner) ? [] : unsoundIn(inner, `${path}.${key}`)))
}

/** A ratio of two sums of doubles may miss 1 in its last digit. */
const isShare = (value: number) => value >= 0 && value <= 1 + 1e-12

function isShareFigure({ mean, low, high, outcomeLow, outcomeHigh }: Figure): boolean {
  return isShare(mean) && isShare(low) && isShare(high) && isShare(outcomeLow) && isShare(outcomeHigh)
}

function isShareCurve({ mean, low, high, outcomeLow, outcomeHigh }: Series): boolean {
  return [mean, low, high, outcomeLow, outcomeHigh].every((values) => values.every(isShare))
}

export const senses: Readonly<Record<string, Sense>> = {
  'every figure is a number': ({ setups, comparisons }) => (isSound(setups) && isSound(comparisons) ? [] : unsoundIn({ setups, comparisons }, '')),

  'every share lies between 0 and 1': ({ setups }) =>
    setups.flatMap(({ id, info, measures }) =>
      info.flatMap(({ key, kind, unit }) =>
        unit !== 'share' || unbounded.includes(kind) || isShareFigure(measures[key]) ? [] : [`${id}: ${key} ${JSON.stringify(measures[key])}`],
      ),
    ),

  'every share of a curve lies between 0 and 1': ({ setups }) =>
    setups.flatMap(({ id, series }) => series.filter((curve) => curve.unit === 'share' && !isShareCurve(curve)).map(({ key }) => `${id}: ${key}`)),

  'intervals hold their means': ({ setups }) =>
    setups.flatMap(({ info, measures }) =>
      info.flatMap(({ key }) => {
        const { mean, low, high, outcomeLow, outcomeHigh } = measures[key]
        const slack = 1e-9 * Math.max(1, Math.abs(mean))
        return low <= mean + slack && mean <= high + slack && outcomeLow <= outcomeHigh ? [] : [`${key}: ${low} ${mean} ${high}, ${outcomeLow}–${outcomeHigh}`]
      }),
    ),

  'ledger lines sum to the total': ({ setups }) =>
    setups.flatMap(({ id, ledger }) => {
      const sum = ledger.lines.reduce((all, { amountMinor }) => all + amountMinor, 0)
      return sum === ledger.totalMinor && ledger.lines.every(({ amountMinor }) => Number.isInteger(amountMinor)) ? [] : [`${id}: ${sum} ≠ ${ledger.totalMinor}`]
    }),
}
