/** A decision step by step: what is asked of the simulation, and what is made of it. */
import type { Project } from '../project/schema'
import type { Asking, Lived } from './ask'
import { breakEvenCurve } from './break-even'
import { breakEvenMap } from './break-even-map'
import { orderOfInputs } from './first-look'
import { usualMonths } from './horizon'
import { informationOf } from './information'
import { livesOf } from './lives'
import { marginOf } from './margin'
import { noticesOf } from './notices'
import { prosAndCons } from './pros-and-cons'
import type { DecisionReport, StageOfDecision } from './report'
import { sampleOf } from './sample'
import { type PlannedScenario, type ScenarioResult, scenariosOf } from './scenario'
import { scorecardOf } from './scorecard'
import { compareSetups } from './set-ups'
import { tornadoOf } from './tornado'
import { type Trial, trialOf } from './trial'
import { unknownsOf } from './unknowns'

/** How much work each part is worth. */
export interface Effort {
  /** Of the base; left out: as the project says. */
  readonly replications?: number
  readonly scenarios: { readonly replications: number }
  readonly breakEven: { readonly volumes: readonly number[]; readonly replications: number; readonly halvings: number }
  readonly unknowns: { readonly points: number }
  readonly tornado: { readonly replications: number; readonly inputs: number }
  readonly map: { readonly volumes: readonly number[]; readonly handlings: readonly number[]; readonly replications: number }
}

export const usualEffort: Effort = {
  scenarios: { replications: 40 },
  breakEven: { volumes: [0.25, 0.5, 1, 2, 4], replications: 24, halvings: 2 },
  unknowns: { points: 200 },
  tornado: { replications: 20, inputs: 10 },
  map: { volumes: [0.5, 0.75, 1, 1.5, 2], handlings: [0.75, 1, 1.25], replications: 8 },
}

export interface DecisionOptions {
  readonly effort?: Effort
  /** Parts that are wanted beside the base; left out: all. */
  readonly parts?: readonly StageOfDecision[]
  /** For the vendor's own eyes. */
  readonly withMargins?: boolean
}

/** For a first impression. */
export const quickEffort: Effort = {
  replications: 40,
  scenarios: { replications: 20 },
  breakEven: { volumes: [0.5, 1, 2], replications: 10, halvings: 1 },
  unknowns: { points: 100 },
  tornado: { replications: 10, inputs: 4 },
  map: { volumes: [0.5, 1, 2], handlings: [0.75, 1.25], replications: 4 },
}

export function* decide(project: Project, options: DecisionOptions = {}): Asking<DecisionReport> {
  const { effort = usualEffort, parts } = options
  const wants = (stage: StageOfDecision) => parts?.includes(stage) ?? true
  const { lived, trials, report } = yield* baseOf(project, effort.replications ?? project.replications)
  const base = { ...compareSetups(trials), report }
  const planned = scenariosOf(project)
  const unknowns = unknownsOf(project)
  const margins = options.withMargins ? trials.flatMap((trial) => marginOf(trial) ?? []) : undefined
  let sofar: DecisionReport = {
    ...(trials[0].frame.running && { months: project.decision?.horizonMonths ?? usualMonths }),
    base,
    prosAndCons: prosAndCons(base.options, trials, report),
    scorecard: scorecardOf(project, trials, report),
    scenarios: [],
    ...(margins && { margins }),
    notices: noticesOf(project, planned, unknowns),
  }
  if (wants('scenarios')) sofar = { ...sofar, scenarios: yield* scenarioResults(planned, effort.scenarios.replications, sofar) }
  const several = project.setups.length > 1
  if (several && wants('break-even'))
    sofar = { ...sofar, breakEven: yield* breakEvenCurve(project, trials, effort.breakEven, { stage: 'break-even', sofar }) }
  if (unknowns.length > 0 && (wants('unknowns') || wants('tornado'))) {
    const sample = yield* sampleOf(project, unknowns, effort.unknowns.points, { stage: 'unknowns', sofar })
    const information = several ? informationOf(sample, project.seed) : undefined
    if (information !== undefined) sofar = { ...sofar, information }
    if (wants('tornado')) {
      const replications = Math.min(effort.tornado.replications, trials[0].cost.length)
      const order = orderOfInputs(sample)
      sofar = { ...sofar, tornado: yield* tornadoOf(project, unknowns, order, lived, { ...effort.tornado, replications }, { stage: 'tornado', sofar }) }
    }
  }
  if (several && wants('map')) sofar = { ...sofar, map: yield* breakEvenMap(project, trials, effort.map, { stage: 'map', sofar }) }
  return sofar
}

interface Base {
  readonly lived: ReadonlyMap<string, Lived>
  readonly trials: readonly Trial[]
  readonly report: DecisionReport['base']['report']
}

function* baseOf(project: Project, replications: number): Asking<Base> {
  const lives = project.setups.map(({ id }) => ({ project, setup: id, from: 0, to: replications }))
  const told = yield { stage: 'base', lives, report: true, sofar: {} }
  if (told.report === undefined) throw new RangeError('The base of a decision needs its report')
  const trials = project.setups.map(({ id }, place) => trialOf(project, id, told.lived[place]))
  return { lived: new Map(project.setups.map(({ id }, place) => [id, told.lived[place]])), trials, report: told.report }
}

/** Those whose project can be simulated. */
function* scenarioResults(planned: readonly PlannedScenario[], replications: number, sofar: DecisionReport): Asking<ScenarioResult[]> {
  const possible = planned.flatMap(({ variant, ...one }) => (variant.ok ? [{ ...one, project: variant.project }] : []))
  const lived = yield* livesOf(
    possible.map(({ project }) => project),
    replications,
    { stage: 'scenarios', sofar },
  )
  return possible.map(({ project: _, ...one }, place) => ({ ...one, ...compareSetups(lived[place]) }))
}
