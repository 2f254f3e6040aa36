/** The rest of the base without simulation: a beta-binomial, with the differences between operators in it. */
import { betaBinomial, betaBinomialQuantile } from '../stats/beta-binomial'
import type { PilotCase } from './case'
import { rangeLevels } from './forecast'
import { infer } from './infer'
import { partsWith, sumOf } from './observed'

export interface ClosedFormForecast {
  /** Contacts closed in the pilot and results of them; contacts of the whole base, those of later deliveries included. */
  readonly closed: number
  readonly results: number
  readonly base: number
  /** Results of the whole base in proportion. */
  readonly plain: number
  readonly mean: number
  readonly median: number
  readonly ranges: readonly { readonly level: number; readonly low: number; readonly high: number }[]
  /** By which the pilot counts for less because other operators take over or join; 1 where the same ones go on. */
  readonly designEffect: number
}

/**
 * Of `base` contacts `closed` brought `results`: those and what Beta(results/d + ½, (closed − results)/d + ½) makes of the others. d is the design effect.
 * Of results among 300 contacts 24, of 3,000 in all: 24 + beta-binomial(2,700; 24.5, 276.5), 95 of 100 times 164 to 339.
 */
export function restByClosedForm(results: number, closed: number, base: number, designEffect = 1): ClosedFormForecast {
  const law = betaBinomial(Math.max(0, base - closed), results / designEffect + 0.5, (closed - results) / designEffect + 0.5)
  return {
    closed,
    results,
    base,
    plain: closed === 0 ? Number.NaN : (results / closed) * base,
    mean: results + law.mean,
    median: results + betaBinomialQuantile(law, 0.5),
    ranges: rangeLevels.map((level) => ({
      level,
      low: results + betaBinomialQuantile(law, (1 - level) / 2),
      high: results + betaBinomialQuantile(law, (1 + level) / 2),
    })),
    designEffect,
  }
}

/**
 * By how many times the variance of the pilot's share grows because operators differ, with n conversations each of the m in the pilot and k to come. Others
 * take over: both shares stray from the common one, 1 + n·ICC·(1 + m/k). The same go on: what they differ by goes on in the same mixture, and only those who
 * join them are strangers, 1 + n·ICC·(1 − m/k). Of a pilot that names nobody it is taken that all of a team that goes on were in it.
 */
function effectOf({ observed, file }: PilotCase, operators: number): number {
  const { icc, operators: seen } = infer(observed)
  const same = file.team === 'same'
  if (same && seen === 0) return 1
  const m = Math.max(1, seen)
  const ratio = m / Math.max(1, operators)
  const { conversations } = sumOf(partsWith(observed, ['conversations', 'results'], 'operators'))
  return 1 + (conversations / m) * icc * (same ? Math.max(0, 1 - ratio) : 1 + ratio)
}

export function closedFormOf(pilot: PilotCase, operators: number): ClosedFormForecast | undefined {
  const { observed, closed, begun, fresh, coming } = pilot
  if (closed === 0) return undefined
  const base = begun.reduce((sum, { contacts }) => sum + contacts, closed + fresh + coming)
  return restByClosedForm(Math.min(observed.total.results, closed), closed, base, effectOf(pilot, operators))
}
