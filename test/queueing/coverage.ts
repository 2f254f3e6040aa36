/** How often a nominal 95 % interval of a report holds the true value: many small runs of one short day against one very long run. */
import type { Counts } from '../../src/sim/centre/counts'
import { runReplication } from '../../src/sim/engine/replication'
import type { Figure } from '../../src/sim/experiment/results'
import { summarise } from '../../src/sim/experiment/summary'
import { compile } from '../../src/sim/project/compile'
import { inboundProject } from '../fixtures/projects'

/** The fewest replications that a file may ask for, whose means are plain; and more, whose means are corrected by what is known of callers. */
const sizes = { plain: 20, corrected: 40 } as const
/** Days of the long run: its own error widens the interval of a small one by less than a hundredth. */
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

type Figures = Readonly<Record<Key, Figure>>

function figuresOf(counts: readonly Counts[]): Figures {
  const { measures } = summarise(project, [{ setup: 'base', counts }], project.seed).setups[0]
  return {
    'calls.serviceLevel': measures['calls.serviceLevel'],
    'calls.asa': measures['calls.asa'],
    'calls.abandonedShare': measures['calls.abandonedShare'],
    'team.occupancy': measures['team.occupancy'],
  }
}

/** A figure of many small runs against the truth. */
export interface Held {
  /** Share of the small runs whose interval holds the value of the long run. */
  readonly share: number
  /** Mean error of the small runs, in standard errors of that mean. */
  readonly bias: number
  /** Variance of the plain means of the same small runs ÷ variance of theirs; 1 where they are plain. */
  readonly gain: number
}

/** `runs` small runs with their means plain, then with their means corrected, by measure. */
export function coverage(runs: number): readonly (readonly ['plain' | 'corrected', Key, Held])[] {
  const truth = figuresOf(days('the long run', LONG_RUN))
  const small = days('small runs', runs * sizes.corrected)
  return (['plain', 'corrected'] as const).flatMap((means) => {
    const figures = Array.from({ length: runs }, (_, run) => figuresOf(small.slice(run * sizes.corrected, run * sizes.corrected + sizes[means])))
    return keys.map(
      (key) =>
        [
          means,
          key,
          held(
            figures.map((one) => one[key]),
            truth[key].mean,
          ),
        ] as const,
    )
  })
}

function held(figures: readonly Figure[], truth: number): Held {
  const errors = figures.map(({ mean }) => mean - truth)
  const bias = errors.reduce((sum, error) => sum + error, 0) / errors.length
  return {
    share: figures.filter(({ low, high }) => low <= truth && truth <= high).length / figures.length,
    bias: bias / Math.sqrt(variance(errors) / errors.length),
    gain: variance(figures.map(({ mean, uncorrected }) => (uncorrected?.mean ?? mean) - truth)) / variance(errors),
  }
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}
