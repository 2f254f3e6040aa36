/** Mean, mean square and mean cube of a law of durations: all that the formulas for general talk times ask of it. */

import { logGamma } from '../kernel/log-gamma'
import { normalFromZero } from '../kernel/normal-from-zero'
import { exp, ln } from '../kernel/portable'
import type { DurationLaw } from './duration-law'

/** E[S], E[S²], E[S³] in the law's unit of time, its square and its cube. */
export interface Moments {
  readonly mean: number
  readonly square: number
  readonly cube: number
}

export function momentsOf(law: DurationLaw): Moments {
  switch (law.kind) {
    case 'deterministic':
      return ofOne(law.mean)
    case 'exponential':
      return { mean: law.mean, square: 2 * law.mean * law.mean, cube: 6 * law.mean * law.mean * law.mean }
    case 'uniform': {
      const { low, high } = law
      return { mean: (low + high) / 2, square: (low * low + low * high + high * high) / 3, cube: ((low + high) * (low * low + high * high)) / 4 }
    }
    case 'erlang':
      return ofGamma(law.mean, 1 / law.phases)
    case 'gamma':
      return ofGamma(law.mean, law.cv * law.cv)
    case 'lognormal': {
      const { mean, cv } = law
      const growth = 1 + cv * cv
      return { mean, square: mean * mean * growth, cube: mean * mean * mean * growth * growth * growth }
    }
    case 'weibull': {
      const moment = (power: number) => exp(power * ln(law.scale) + logGamma(1 + power / law.shape))
      return { mean: moment(1), square: moment(2), cube: moment(3) }
    }
    case 'hyperexponential':
      return mixed(law.means.map((mean, at) => ({ share: law.shares[at], moments: momentsOf({ kind: 'exponential', mean }) })))
    case 'empirical': {
      const { values, weights = values.map(() => 1) } = law
      const all = weights.reduce((sum, weight) => sum + weight, 0)
      return mixed(values.map((value, at) => ({ share: weights[at] / all, moments: ofOne(value) })))
    }
    case 'normal': {
      if (law.sd === 0) return ofOne(law.mean)
      const { mean, square, cube } = normalFromZero(law.mean, law.sd)
      return { mean, square, cube }
    }
  }
}

/** Standard deviation divided by the mean, squared. */
export function squaredCv({ mean, square }: Moments): number {
  return Math.max(0, square / (mean * mean) - 1)
}

function ofOne(value: number): Moments {
  return { mean: value, square: value * value, cube: value * value * value }
}

function ofGamma(mean: number, cvSquared: number): Moments {
  const square = mean * mean * (1 + cvSquared)
  return { mean, square, cube: square * mean * (1 + 2 * cvSquared) }
}

function mixed(parts: readonly { readonly share: number; readonly moments: Moments }[]): Moments {
  const sum = (moment: keyof Moments) => parts.reduce((total, { share, moments }) => total + share * moments[moment], 0)
  return { mean: sum('mean'), square: sum('square'), cube: sum('cube') }
}
