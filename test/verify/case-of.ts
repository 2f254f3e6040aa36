/** Cases for tests, written as a file would have them, and what becomes of them. */
import { casesIn, type Expected, type TruthCase } from '../../src/sim/validation/case-file'
import { isSimulated, type Row } from '../../src/sim/validation/judge'
import { verifyCase } from '../../src/sim/validation/verify-case'

export const exponential = (mean: number) => ({ kind: 'exponential', mean_s: mean })

export const callers = (name: string, rate: number, patience: object | null = null, more: object = {}) => ({
  name,
  arrivals: { kind: 'poisson', rate_per_s: rate },
  patience,
  ...more,
})

interface Steady {
  readonly classes: readonly object[]
  readonly groups: readonly object[]
  readonly routing?: object
  readonly lines?: number
  readonly thresholds_s?: readonly number[]
}

export function caseOf(model: object, expected: Expected, family = 'test'): TruthCase {
  const cases = casesIn(JSON.stringify({ family, cases: [{ id: 'one', exact: true, model, expected }] }))
  if (cases === undefined) throw new Error('no case')
  return cases[0]
}

export const steady = (model: Steady, expected: Expected) => caseOf({ horizon: 'steady', routing: {}, thresholds_s: [], ...model }, expected)

/** Rows of a case, lived shortly; those of the closed form are told by their name. */
export function rowsOf(one: TruthCase, times = 0.15): readonly Row[] {
  return verifyCase({ one, effort: { precision: 'quick', times, seed: 'test' } })
}

/** In words, what does not agree: an empty list is what one hopes for. */
export function differences(rows: readonly Row[]): readonly string[] {
  return rows.filter(({ ok }) => !ok).map(({ figure, expected, obtained, z, reason = '' }) => `${figure}: ${obtained} instead of ${expected}, z ${z} ${reason}`)
}

export const simulated = (rows: readonly Row[]) => rows.filter(isSimulated)
