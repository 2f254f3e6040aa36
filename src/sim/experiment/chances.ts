import type { Goal, Target } from '../project/schema'
import { proportionInterval } from '../stats/interval'
import { figureOf } from './figure'
import type { Sample } from './reading'
import type { Chance, TargetCheck } from './results'

type Samples = ReadonlyMap<string, Sample>

/** Each goal whose measure the set-up has: the share of projects, or of days, that meet it, with Wilson's interval. */
export function chancesOf(goals: readonly Goal[], samples: Samples): Chance[] {
  return goals.flatMap((goal) => {
    const sample = samples.get(goal.measure)
    if (sample === undefined) return []
    // a project without the figure (cost of a result, and no result) does not meet its goal; a day without calls is no day
    const outcomes = sample.measure.outcomeOf === 'day' ? sample.outcomes : sample.values
    return outcomes.length === 0 ? [] : [chance(goal, outcomes.filter((value, at) => meets(goal, value, sample.cutOff?.[at])).length, outcomes.length)]
  })
}

/** Share of projects that meet all goals at once; absent where some goal speaks of days, or there are not two to meet. */
export function chanceOfAll(goals: readonly Goal[], samples: Samples): Chance | undefined {
  const ofProject = goals.flatMap((goal) => {
    const sample = samples.get(goal.measure)
    return sample?.measure.outcomeOf === 'project' ? [{ goal, values: sample.values, cutOff: sample.cutOff }] : []
  })
  if (ofProject.length < Math.max(2, goals.length)) return undefined
  const all = ofProject[0].values
  const met = all.filter((_, at) => ofProject.every(({ goal, values, cutOff }) => meets(goal, values[at], cutOff?.[at]))).length
  return chance({ measure: 'allGoals' }, met, all.length)
}

/** A figure that was cut off by the horizon keeps no upper limit: days of a list that is not finished. */
function meets({ atLeast, atMost }: Goal, value: number, cutOff = false): boolean {
  if (cutOff && atMost !== undefined) return false
  return value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.POSITIVE_INFINITY)
}

function chance({ measure, atLeast, atMost }: Goal, met: number, of: number): Chance {
  const { mean, low, high } = proportionInterval(met, of)
  return { measure, ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }), share: mean, low, high }
}

/** The stated figures of a set-up beside what came out. */
export function targetsOf(targets: readonly Target[], setup: string, samples: Samples): TargetCheck[] {
  return targets.flatMap((target) => {
    const sample = samples.get(target.measure)
    const simulated = sample && figureOf(sample)
    if (target.setup !== setup || simulated === undefined) return []
    const { measure, value: stated, tolerance, calibrated, note } = target
    const inRange = simulated.outcomeLow <= stated && stated <= simulated.outcomeHigh
    const inTolerance = Math.abs(simulated.mean - stated) <= tolerance * Math.abs(stated)
    return [{ measure, stated, tolerance, calibrated, ...(note && { note }), simulated, inRange, inTolerance }]
  })
}
