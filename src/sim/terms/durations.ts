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
  z.strictObject({ kind: kind('empirical'), values: z.array(numeric('values')).min(1).max(10_000).meta(metaOf('values')) }),
] as const

const DurationSchema = z.discriminatedUnion('kind', durationKinds)
export type Duration = z.infer<typeof DurationSchema>

export function duration(key: FieldKey) {
  return DurationSchema.meta(metaOf(key))
}
