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

/** The rest in which nobody learns any more: everybody stays as good as they were on average over the `hours` of the pilot, in which they began as `first` has it. */
export function withoutLearning(rest: Model, first: Model, hours: number): Model {
  const groups = rest.groups.map((group, place) => {
    const { learning } = first.groups[place]
    if (learning === undefined) return group
    const constant = learning.time / HOUR
    const mean = hours > 0 ? (learning.newShare * constant * (1 - exp(-hours / constant))) / hours : learning.newShare
    const { learning: _, ...others } = group
    return {
      ...others,
      talkFactor: group.talkFactor * (1 + learning.talkLoss * mean),
      conversionFactor: group.conversionFactor * (1 - learning.conversionLoss * mean),
    }
  })
  return { ...rest, groups }
}

export function doLearn({ groups }: Model): boolean {
  return groups.some(({ learning }) => learning !== undefined && (learning.talkLoss > 0 || learning.conversionLoss > 0))
}
