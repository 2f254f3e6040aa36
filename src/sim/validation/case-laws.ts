/** Laws of time as the case files write them, for the project file (how the engine meets them) and for the closed forms. */
import { z } from 'zod'
import type { DurationLaw, PatienceLaw } from '../analytic/duration-law'
import { momentsOf } from '../analytic/moments'
import type { PatienceTime } from '../terms/durations'
import { UnsupportedCase } from './unsupported'

const seconds = z.number().min(0)
const above0 = z.number().positive()

const plainLaws = [
  z.strictObject({ kind: z.literal('exponential'), mean_s: seconds }),
  z.strictObject({ kind: z.literal('deterministic'), value_s: seconds }),
  z.strictObject({ kind: z.literal('uniform'), min_s: seconds, max_s: seconds }),
  z.strictObject({ kind: z.literal('erlang'), k: z.number().int().min(1), mean_s: seconds }),
  z.strictObject({ kind: z.literal('gamma'), shape: above0, mean_s: seconds }),
  z.strictObject({ kind: z.literal('lognormal'), mean_s: seconds, cv: z.number().min(0) }),
  z.strictObject({ kind: z.literal('hyperexponential'), probs: z.array(z.number().min(0)).min(1), means_s: z.array(seconds).min(1) }),
  z.strictObject({ kind: z.literal('weibull'), shape: above0, scale_s: above0 }),
] as const

const PlainLawSchema = z.discriminatedUnion('kind', plainLaws)
type PlainLaw = z.infer<typeof PlainLawSchema>

/** Weibull scales are written with and without the unit. */
const named = (given: unknown): unknown =>
  typeof given === 'object' && given !== null && 'kind' in given && given.kind === 'weibull' && 'scale' in given
    ? Object.fromEntries(Object.entries(given).map(([key, value]) => [key === 'scale' ? 'scale_s' : key, value]))
    : given

export const ServiceLawSchema = z.preprocess(named, PlainLawSchema)

/** Patience: this share leaves at once when nobody is free, the others wait so long; null waits for ever. */
export const PatienceLawSchema = z.preprocess(
  named,
  z.discriminatedUnion('kind', [
    ...plainLaws,
    z.strictObject({
      kind: z.literal('zero_mixture'),
      p_zero: z.number().min(0).max(1),
      otherwise: z.preprocess(named, PlainLawSchema).nullable().default(null),
    }),
  ]),
)

export type ServiceLaw = PlainLaw
export type CasePatience = z.infer<typeof PatienceLawSchema>

/** The same law for the closed forms, in seconds. */
export function lawOf(law: ServiceLaw): DurationLaw {
  switch (law.kind) {
    case 'exponential':
      return { kind: 'exponential', mean: law.mean_s }
    case 'deterministic':
      return { kind: 'deterministic', mean: law.value_s }
    case 'uniform':
      return { kind: 'uniform', low: law.min_s, high: law.max_s }
    case 'erlang':
      return { kind: 'erlang', mean: law.mean_s, phases: law.k }
    case 'gamma':
      return { kind: 'gamma', mean: law.mean_s, cv: 1 / Math.sqrt(law.shape) }
    case 'lognormal':
      return { kind: 'lognormal', mean: law.mean_s, cv: law.cv }
    case 'hyperexponential':
      return { kind: 'hyperexponential', shares: law.probs, means: law.means_s }
    case 'weibull':
      return { kind: 'weibull', shape: law.shape, scale: law.scale_s }
  }
}

export function meanOf(law: ServiceLaw): number {
  return momentsOf(lawOf(law)).mean
}

/** Patience for the closed forms; null where callers wait for ever. */
export function patienceOf(law: CasePatience | null): PatienceLaw | null {
  if (law === null) return null
  if (law.kind !== 'zero_mixture') return lawOf(law)
  const otherwise: PatienceLaw = law.otherwise === null ? { kind: 'hazard', steps: [{ from: 0, rate: 0 }] } : lawOf(law.otherwise)
  return { kind: 'zero-mixture', zeroShare: law.p_zero, otherwise }
}

/** Longest mean that the project file takes, s. */
const LONGEST = 604_800

/** Most phases that it takes. */
const MOST_PHASES = 100

/** The law in a project file whose seconds are 1/scale of a second of the case. */
export function durationOf(law: ServiceLaw, scale: number): Exclude<PatienceTime, { kind: 'hazard' | 'estimated' }> {
  const given = lawOf(law)
  switch (given.kind) {
    case 'uniform':
      return { kind: 'uniform', low: given.low * scale, high: given.high * scale }
    case 'weibull':
      return { kind: 'weibull', shape: given.shape, scale: given.scale * scale }
    case 'hyperexponential':
      return { kind: 'hyperexponential', shares: [...given.shares], means: given.means.map((mean) => mean * scale) }
    case 'gamma':
      return { kind: 'gamma', mean: given.mean * scale, cv: given.cv }
    case 'lognormal':
      return given.cv === 0 ? { kind: 'deterministic', mean: given.mean * scale } : { kind: 'lognormal', mean: given.mean * scale, cv: given.cv }
    case 'erlang':
      // a gamma law is the same one where the file has no place for so many phases
      return given.phases > MOST_PHASES
        ? { kind: 'gamma', mean: given.mean * scale, cv: 1 / Math.sqrt(given.phases) }
        : { kind: 'erlang', mean: given.mean * scale, phases: given.phases }
    case 'exponential':
    case 'deterministic':
      return { kind: given.kind, mean: given.mean * scale }
    default:
      throw new UnsupportedCase(`a law of the kind ${given.kind}`)
  }
}

/** Patience in the project file. Exponential patience longer than the file's means is a constant rate of hang-ups. */
export function patienceInFile(law: CasePatience | null, scale: number): { balkShare: number; time?: PatienceTime } {
  if (law === null) return { balkShare: 0 }
  if (law.kind === 'zero_mixture') return { ...patienceInFile(law.otherwise, scale), balkShare: law.p_zero }
  if (law.kind === 'exponential' && law.mean_s * scale > LONGEST)
    return { balkShare: 0, time: { kind: 'hazard', steps: [{ from: 0, perMinute: 60 / (law.mean_s * scale) }] } }
  return { balkShare: 0, time: durationOf(law, scale) }
}
