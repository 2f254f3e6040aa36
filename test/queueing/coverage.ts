/** How often a nominal 95 % interval of a report holds the true value: many small runs of one short day against one very long run. */
import type { Counts } from '../../src/sim/centre/counts'
import { runReplication } from '../../src/sim/engine/replication'
import type { Figure } from '../../src/sim/experiment/results'
import { summarise } from '../../src/sim/experiment/summary'
import { compile } from '../../src/sim/project/compile'
import { inboundProject } from '../fixtures/projects'

/** The fewest replications that a file may ask for. */
const REPLICATIONS = 20
/** Days of the long run: its own error widens the interval of a small one by less than a thousandth. */
const LONG_RUN = 8000

const keys = ['calls.serviceLevel', 'calls.asa', 'calls.abandonedShare', 'team.occupancy'] as const
type Key = (typeof keys)[number]

/** Two hours, from empty: 60 calls an hour, 4 operators, 3 minutes each, patience of two minutes; busy and quiet days. */
const project = inboundProject({
  perHour: 60,
  operators: 4,
  talk: { kind: 'exponential', mean: 160 },
  wrapUp: { kind: 'deterministic', mean: 20 },
  patience: { kind: 'exponential', mean: 120 },
  dayFactorCv: 0.1,
  open: '10:00',
  close: '12:00',
})
const model = compile(project, project.setups[0])

const days = (seed: string, count: number) => Array.from({ length: count }, (_, replication) => runReplication(model, seed, replication))

function figuresOf(counts: readonly Counts[]): Readonly<Record<Key, Figure>> {
  const { measures } = summarise(project, [{ setup: 'base', counts }], project.seed).setups[0]
  return {
    'calls.serviceLevel': measures['calls.serviceLevel'],
    'calls.asa': measures['calls.asa'],
    'calls.abandonedShare': measures['calls.abandonedShare'],
    'team.occupancy': measures['team.occupancy'],
  }
}

/** Share of `runs` small runs whose interval holds the value of the long run, by measure. */
export function coverage(runs: number): readonly (readonly [Key, number])[] {
  const truth = figuresOf(days('the long run', LONG_RUN))
  const small = days('small runs', runs * REPLICATIONS)
  const figures = Array.from({ length: runs }, (_, run) => figuresOf(small.slice(run * REPLICATIONS, (run + 1) * REPLICATIONS)))
  return keys.map((key) => [key, figures.filter((one) => one[key].low <= truth[key].mean && truth[key].mean <= one[key].high).length / runs])
}
