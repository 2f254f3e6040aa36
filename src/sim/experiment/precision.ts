import { fewestReplications, type PrecisionGoal, precisionReached as reached } from '../stats/stopping'
import type { Figure, RunReport } from './results'

/** How well a run must know its figures: service level ±1 pp, speed of answer ±1 s, conversion ±0.2 pp, cost ±1 %. */
const precisionGoals: ReadonlyMap<string, PrecisionGoal> = new Map([
  ['serviceLevel', { absolute: 0.01 }],
  ['asa', { absolute: 1 }],
  ['stageShare', { absolute: 0.002 }],
  ['lastStageShare', { absolute: 0.002 }],
  ['cost', { relative: 0.01 }],
])

/** Written work is answered in hours: beyond this many seconds a second is no measure, and the speed of answer is known well enough to a share of itself. */
const hours = { above: 600, goal: { relative: 0.05 } } as const

/** The ends of an outcome range are shown with every figure, and they want more replications than a mean does. */
export const fewestForPrecision = 100

/** Fewer give an estimate, and no interval is claimed. */
export function hasIntervals(replications: number): boolean {
  return replications >= fewestReplications
}

/** The interval of the mean of every such figure, in every set-up, is as narrow as asked for, and 100 replications are in. */
export function precisionReached(report: RunReport): boolean {
  if (report.replications < fewestForPrecision) return false
  return report.setups.every(({ info, measures }) =>
    info.every(({ key, kind }) => {
      const goal = kind === 'asa' && measures[key].mean > hours.above ? hours.goal : precisionGoals.get(kind)
      return goal === undefined || reached(intervalOf(measures[key]), goal)
    }),
  )
}

function intervalOf({ mean, low, high, n }: Figure) {
  return { mean, low, high, halfWidth: (high - low) / 2, n }
}
