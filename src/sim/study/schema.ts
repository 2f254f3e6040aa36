import { z } from 'zod'
import { numeric } from '../terms/fields'
import { identifier, LocalTextSchema, text } from '../terms/text-fields'
import { DesignSchema } from './designs'

const STUDY_FORMAT = 'callsim-study'
export const STUDY_VERSION = 1

/** A field takes at most so many values. */
const MOST_VALUES = 10_000

const measureKey = () => z.string().min(1).max(120)

const VariedSchema = z.strictObject({
  id: identifier(),
  name: LocalTextSchema.optional(),
  /** In the project file, with identifiers in place of positions, `demand.callTypes.questions.talk.mean`; `callTypes[questions]` is the same. */
  path: z.string().min(1).max(200),
  /** The values are factors on what stands there: on one number, or on all numbers below. */
  multiply: z.boolean().default(false),
  values: z
    .array(z.union([z.number(), z.string().max(400), z.boolean()]))
    .min(1)
    .max(MOST_VALUES)
    .optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  /** Values from `from` to `to`, both included; a Latin hypercube needs none. */
  steps: z.number().int().min(2).max(MOST_VALUES).optional(),
})
/** A field as the study file describes it. */
export type Varied = z.infer<typeof VariedSchema>

const PrecisionSchema = z.strictObject({
  measure: measureKey(),
  /** Of the 95 % interval of its mean, in the unit of the measure. */
  halfWidth: z.number().positive().optional(),
  /** The same as a share of the mean. */
  relative: z.number().positive().max(1).optional(),
  atLeast: numeric('replications').default(20),
  atMost: numeric('replications').default(1000),
})

/** A parameter study: a project, fields to vary, at which points, how often each is lived through, and what is kept of it. */
export const StudyShape = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(STUDY_FORMAT),
  version: z.literal(STUDY_VERSION),
  /** That of the project where it has none. */
  name: text('name').optional(),
  /** Path of the project file from the folder of the study file, or the project itself. */
  project: z.union([z.string().min(1), z.record(z.string(), z.unknown())]),
  seed: z.string().min(1).max(40).optional(),
  setups: z.array(identifier('setup')).min(1).optional(),
  vary: z.array(VariedSchema).min(1).max(50),
  design: DesignSchema.default({ kind: 'grid' }),
  replications: numeric('replications').optional(),
  precision: PrecisionSchema.optional(),
  measures: z.array(measureKey()).min(1).max(500),
})
/** A study file with its defaults filled in, before its project is read. */
export type StudyFile = z.infer<typeof StudyShape>
