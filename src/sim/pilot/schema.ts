/** The pilot file: what was planned, what came out by day and operator, and what is assumed of the rest. Its project stands in a file of its own. */
import { z } from 'zod'
import { identifier, LocalTextSchema } from '../terms/text-fields'
import { type Column, columns } from './columns'

const PILOT_FORMAT = 'callsim-pilot'
export const PILOT_VERSION = 1

const count = (most = 10_000_000) => z.number().int().min(0).max(most)
const share = () => z.number().min(0).max(1)

const cell = (name: Column) => {
  const { whole, most } = columns[name]
  return (whole ? z.number().int() : z.number()).min(0).max(most).optional()
}

const RowSchema = z.strictObject({
  day: z.number().int().min(1).max(1000),
  operator: z.string().min(1).max(80).optional(),
  hours: cell('hours'),
  tried: cell('tried'),
  closed: cell('closed'),
  attempts: cell('attempts'),
  answered: cell('answered'),
  conversations: cell('conversations'),
  results: cell('results'),
  talk: cell('talk'),
  resultTalk: cell('resultTalk'),
  wrapUp: cell('wrapUp'),
})

/** What is decided at which figures, written down before the first call. Shares are results of contacts closed. */
const RuleSchema = z.strictObject({
  /** Contacts closed at which the decision falls. */
  contacts: count().min(1),
  /** With so many results or more the project goes on; with fewer than `stopBelow` it ends; between them the pilot goes on. */
  goFrom: count(),
  stopBelow: count(),
  /** Shares at which going on is right, and at which it is wrong. */
  good: share(),
  poor: share(),
  /** The day on which it was written down, and how many contacts were closed by then: 0 where it came before the pilot. */
  written: z.iso.date().optional(),
  closedThen: count().optional(),
})
export type Rule = z.infer<typeof RuleSchema>

const PlanSchema = z.strictObject({
  /** Expected share of results of contacts, and the half-width wanted of its 95 % interval: as a share of contacts, or relative to the share itself. */
  share: share(),
  halfWidth: share().optional(),
  relative: z.number().positive().max(2).optional(),
  level: z.number().min(0.5).max(0.999).default(0.95),
  operators: z.number().int().min(1).max(1000),
  /** Correlation of two contacts of one operator. */
  icc: share().default(0.005),
  contactsPerHour: z.number().positive().max(1000).optional(),
  rule: RuleSchema.optional(),
})
export type Plan = z.infer<typeof PlanSchema>

/** How the rest of the base differs from what the pilot had, as a factor, with the range in which it may lie. */
const DriftSchema = z.strictObject({
  factor: z.number().positive().max(10),
  low: z.number().positive().max(10).optional(),
  high: z.number().positive().max(10).optional(),
})
export type Drift = z.infer<typeof DriftSchema>

export const PilotShape = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(PILOT_FORMAT),
  version: z.literal(PILOT_VERSION),
  name: LocalTextSchema.optional(),
  /** Path of the project file from the folder of the pilot file, or the project itself. */
  project: z.union([z.string().min(1), z.record(z.string(), z.unknown())]),
  setup: identifier('setup'),
  campaign: identifier(),
  plan: PlanSchema.optional(),
  /** The operators of the pilot go on, or others of the same kind take over. */
  team: z.enum(['same', 'new']).default('same'),
  /** The operators were new when the pilot began: what they lacked then, and the time in which it shrinks to a third. Left out: as the set-up says. */
  learning: z
    .strictObject({ conversionLoss: share().default(0), talkLoss: z.number().min(0).max(5).default(0), hours: z.number().positive().max(2000) })
    .optional(),
  drift: z.strictObject({ reach: DriftSchema.optional(), results: DriftSchema.optional() }).default({}),
  observed: z.array(RowSchema).max(50_000).default([]),
  /** Contacts tried and not closed, by the attempts they have had. Left out: as many as tried and not closed, spread as the reach suggests. */
  open: z
    .array(z.strictObject({ attempts: z.number().int().min(1).max(50), contacts: count() }))
    .max(50)
    .optional(),
  /** Later stages of the funnel: results of the stage before whose fate is known, and those of them that passed. */
  stages: z
    .array(z.strictObject({ id: identifier(), decided: count(), passed: count() }))
    .max(12)
    .default([]),
  /** Completed interviews of quota cells. */
  cells: z
    .array(z.strictObject({ id: identifier(), completes: count() }))
    .max(100)
    .default([]),
  replications: z.number().int().min(20).max(10_000).default(400),
  seed: z.string().min(1).max(40).optional(),
})
/** A pilot file with its defaults filled in, before its project is read. */
export type PilotFile = z.infer<typeof PilotShape>
