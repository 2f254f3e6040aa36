/** Cases as a sceptic would write them: parameters and combinations by lot (always the same lot), the truth by closed form. */

import type { Expected, TruthCase } from '../../src/sim/validation/case-file'
import { closedFormOf } from '../../src/sim/validation/closed-forms'
import { readCallBack, readSteady } from '../../src/sim/validation/read-model'
import { callers, caseOf, exponential } from './case-of'

/** A linear congruential generator (Numerical Recipes): tests need no better one, and every machine draws the same. */
class Lot {
  private state: number
  constructor(seed: number) {
    this.state = seed >>> 0
    for (let turn = 0; turn < 8; turn++) this.share()
  }
  share(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0
    return this.state / 4294967296
  }
  between(low: number, high: number): number {
    return low + (high - low) * this.share()
  }
  /** More often small than large. */
  about(low: number, high: number): number {
    return low * (high / low) ** this.share()
  }
  count(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1))
  }
  one<Value>(values: readonly Value[]): Value {
    return values[this.count(0, values.length - 1)]
  }
}

const law = (lot: Lot, mean: number): object =>
  lot.one([
    exponential(mean),
    { kind: 'deterministic', value_s: mean },
    { kind: 'uniform', min_s: mean * 0.3, max_s: mean * 1.7 },
    { kind: 'erlang', k: lot.one([2, 5, 40, 300]), mean_s: mean },
    { kind: 'gamma', shape: lot.one([0.3, 0.7, 3, 60]), mean_s: mean },
    { kind: 'lognormal', mean_s: mean, cv: lot.one([0, 0.2, 0.8, 1.6]) },
    { kind: 'hyperexponential', probs: [0.7, 0.3], means_s: [mean * 0.5, (mean * 0.65) / 0.3] },
    { kind: 'weibull', shape: lot.one([0.6, 1, 2.5]), scale_s: mean },
  ])

const wait = { prob_wait: 0, mean_wait_s: 0, mean_queue_length: 0, occupancy: 0, offered_erlangs: 0 }
const levels = (within: number) => ({ [`sl_offered_${within}s`]: 0, [`sl_answered_${within}s`]: 0, [`prob_abandon_within_${within}s`]: 0 })
const impatient = { prob_all_busy: 0, prob_abandon: 0, mean_wait_all_s: 0, mean_wait_served_s: 0, mean_wait_abandoned_s: 0, mean_queue_length: 0, occupancy: 0 }
const blocked = { prob_blocked: 0, prob_abandon_of_offered: 0, mean_wait_accepted_s: 0, prob_wait_of_accepted: 0, mean_queue_length: 0, occupancy: 0 }

/** A single queue: operators, mean talk, and calls that make such a load. */
function queue(lot: Lot, low: number, high: number, most = 40) {
  const [agents, mean] = [lot.count(1, most), lot.about(20, 900)]
  return { agents, mean, rate: (lot.between(low, high) * agents) / mean }
}

const steadyModel = (rate: number, agents: number, service: object, patience: object | null, more: object = {}, redial: object = {}) => ({
  horizon: 'steady',
  classes: [callers('calls', rate, patience, redial)],
  groups: [{ name: 'g', agents, service: { calls: service } }],
  routing: {},
  thresholds_s: [20],
  ...more,
})

interface Drawn {
  readonly model: object
  readonly names: object
}

const families: Readonly<Record<string, (lot: Lot) => Drawn>> = {
  erlang_b(lot) {
    const { agents, mean, rate } = queue(lot, 0.3, 1.5, 80)
    return { model: steadyModel(rate, agents, law(lot, mean), null, { lines: agents }), names: { prob_blocked: 0, occupancy: 0 } }
  },
  erlang_c(lot) {
    const { agents, mean, rate } = queue(lot, 0.3, 0.92)
    return { model: steadyModel(rate, agents, exponential(mean), null, { lines: null }), names: { ...wait, sl_20s: 0, 'wait_quantile_0.95_s': 0 } }
  },
  erlang_a(lot) {
    const { agents, mean, rate } = queue(lot, 0.3, 1.6)
    const within = lot.one([5, 20, 45])
    return { model: steadyModel(rate, agents, exponential(mean), exponential(lot.about(10, 2000))), names: { ...impatient, ...levels(within) } }
  },
  general_patience(lot) {
    const { agents, mean, rate } = queue(lot, 0.5, 1.4)
    const own = law(lot, lot.about(15, 600))
    const patience = lot.share() < 0.4 ? { kind: 'zero_mixture', p_zero: lot.share(), otherwise: own } : own
    return { model: steadyModel(rate, agents, exponential(mean), patience), names: { ...impatient, ...levels(20) } }
  },
  finite_lines(lot) {
    const { agents, mean, rate } = queue(lot, 0.4, 1.5, 25)
    const patience = lot.share() < 0.5 ? null : exponential(lot.about(20, 600))
    return { model: steadyModel(rate, agents, exponential(mean), patience, { lines: agents + lot.count(1, 12) }), names: { ...blocked, sl_offered_20s: 0 } }
  },
  mg_n(lot) {
    const isSingle = lot.share() < 0.6
    const { agents, mean, rate } = isSingle ? { ...queue(lot, 0.3, 0.8, 1) } : queue(lot, 0.4, 0.85, 12)
    const service = isSingle ? law(lot, mean) : { kind: 'deterministic', value_s: mean }
    return { model: steadyModel(isSingle ? rate / Math.max(1, meanOf(service) / mean) : rate, agents, service, null), names: { ...wait, std_wait_s: 0 } }
  },
  priority(lot) {
    const names = ['P1', 'P2', 'P3'].slice(0, lot.count(2, 3))
    const { agents, mean, rate } = queue(lot, 0.4, 0.88, 15)
    return {
      model: {
        horizon: 'steady',
        classes: names.map((name) => callers(name, (rate / names.length) * lot.between(0.5, 1))),
        groups: [{ name: 'g', agents, service: Object.fromEntries(names.map((name) => [name, exponential(mean)])) }],
        routing: { call_selection: 'class_order', class_order: { g: [...names].reverse() } },
      },
      names: { occupancy: 0, by_class: Object.fromEntries(names.map((name) => [name, { mean_wait_s: 0, mean_queue_length: 0 }])) },
    }
  },
  redial(lot) {
    const { agents, mean, rate } = queue(lot, 0.4, 1, 10)
    const redial = { redial: { prob_after_abandon: lot.between(0, 0.8), prob_after_block: lot.between(0, 0.9), delay: exponential(lot.about(60, 900)) } }
    const model = steadyModel(rate, agents, exponential(mean), exponential(lot.about(30, 400)), { lines: agents + lot.count(0, 6) }, redial)
    return {
      model,
      names: { attempts_per_first_call: 0, prob_eventually_served: 0, prob_blocked: 0, prob_abandon_of_offered: 0, occupancy: 0, mean_queue_length: 0 },
    }
  },
  callback(lot) {
    const { agents, mean, rate } = queue(lot, 0.4, 0.8, 8)
    const model = {
      horizon: 'steady-callback',
      arrival_rate_per_s: rate,
      mean_handle_s: mean,
      agents,
      patience_mean_s: lot.about(40, 400),
      offer_from_queue_length: lot.count(0, 2),
      accept_prob: lot.between(0.1, 0.9),
      reserve_agents: agents > 2 ? lot.count(0, 1) : 0,
      callback_mean_handle_s: mean * lot.between(0.5, 1.2),
      lines: null,
    }
    return {
      model,
      names: { callback_share_of_offered: 0, prob_abandon: 0, mean_queue_length: 0, mean_callback_delay_s: 0, occupancy: 0, occupancy_callbacks: 0 },
    }
  },
}

function meanOf(service: object): number {
  const given: { value_s?: number; mean_s?: number; scale_s?: number; min_s?: number; max_s?: number } = service
  return given.value_s ?? given.mean_s ?? (given.scale_s === undefined ? 0 : 2 * given.scale_s)
}

export const generatedFamilies: readonly string[] = Object.keys(families)

/** Cases of a family, from one number of the lot to another; where a chain is too large for its closed form, the lot is drawn again. */
export function generated(family: string, from: number, to: number): readonly TruthCase[] {
  return Array.from({ length: to - from }, (_, place) => {
    const number = from + place
    const { model, expected } = drawn(family, 7919 * number + 31 * generatedFamilies.indexOf(family))
    return { ...caseOf(model, expected, family), id: `${family}-${number}` }
  })
}

function drawn(family: string, seed: number): { readonly model: object; readonly expected: Expected } {
  const { model, names } = families[family](new Lot(seed))
  try {
    return { model, expected: truths(names, model) }
  } catch (error) {
    if (error instanceof RangeError) return drawn(family, seed + 1_000_003)
    throw error
  }
}

/** The names, each with its truth; those that the closed form does not tell are left out. */
function truths(names: object, model: object): Expected {
  const centre = 'arrival_rate_per_s' in model ? readCallBack(model) : readSteady(model)
  const form = closedFormOf(centre)
  if (form === undefined) throw new Error(`no closed form for ${JSON.stringify(model)}`)
  const filled = (tree: object, path: readonly string[]): Expected => {
    const found: Record<string, Expected> = {}
    for (const [name, value] of Object.entries(tree)) {
      const truth = form.at([...path, name])
      if (typeof value === 'object') found[name] = filled(value, [...path, name])
      else if (truth !== undefined && Number.isFinite(truth)) found[name] = truth
    }
    return found
  }
  return filled(names, [])
}
