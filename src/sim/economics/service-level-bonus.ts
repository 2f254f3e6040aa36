import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { identifier } from '../terms/text-fields'
import { type Charge, charge, minor } from './charge'
import { feeMonths, type Workload } from './workload'

/** Bonus and malus on the service level: an amount a month for each percentage point above, and another for each point below the target. */
export const ServiceLevelBonusSchema = z.strictObject({
  kind: z.literal('service-level-bonus').meta(metaOf('termKind')),
  /** Left out: all call types together. */
  callType: identifier('otherType').optional(),
  target: numeric('serviceTarget'),
  bonus: numeric('bonusPoint').default(0),
  malus: numeric('malusPoint').default(0),
  /** Points that count at most, up or down. */
  pointsAtMost: numeric('pointsAtMost').default(100),
})

/** Points above (below) the target × months of calling × bonus (malus); each call type by its own definition, Σ in time ÷ Σ base. */
export function priceServiceLevelBonus(term: z.infer<typeof ServiceLevelBonusSchema>, workload: Workload): Charge[] {
  const counted = workload.serviceLevels.filter(({ callType }) => term.callType === undefined || callType === term.callType)
  const base = counted.reduce((sum, level) => sum + level.base, 0)
  const inTime = counted.reduce((sum, level) => sum + level.inTime, 0)
  const points = base === 0 ? 0 : Math.min(Math.max(100 * (inTime / base - term.target), -term.pointsAtMost), term.pointsAtMost)
  const months = feeMonths(workload)
  return [
    { ...charge('points', Math.max(0, points) * months, minor(term.bonus)), part: 'bonus' },
    { ...charge('points', Math.max(0, -points) * months, -minor(term.malus)), part: 'malus' },
  ]
}
