/** What a decision is made by: discount rate, scenarios, scorecard, and stated cases to be checked. */
import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { identifier, text } from '../terms/text-fields'

/** Beside the base: the same project with some inputs changed, by their paths with identifiers. */
const ScenarioSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  changes: z
    .array(
      z.strictObject({
        path: z.string().min(1).max(200).meta(metaOf('changePath')),
        /** A factor on one number, or on all numbers below the path; or a new value. */
        factor: numeric('changeFactor').optional(),
        value: z.number().optional().meta(metaOf('changeValue')),
      }),
    )
    .min(1)
    .max(100)
    .meta(metaOf('scenarioChanges')),
})
export type Scenario = z.infer<typeof ScenarioSchema>

/** What a criterion may be judged by in the simulation. */
export const yardsticks = ['cost', 'startCost', 'costPerResult', 'results', 'serviceLevel', 'firstCallDay', 'lastCallDay', 'goals'] as const
export type Yardstick = (typeof yardsticks)[number]

/** A criterion is a measure of the simulation, or has marks given by people. */
const CriterionSchema = z.strictObject({
  id: identifier(),
  name: text('name').optional(),
  weight: numeric('criterionWeight').default(1),
  yardstick: z.enum(yardsticks).optional().meta(metaOf('yardstick')),
  fullGap: numeric('fullGap').default(0.5),
  marks: z
    .array(z.strictObject({ setup: identifier('setup'), mark: numeric('mark') }))
    .max(10)
    .optional()
    .meta(metaOf('marks')),
})
export type Criterion = z.infer<typeof CriterionSchema>

/** Those who bring what the campaign is for, or who do not belong to it. */
export const claimCounts = ['results', 'screened'] as const
export const claimSizes = ['exactly', 'about', 'over'] as const

const StatedSchema = z.strictObject({
  value: z.number().positive().meta(metaOf('targetValue')),
  said: z.enum(claimSizes).default('exactly').meta(metaOf('claimSize')),
})
export type Stated = z.infer<typeof StatedSchema>

/** Figures that a vendor states of earlier work; whatever is left out was not said. */
const ClaimSchema = z.strictObject({
  id: identifier(),
  name: text('name').optional(),
  contacts: StatedSchema.optional().meta(metaOf('contacts')),
  callsPerContact: numeric('claimCalls').optional(),
  talk: numeric('claimTalk').optional(),
  /** Of the productive conversations: those that bring the share named. */
  productiveTalk: numeric('claimProductive').optional(),
  productiveTalkAtMost: numeric('claimProductiveMost').optional(),
  operators: numeric('claimOperators').optional(),
  days: numeric('claimDays').optional(),
  daysAtMost: numeric('claimDaysMost').optional(),
  hoursPerDay: numeric('claimHours').default(8),
  shares: z
    .array(
      z.strictObject({
        id: identifier(),
        name: text('name').optional(),
        share: numeric('claimShare'),
        /** Left out: as many as the number shows. */
        decimals: numeric('claimDecimals').optional(),
        of: identifier('claimBase').optional(),
        /** It speaks of the same people as another share does: 3.65 % of all are the 44 % of the 8 %. */
        same: identifier('claimSame').optional(),
        counts: z.enum(claimCounts).default('results').meta(metaOf('claimCounts')),
      }),
    )
    .max(20)
    .default([])
    .meta(metaOf('claimShares')),
})
export type Claim = z.infer<typeof ClaimSchema>

export const DecisionSchema = z.strictObject({
  /** Months over which a running service is compared; left out: 12. */
  horizonMonths: numeric('horizonMonths').optional(),
  discountRate: numeric('discountRate').optional(),
  scenarios: z.array(ScenarioSchema).max(10).optional().meta(metaOf('scenarios')),
  scorecard: z.array(CriterionSchema).min(1).max(40).optional().meta(metaOf('scorecard')),
  claims: z.array(ClaimSchema).max(20).optional().meta(metaOf('claims')),
})
export type Decision = z.infer<typeof DecisionSchema>
