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

/**
 * Shape of the one factor that all classes share; undefined where each has its own, or none.
 * @throws UnsupportedCase where only some share one, or there are two factors on a class.
 */
export function sharedFactor(ofClasses: readonly (DayFactor | undefined)[], ofDay: DayFactor | undefined): number | undefined {
  const own = ofClasses.filter((factor) => factor !== undefined)
  if (ofDay !== undefined && own.length > 0) throw new UnsupportedCase('a factor of the day and another one of a class')
  if (ofDay !== undefined) return ofDay.shared === false ? undefined : ofDay.shape
  const shared = own.filter((factor) => factor.shared)
  if (shared.length < 2) return undefined
  if (shared.length < ofClasses.length || shared.some(({ shape }) => shape !== shared[0].shape))
    throw new UnsupportedCase('a factor of the day that some classes share, or of several shapes')
  return shared[0].shape
}

/** Each class with the factor of its own: that of the day where the day's is told apart by class. */
export function withFactors(
  classes: readonly ClassOfCase[],
  ofClasses: readonly (DayFactor | undefined)[],
  ofDay: DayFactor | undefined,
): readonly ClassOfCase[] {
  return classes.map((one, place) => {
    const factor = ofClasses[place] ?? ofDay
    return factor === undefined ? one : { ...one, dayFactorShape: factor.shape }
  })
}
