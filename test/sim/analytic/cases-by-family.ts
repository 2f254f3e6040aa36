import { readFileSync } from 'node:fs'
import type { DurationLaw, PatienceLaw } from '../../../src/sim/analytic/duration-law'

/** Any case of truth of a family, its model as it stands in the file. */
export function rawCases<Model, Expected = Readonly<Record<string, number>>>(
  family: string,
): readonly { readonly id: string; readonly model: Model; readonly expected: Expected }[] {
  return JSON.parse(readFileSync(new URL(`../../cases/${family}.json`, import.meta.url), 'utf8')).cases
}

type GivenLaw =
  | { kind: 'exponential'; mean_s: number }
  | { kind: 'deterministic'; value_s: number }
  | { kind: 'uniform'; min_s: number; max_s: number }
  | { kind: 'erlang'; k: number; mean_s: number }
  | { kind: 'hyperexponential'; probs: readonly number[]; means_s: readonly number[] }
  | { kind: 'zero_mixture'; p_zero: number; otherwise: GivenLaw }

interface SteadyModel {
  readonly classes: readonly {
    readonly name: string
    readonly arrivals: { readonly rate_per_s: number }
    readonly patience: GivenLaw | null
    readonly redial?: { readonly prob_after_abandon: number; readonly prob_after_block: number; readonly delay: { readonly mean_s: number } }
  }[]
  readonly groups: readonly { readonly agents: number; readonly service: Readonly<Record<string, GivenLaw>> }[]
  readonly lines?: number
}

/** Cases with one group of operators, in seconds: the first class of callers, and all classes in order. */
export function steadyCases(family: string) {
  return rawCases<SteadyModel>(family).map(({ id, model, expected }) => {
    const classes = model.classes.map(({ name, arrivals, patience, redial }) => {
      const service = durationOf(model.groups[0].service[name])
      return {
        arrivalRate: arrivals.rate_per_s,
        service,
        meanHandling: 'mean' in service ? service.mean : Number.NaN,
        patience: patience && patienceOf(patience),
        redial,
      }
    })
    return { id, expected, servers: model.groups[0].agents, lines: model.lines, classes, ...classes[0] }
  })
}

function patienceOf(law: GivenLaw): PatienceLaw {
  return law.kind === 'zero_mixture' ? { kind: 'zero-mixture', zeroShare: law.p_zero, otherwise: patienceOf(law.otherwise) } : durationOf(law)
}

function durationOf(law: GivenLaw): DurationLaw {
  switch (law.kind) {
    case 'exponential':
      return { kind: 'exponential', mean: law.mean_s }
    case 'deterministic':
      return { kind: 'deterministic', mean: law.value_s }
    case 'uniform':
      return { kind: 'uniform', low: law.min_s, high: law.max_s }
    case 'erlang':
      return { kind: 'erlang', mean: law.mean_s, phases: law.k }
    case 'hyperexponential':
      return { kind: 'hyperexponential', shares: law.probs, means: law.means_s }
    case 'zero_mixture':
      throw new Error('No service time is a mixture with zero')
  }
}
