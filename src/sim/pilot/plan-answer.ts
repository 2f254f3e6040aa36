/** What is worked out of a plan before the first call: contacts, hours, what learning hides, and the worth of the rule. */
import { learningLoss, type RuleWorth, type SampleSize, sampleSize, worthOf } from './plan'
import type { PilotFile } from './schema'

export interface PlanAnswer {
  readonly operators: number
  readonly size?: SampleSize
  readonly rule?: RuleWorth
  /** How much less than its final value the pilot shows of conversion, while operators learn. */
  readonly learningLoss?: number
  /** Hours of each operator that the contacts need. */
  readonly hours?: number
}

export function planOf({ plan, learning }: PilotFile): PlanAnswer | undefined {
  if (plan === undefined) return undefined
  const size = sampleSize(plan)
  const contacts = size?.contacts ?? plan.rule?.contacts
  const hours = contacts !== undefined && plan.contactsPerHour !== undefined ? contacts / plan.contactsPerHour / plan.operators : undefined
  return {
    operators: plan.operators,
    ...(size && { size }),
    ...(plan.rule && { rule: worthOf(plan.rule, plan.operators, plan.icc) }),
    ...(hours !== undefined && { hours }),
    ...(hours !== undefined && learning !== undefined && { learningLoss: learningLoss(learning.conversionLoss, learning.hours, hours) }),
  }
}
