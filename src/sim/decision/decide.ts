/** A decision step by step: what is asked of the simulation, and what is made of it. */
import type { Project } from '../project/schema'
import type { Asking, Lived } from './ask'
import { breakEvenCurve } from './break-even'
import { breakEvenMap } from './break-even-map'
import { type Effort, usualEffort } from './effort'
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

export interface DecisionOptions {
  readonly effort?: Effort
  /** Parts that are wanted beside the base; left out: all. */
  readonly parts?: readonly StageOfDecision[]
  /** For the vendor's own eyes. */
  readonly withMargins?: boolean
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
  if (several && wants('break-even')) sofar = { ...sofar, breakEven: yield* breakEvenCurve(project, trials, effort.breakEven, { stage: 'break-even', sofar }) }
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
