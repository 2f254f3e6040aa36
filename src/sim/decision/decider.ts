/** What "better" means where one figure must decide: cost per result where a list is worked, cost where calls come in. */
import type { SamplePoint } from './sample'
import type { Trial } from './trial'

export const deciders = ['costPerResult', 'cost'] as const
export type Decider = (typeof deciders)[number]

interface Deciding {
  readonly name: Decider
  /** Of one replication of every set-up, in whole units of the currency; undefined where some set-up has no such figure. */
  of(trials: readonly Trial[]): readonly number[] | undefined
}

function deciderOf(trials: readonly Trial[]): Deciding {
  const running = trials.some(({ frame }) => frame.running)
  return running ? byCost : byCostPerResult
}

const byCost: Deciding = { name: 'cost', of: (trials) => trials.map(({ cost }) => cost[0] / 100) }

const byCostPerResult: Deciding = {
  name: 'costPerResult',
  of: (trials) => (trials.every(({ results }) => results[0] > 0) ? trials.map(({ cost, results }) => cost[0] / 100 / results[0]) : undefined),
}

/** The criterion and what each set-up loses by it at every point that has one, set-up by set-up. */
export function decideBy(points: readonly SamplePoint[]): { readonly decider: Deciding; readonly losses: readonly Float64Array[] } {
  const decider = deciderOf(points[0]?.trials ?? [])
  const rows = points.flatMap(({ trials }) => [decider.of(trials) ?? []].filter((row) => row.length > 0))
  const count = points[0]?.trials.length ?? 0
  return { decider, losses: rows.length === 0 ? [] : Array.from({ length: count }, (_, place) => Float64Array.from(rows, (row) => row[place])) }
}
