/** What no report may ever say: a figure that is none, a share beyond its bounds, a ledger that does not add up. */
import type { RunReport, SetupResult } from '../../../src/sim/experiment/results'

type Sense = (report: RunReport) => string[]

/** May exceed 1: people work longer than they are paid. */
const unbounded = ['utilisation']

/**
 * Numbers in plain data that are none, with their paths. From a single replication an interval is unbounded (stats/interval.ts); where only one
 * has the figure, and where only one pair has the difference, that is no fault.
 */
function strangeIn(value: unknown, path: readonly string[]): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path.join('.')} = ${value}`]
  if (typeof value !== 'object' || value === null) return []
  const isSingle = ('n' in value ? value.n === 1 : 'difference' in value) && 'low' in value && value.low === Number.NEGATIVE_INFINITY
  return Object.entries(value).flatMap(([key, inner]) => (isSingle && (key === 'low' || key === 'high') ? [] : strangeIn(inner, [...path, key])))
}

function shares({ info, measures }: SetupResult): [string, number][] {
  return info.flatMap(({ key, kind, unit }) => {
    if (unit !== 'share' || unbounded.includes(kind)) return []
    const { mean, low, high, outcomeLow, outcomeHigh } = measures[key]
    return Object.entries({ mean, low, high, outcomeLow, outcomeHigh }).map(([name, value]): [string, number] => [`${key}.${name}`, value])
  })
}

function curves({ series }: SetupResult): [string, number][] {
  return series.flatMap(({ key, unit, mean, low, high, outcomeLow, outcomeHigh }) =>
    unit === 'share' ? [mean, low, high, outcomeLow, outcomeHigh].flatMap((values) => values.map((value): [string, number] => [key, value])) : [],
  )
}

/** A ratio of two sums of doubles may miss 1 in its last digit. */
const isShare = ([, value]: readonly [string, number]) => value >= 0 && value <= 1 + 1e-12

export const senses: Readonly<Record<string, Sense>> = {
  'every figure is a number': (report) => strangeIn({ setups: report.setups, comparisons: report.comparisons }, []),

  'every share lies between 0 and 1': ({ setups }) =>
    setups.flatMap((setup) => [...shares(setup), ...curves(setup)].filter((one) => !isShare(one)).map(([path, value]) => `${setup.id}: ${path} = ${value}`)),

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
