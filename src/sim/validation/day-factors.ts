/** Factors of busy days as cases give them: one of all classes together, or one of each. */
import { z } from 'zod'
import type { ClassOfCase } from './centre-case'
import { UnsupportedCase } from './unsupported'

export const DayFactorSchema = z.strictObject({
  kind: z.literal('gamma'),
  shape: z.number().positive(),
  mean: z.literal(1).default(1),
  /** The same for all who have it. Left out: of the day it is, of a class it is not. */
  shared: z.boolean().optional(),
})
export type DayFactor = z.infer<typeof DayFactorSchema>

/** Shape of the factor that all classes share, and the classes with the factors of their own; both may be there, and multiply. */
interface Factored {
  readonly classes: readonly ClassOfCase[]
  readonly dayFactorShape?: number
}

/**
 * The factors of a case, of its classes in their order and of its day.
 * @throws UnsupportedCase where only some classes share one, or one class has two of its own.
 */
export function withFactors(classes: readonly ClassOfCase[], ofClasses: readonly (DayFactor | undefined)[], ofDay: DayFactor | undefined): Factored {
  const shared = ofClasses.filter((factor) => factor?.shared)
  const isShared = shared.length > 1
  if (isShared && (shared.length < classes.length || shared.some((factor) => factor?.shape !== shared[0]?.shape)))
    throw new UnsupportedCase('a factor of the day that some classes share, or of several shapes')
  const eachAsTheDay = ofDay?.shared === false
  if ((isShared && ofDay !== undefined) || (eachAsTheDay && ofClasses.some((factor) => factor !== undefined)))
    throw new UnsupportedCase('a factor of the day and another one like it of a class')
  if (isShared) return { classes, ...(shared[0] !== undefined && { dayFactorShape: shared[0].shape }) }
  const own = classes.map((one, place) => {
    const factor = eachAsTheDay ? ofDay : ofClasses[place]
    return factor === undefined ? one : { ...one, dayFactorShape: factor.shape }
  })
  return { classes: own, ...(ofDay !== undefined && !eachAsTheDay && { dayFactorShape: ofDay.shape }) }
}
