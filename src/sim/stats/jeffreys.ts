import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import type { Interval } from './interval'

/**
 * Share of successes among independent trials: the middle of the posterior Beta(x + ½, n − x + ½) (Jeffreys; Brown, Cai and DasGupta 2001), with the ends
 * opened to 0 and 1 where no trial, or every trial, succeeded. Counts need not be whole: a design effect divides them.
 */
export function jeffreysInterval(successes: number, n: number, level = 0.95): Interval {
  const a = successes + 0.5
  const b = n - successes + 0.5
  const low = successes === 0 ? 0 : betaQuantile((1 - level) / 2, a, b)
  const high = successes === n ? 1 : betaQuantile((1 + level) / 2, a, b)
  return { mean: n === 0 ? Number.NaN : successes / n, low, high, halfWidth: (high - low) / 2, n }
}
