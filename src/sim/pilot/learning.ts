import type { Model } from '../centre/model'
import { exp } from '../kernel/portable'
import type { PilotFile } from './schema'

const HOUR = 3_600_000

/**
 * The model with operators who learn as the pilot file says (left out: as the set-up says) and who have `hours` of the project behind them: what they lack
 * is then e^(−hours/τ) times what they lacked at first.
 */
export function learnersIn(model: Model, learning: PilotFile['learning'], hours: number): Model {
  const groups = model.groups.map((group) => {
    const own = learning && { newShare: 1, talkLoss: learning.talkLoss, conversionLoss: learning.conversionLoss, time: learning.hours * HOUR }
    const lacks = own ?? group.learning
    if (lacks === undefined) return group
    const left = exp((-hours * HOUR) / lacks.time)
    return { ...group, learning: { ...lacks, talkLoss: lacks.talkLoss * left, conversionLoss: lacks.conversionLoss * left } }
  })
  return { ...model, groups }
}

/** The model in which nobody learns any more: everybody stays as good as they were on average over the first `hours`. */
export function withoutLearning(model: Model, hours: number): Model {
  const groups = model.groups.map((group) => {
    if (group.learning === undefined) return group
    const { newShare, talkLoss, conversionLoss, time } = group.learning
    const constant = time / HOUR
    const mean = hours > 0 ? (newShare * constant * (1 - exp(-hours / constant))) / hours : newShare
    const { learning: _, ...rest } = group
    return { ...rest, talkFactor: group.talkFactor * (1 + talkLoss * mean), conversionFactor: group.conversionFactor * (1 - conversionLoss * mean) }
  })
  return { ...model, groups }
}

export function doLearn({ groups }: Model): boolean {
  return groups.some(({ learning }) => learning !== undefined && (learning.talkLoss > 0 || learning.conversionLoss > 0))
}
