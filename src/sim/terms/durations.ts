import { z } from 'zod'
import { type FieldKey, metaOf, numeric } from './fields'

const kind = <const K extends string>(name: K) => z.literal(name).meta(metaOf('durationKind'))

/** How long something takes, in seconds: a distribution by its mean and coefficient of variation, or observed values. */
const durationKinds = [
  z.strictObject({ kind: kind('lognormal'), mean: numeric('mean'), cv: numeric('cv') }),
  z.strictObject({ kind: kind('exponential'), mean: numeric('mean') }),
  z.strictObject({ kind: kind('gamma'), mean: numeric('mean'), cv: numeric('cv') }),
  z.strictObject({ kind: kind('erlang'), mean: numeric('mean'), phases: numeric('phases') }),
  z.strictObject({ kind: kind('deterministic'), mean: numeric('mean') }),
  z.strictObject({ kind: kind('uniform'), low: numeric('uniformLow'), high: numeric('uniformHigh') }),
  z.strictObject({ kind: kind('weibull'), scale: numeric('weibullScale'), shape: numeric('weibullShape') }),
  z.strictObject({
    kind: kind('hyperexponential'),
    shares: z.array(numeric('mixtureShares')).min(1).max(10).meta(metaOf('mixtureShares')),
    means: z.array(numeric('mixtureMeans')).min(1).max(10).meta(metaOf('mixtureMeans')),
  }),
  z.strictObject({ kind: kind('empirical'), values: z.array(numeric('values')).min(1).max(10_000).meta(metaOf('values')) }),
  /** A negative value is drawn again, up to ten times; then it is 0. */
  z.strictObject({ kind: kind('normal'), mean: numeric('normalMean'), sd: numeric('normalSd') }),
] as const

const DurationSchema = z.discriminatedUnion('kind', durationKinds)

export function duration(key: FieldKey) {
  return DurationSchema.meta(metaOf(key))
}

/** How long callers wait: a duration, a table of hang-ups by time waited, or what two observed figures say of it. */
const PatienceTimeSchema = z.discriminatedUnion('kind', [
  ...durationKinds,
  z.strictObject({
    kind: kind('hazard'),
    steps: z
      .array(z.strictObject({ from: numeric('hazardFrom'), perMinute: numeric('hazardPerMinute') }))
      .min(1)
      .max(100)
      .meta(metaOf('hazardSteps')),
  }),
  z.strictObject({ kind: kind('estimated'), meanWait: numeric('observedMeanWait'), abandonedShare: numeric('observedAbandoned') }),
])
export type PatienceTime = z.infer<typeof PatienceTimeSchema>

export function patienceTime(key: FieldKey) {
  return PatienceTimeSchema.meta(metaOf(key))
}
