/** What each unknown input does to the decision when it alone goes from the low to the high end of its range: by simulation, on the same callers. */

import { type Frame, frameOf } from '../experiment/frame'
import type { Project } from '../project/schema'
import { pairedDifference, ratioDifference } from '../stats/interval'
import type { Ask, Asking, Life, Lived } from './ask'
import { inUnits } from './figures'
import { firstOf } from './lives'
import { sameModel } from './model-equality'
import { type Trial, trialOf } from './trial'
import type { Unknown } from './unknowns'
import { withChanges } from './variant'

/** A change against the base with the interval of its mean. */
export interface Effect {
  readonly change: number
  readonly low: number
  readonly high: number
}

export interface TornadoBar extends Unknown {
  /** Values of the input that were simulated: the ends of its range, or as near to them as the file allows. */
  readonly effects: readonly {
    readonly setup: string
    readonly at: 'low' | 'high'
    readonly cost: Effect
    readonly results: Effect
    readonly costPerResult?: Effect
  }[]
  /** Largest change of the cost per result (of the cost where there are no results) from end to end, relative to the base, over the set-ups. */
  readonly swing: number
  /** Priced anew on what was lived already: it changes money alone. */
  readonly repriced: boolean
}

export interface Tornado {
  /** The largest first. */
  readonly bars: readonly TornadoBar[]
  /** Inputs with a range that were not simulated here, as a first look showed less of them, and those whose ends the file does not allow. */
  readonly left: readonly string[]
  readonly refused: readonly string[]
}

export interface TornadoOptions {
  readonly replications: number
  /** Inputs that need to be simulated, at most; those that change money alone are all there. */
  readonly inputs: number
}

interface End {
  readonly unknown: Unknown
  readonly at: 'low' | 'high'
  readonly setup: string
  readonly project: Project
  readonly simulated: boolean
}

/** `order`: paths by what a first look says of them, the most important first. `base`: what was lived of each set-up. */
export function* tornadoOf(
  project: Project,
  unknowns: readonly Unknown[],
  order: readonly string[],
  base: ReadonlyMap<string, Lived>,
  options: TornadoOptions,
  about: Pick<Ask, 'stage' | 'sofar'>,
): Asking<Tornado> {
  const frames = new Map(project.setups.map(({ id }) => [id, frameOf(project, id)]))
  const ends = unknowns.map((unknown) => ({ unknown, ends: endsOf(project, unknown, frames) }))
  const refused = ends.filter((one) => one.ends === undefined).map(({ unknown }) => unknown.path)
  const possible = ends.flatMap(({ unknown, ends: found }) =>
    found === undefined ? [] : [{ unknown, ends: found, simulated: found.some((end) => end.simulated) }],
  )
  const rank = (path: string) => (order.includes(path) ? order.indexOf(path) : order.length)
  const simulated = possible.filter((one) => one.simulated).sort((a, b) => rank(a.unknown.path) - rank(b.unknown.path))
  const chosen = new Set(simulated.slice(0, options.inputs))
  const shown = possible.filter((one) => !one.simulated || chosen.has(one))
  const asked = shown.flatMap((one) => one.ends.filter((end) => end.simulated))
  const lives = asked.map(({ project: of, setup }): Life => ({ project: of, setup, from: 0, to: options.replications }))
  const told = lives.length === 0 ? [] : (yield { ...about, lives, report: false }).lived
  const livedAt = new Map(asked.map((end, place) => [end, told[place]]))
  const bars = shown.map(({ unknown, ends: own, simulated: needed }) => {
    const effects = own.flatMap((end) => effectOf(end, project, base, livedAt, options.replications))
    return { ...unknown, effects, swing: swingOf(effects, project, base, options.replications), repriced: !needed }
  })
  return {
    bars: bars.filter(({ effects }) => effects.length > 0).sort((a, b) => b.swing - a.swing),
    left: simulated.slice(options.inputs).map(({ unknown }) => unknown.path),
    refused,
  }
}

/** Both ends in every set-up that they may touch; undefined where the file does not allow one of them. */
function endsOf(project: Project, unknown: Unknown, frames: ReadonlyMap<string, Frame>): End[] | undefined {
  const ends: End[] = []
  for (const at of ['low', 'high'] as const) {
    const variant = withChanges(project, [{ path: unknown.path, value: unknown[at] }])
    if (!variant.ok) return undefined
    for (const { id } of project.setups) {
      if (unknown.setup !== undefined && unknown.setup !== id) continue
      ends.push({ unknown, at, setup: id, project: variant.project, simulated: !sameModel(frames.get(id)?.model, frameOf(variant.project, id).model) })
    }
  }
  return ends
}

function effectOf(end: End, project: Project, base: ReadonlyMap<string, Lived>, livedAt: ReadonlyMap<End, Lived>, replications: number): TornadoBar['effects'] {
  const own = base.get(end.setup)
  if (own === undefined) return []
  const before = trialOf(project, end.setup, firstOf(own, replications))
  const after = trialOf(end.project, end.setup, livedAt.get(end) ?? firstOf(own, replications))
  const costPerResult = perResult(after, before)
  return [
    {
      setup: end.setup,
      at: end.at,
      cost: effect(pairedDifference(inUnits(after.cost), inUnits(before.cost))),
      results: effect(pairedDifference(after.results, before.results)),
      ...(costPerResult && { costPerResult }),
    },
  ]
}

function perResult(after: Trial, before: Trial): Effect | undefined {
  const there = (values: Float64Array) => values.some((count) => count > 0)
  if (!there(after.results) || !there(before.results)) return undefined
  return effect(ratioDifference(inUnits(after.cost), after.results, inUnits(before.cost), before.results))
}

function effect({ mean, low, high }: { readonly mean: number; readonly low: number; readonly high: number }): Effect {
  return { change: mean, low, high }
}

function swingOf(effects: TornadoBar['effects'], project: Project, base: ReadonlyMap<string, Lived>, replications: number): number {
  const setups = [...new Set(effects.map(({ setup }) => setup))]
  return setups.reduce((most, setup) => {
    const own = base.get(setup)
    if (own === undefined) return most
    const { cost, results } = trialOf(project, setup, firstOf(own, replications))
    const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)
    const [atLow, atHigh] = (['low', 'high'] as const).map((at) => effects.find((one) => one.setup === setup && one.at === at))
    const perResultBase = total(cost) / 100 / total(results)
    const swing =
      atLow?.costPerResult && atHigh?.costPerResult
        ? Math.abs(atHigh.costPerResult.change - atLow.costPerResult.change) / perResultBase
        : Math.abs((atHigh?.cost.change ?? 0) - (atLow?.cost.change ?? 0)) / (total(cost) / 100 / cost.length)
    return swing - swing === 0 ? Math.max(most, swing) : most
  }, 0)
}
