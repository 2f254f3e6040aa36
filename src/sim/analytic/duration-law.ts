/** Laws of durations as plain data: how long operators talk or callers are patient. One unit of time throughout, any unit. */

export type DurationLaw =
  | { readonly kind: 'deterministic'; readonly mean: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'erlang'; readonly mean: number; readonly phases: number }
  /** `cv` is the standard deviation divided by the mean. */
  | { readonly kind: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'lognormal'; readonly mean: number; readonly cv: number }
  /** P(longer than x) = exp(−(x/scale)^shape). */
  | { readonly kind: 'weibull'; readonly shape: number; readonly scale: number }
  /** One of several exponential laws, drawn by its share; shares sum to 1. */
  | { readonly kind: 'hyperexponential'; readonly shares: readonly number[]; readonly means: readonly number[] }
  /** One of the observed values, each as likely as its weight; without weights all alike. */
  | { readonly kind: 'empirical'; readonly values: readonly number[]; readonly weights?: readonly number[] }
  /** Mean and standard deviation of a normal law of which negative values are drawn again, up to ten times, and are 0 then. */
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }

export type DurationKind = DurationLaw['kind']

export type PatienceLaw =
  | DurationLaw
  /** This share hangs up at once when nobody is free (balks), the others by the other law. */
  | { readonly kind: 'zero-mixture'; readonly zeroShare: number; readonly otherwise: PatienceLaw }
  /** Hang-ups per unit of time of a caller who has waited so long: each rate holds from `from` to the next; the first `from` is 0. */
  | { readonly kind: 'hazard'; readonly steps: readonly HazardStep[] }

export interface HazardStep {
  readonly from: number
  readonly rate: number
}
