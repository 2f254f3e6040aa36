/**
 * The results of a study as newline JSON: a line for the whole study, then one a finished point. A file of a study that is still going
 * on, or was broken off, is read as far as it goes.
 */
import { z } from 'zod'
import type { Figure, MeasureInfo } from '../experiment/results'
import { type FieldKey, fields } from '../terms/fields'
import { languages } from '../terms/text'
import { LocalTextSchema } from '../terms/text-fields'

export const RESULTS_FORMAT = 'callsim-study-results'
export const RESULTS_VERSION = 1

const units = ['count', 'share', 'seconds', 'ratio', 'perHour', 'operators', 'hours', 'workdays', 'money'] as const

/** JSON has no infinity: the interval of a single replication is written as null and null. */
const FigureSchema: z.ZodType<Figure, unknown> = z.object({
  mean: z.number(),
  low: z.number().nullable().transform(orInfinite(Number.NEGATIVE_INFINITY)),
  high: z.number().nullable().transform(orInfinite(Number.POSITIVE_INFINITY)),
  outcomeLow: z.number(),
  outcomeHigh: z.number(),
  unit: z.enum(units),
  n: z.number(),
  outcomeOf: z.enum(['project', 'day']),
  uncorrected: z
    .object({
      mean: z.number(),
      low: z.number().nullable().transform(orInfinite(Number.NEGATIVE_INFINITY)),
      high: z.number().nullable().transform(orInfinite(Number.POSITIVE_INFINITY)),
    })
    .optional(),
  events: z.number().optional(),
  base: z.number().optional(),
})

const InfoSchema: z.ZodType<MeasureInfo, unknown> = z.object({
  key: z.string(),
  kind: z.string(),
  entity: z.union([
    z.object({ of: z.literal('project') }),
    z.object({ of: z.enum(['callType', 'campaign', 'menu', 'group']), id: z.string(), name: LocalTextSchema }),
  ]),
  unit: z.enum(units),
  stage: z.object({ index: z.number(), name: LocalTextSchema, before: LocalTextSchema.optional() }).optional(),
  part: z.object({ of: z.enum(['segment', 'cell', 'reason']), id: z.string(), name: LocalTextSchema }).optional(),
  service: z.object({ definition: z.string(), within: z.number(), chosen: z.boolean() }).optional(),
  better: z.enum(['lower', 'higher']).optional(),
})

const ValueSchema = z.union([z.number(), z.string(), z.boolean()])
/** A value of a varied field at a point. */
export type StudyValue = z.infer<typeof ValueSchema>

const isFieldKey = (key: string): key is FieldKey => Object.hasOwn(fields, key)

const FieldSchema = z.object({
  id: z.string(),
  name: LocalTextSchema.optional(),
  /** Where it stands in the project file, with identifiers in place of positions. */
  path: z.string(),
  /** Its entry in the catalogue of fields, for title and unit; one that this version does not know is left out. */
  field: z
    .string()
    .transform((key) => (isFieldKey(key) ? key : undefined))
    .optional(),
  /** The values are factors on what the project file says. */
  multiply: z.boolean().optional(),
  /** Absent where every point has a value of its own. */
  values: z.array(ValueSchema).optional(),
})
/** A field that the study varies. */
export type StudyField = z.infer<typeof FieldSchema>

const HeaderSchema = z.object({
  format: z.literal(RESULTS_FORMAT),
  version: z.literal(RESULTS_VERSION),
  engine: z.string(),
  seed: z.string(),
  /** Fingerprint of the study: project, fields, points, replications, measures. */
  study: z.string(),
  name: LocalTextSchema,
  language: z.enum(languages),
  currency: z.string(),
  vat: z.enum(['excluded', 'included', 'none']),
  fields: z.array(FieldSchema),
  /** The measures of the study in their order, by key. */
  info: z.record(z.string(), InfoSchema),
  /** Points of the whole study. */
  points: z.number().int().min(1),
})
export type StudyHeader = z.infer<typeof HeaderSchema>

const PointSchema = z.object({
  point: z.number().int().min(0),
  values: z.record(z.string(), ValueSchema),
  setups: z.record(
    z.string(),
    z.object({
      name: LocalTextSchema,
      /** How often the point was lived through: with a precision asked for, points differ. */
      replications: z.number().int(),
      /** Figures by key; one that does not exist (no events) is absent. */
      measures: z.record(z.string(), FigureSchema),
      /** As a run of this set-up alone at this point gives it. */
      hash: z.string(),
    }),
  ),
})
/** What came out at one point, by set-up. */
export type StudyPoint = z.infer<typeof PointSchema>

/** Points in their order; those that are not finished are missing. */
export interface StudyResults {
  readonly header: StudyHeader
  readonly points: readonly StudyPoint[]
}

/** `line` counts from 1. */
export type StudyResultsRead =
  | { readonly ok: true; readonly results: StudyResults }
  | { readonly ok: false; readonly reason: 'otherFormat' | 'newerVersion' | 'damaged'; readonly line: number }

/** Reads the text of a results file. Nothing is thrown. A last line without an end was being written: it is passed over. */
export function readStudyResults(text: string): StudyResultsRead {
  const [first, ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const header = headerOf(fromJson(first))
  if (typeof header === 'string') return { ok: false, reason: header, line: 1 }
  const points = new Map<number, StudyPoint>()
  for (const [at, line] of lines.entries()) {
    if (line === '' && at === lines.length - 1) continue
    const read = pointFrom(line)
    if (read !== undefined && read.point < header.points) points.set(read.point, points.get(read.point) ?? read)
    else if (at < lines.length - 1) return { ok: false, reason: 'damaged', line: at + 2 }
  }
  return { ok: true, results: { header, points: [...points.values()].sort((a, b) => a.point - b.point) } }
}

/** A single line of a point; undefined where it is none. */
export function pointFrom(line: string): StudyPoint | undefined {
  return PointSchema.safeParse(fromJson(line)).data
}

function headerOf(data: unknown): StudyHeader | 'otherFormat' | 'newerVersion' | 'damaged' {
  const read = HeaderSchema.safeParse(data)
  if (read.success) return read.data
  const named = z.object({ format: z.literal(RESULTS_FORMAT), version: z.number() }).safeParse(data)
  if (!named.success) return 'otherFormat'
  return named.data.version > RESULTS_VERSION ? 'newerVersion' : 'damaged'
}

function fromJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function orInfinite(bound: number) {
  return (value: number | null) => value ?? bound
}
