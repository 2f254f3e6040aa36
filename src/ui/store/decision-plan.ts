/** About how much work a decision is: replications by stage, each as long as its volume makes it, for the time that is left. */
import type { Effort } from '../../sim/decision/effort'
import type { StageOfDecision } from '../../sim/decision/report'
import type { Project } from '../../sim/project/schema'

type Stages = Readonly<Record<StageOfDecision, number>>

/** Replications of the present volume that a stage is worth. The base is known already. */
export function plannedWork(project: Project, effort: Effort): Stages {
  const setups = project.setups.length
  const several = setups > 1
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const scenarios = project.decision?.scenarios?.length ?? 2
  const unknowns = Object.values(project.sources).filter(({ low, high }) => low !== undefined && high !== undefined).length
  const { volumes, halvings } = effort.breakEven
  // some stretch is halved each time
  const curve = sum([...new Set([...volumes, 1])]) + halvings
  return {
    base: 0,
    scenarios: scenarios * setups * effort.scenarios.replications,
    'break-even': several ? curve * setups * effort.breakEven.replications : 0,
    unknowns: unknowns > 0 ? effort.unknowns.points * setups : 0,
    tornado: 2 * Math.min(unknowns, effort.tornado.inputs) * setups * effort.tornado.replications,
    map: several ? sum(effort.map.volumes) * sum(effort.map.handlings) * setups * effort.map.replications : 0,
  }
}

const order: readonly StageOfDecision[] = ['base', 'scenarios', 'break-even', 'unknowns', 'tornado', 'map']

/** Share of all work that is done, from 0 to 1, when so much of a stage is done. */
export function shareDone(planned: Stages, stage: StageOfDecision, done: number, of: number): number {
  const whole = order.reduce((sum, one) => sum + planned[one], 0)
  const before = order.slice(0, order.indexOf(stage)).reduce((sum, one) => sum + planned[one], 0)
  return whole === 0 ? 0 : (before + planned[stage] * (of === 0 ? 1 : done / of)) / whole
}
