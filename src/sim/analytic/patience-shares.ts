/** Who is still there after waiting x: a law of patience as the functions that a formula for queues asks of it. */
import { normalDensity, normalFromZero } from '../kernel/normal-from-zero'
import { exp, expm1, ln, pow } from '../kernel/portable'
import type { HazardStep, PatienceLaw } from './duration-law'
import { gammaShares, normalBelow } from './incomplete-gamma'
import { momentsOf } from './moments'

export interface PatienceAt {
  /** P(R ≤ x): share of callers whose patience R has ended. */
  readonly gone: number
  /** P(R > x). */
  readonly stays: number
  /** E[R; R ≤ x]: what the gone have waited, per caller. With x·P(R > x) it makes E[min(R, x)], the integral of P(R > ·) up to x. */
  readonly waitOfGone: number
}

export interface Patience {
  at(wait: number): PatienceAt
  /** Waits at which `stays` jumps or bends, in ascending order: no smooth integration across them. */
  readonly knots: readonly number[]
}

export function patienceOf(law: PatienceLaw): Patience {
  switch (law.kind) {
    case 'deterministic':
      return empirical([{ value: law.mean, share: 1 }])
    case 'exponential':
      return smooth((x) => {
        const gone = -expm1(-x / law.mean)
        return { gone, stays: exp(-x / law.mean), waitOfGone: law.mean * gammaShares(2, x / law.mean).below }
      })
    case 'uniform':
      return uniform(law.low, law.high)
    case 'erlang':
      return gamma(law.phases, law.mean)
    case 'gamma':
      return law.cv === 0 ? patienceOf({ kind: 'deterministic', mean: law.mean }) : gamma(1 / (law.cv * law.cv), law.mean)
    case 'lognormal':
      return law.cv === 0 ? patienceOf({ kind: 'deterministic', mean: law.mean }) : lognormal(law.mean, law.cv)
    case 'weibull':
      return weibull(law.shape, law.scale)
    case 'hyperexponential':
      return mixed(law.means.map((mean, at) => ({ share: law.shares[at], patience: patienceOf({ kind: 'exponential', mean }) })))
    case 'zero-mixture': {
      const never = empirical([{ value: 0, share: 1 }])
      return mixed([
        { share: law.zeroShare, patience: never },
        { share: 1 - law.zeroShare, patience: patienceOf(law.otherwise) },
      ])
    }
    case 'empirical': {
      const { values, weights = values.map(() => 1) } = law
      const all = weights.reduce((sum, weight) => sum + weight, 0)
      return empirical(values.map((value, at) => ({ value, share: weights[at] / all })))
    }
    case 'hazard':
      return byHazard(law.steps)
    case 'normal':
      return law.sd === 0 ? patienceOf({ kind: 'deterministic', mean: law.mean }) : normal(law.mean, law.sd)
  }
}

function smooth(at: (wait: number) => PatienceAt): Patience {
  return { at, knots: [] }
}

function uniform(low: number, high: number): Patience {
  if (high === low) return empirical([{ value: low, share: 1 }])
  return {
    knots: [low, high],
    at(x) {
      const end = Math.min(Math.max(x, low), high)
      const gone = (end - low) / (high - low)
      return { gone, stays: (high - end) / (high - low), waitOfGone: (gone * (low + end)) / 2 }
    },
  }
}

function gamma(shape: number, mean: number): Patience {
  return smooth((x) => {
    const { below, above } = gammaShares(shape, (x * shape) / mean)
    return { gone: below, stays: above, waitOfGone: mean * gammaShares(shape + 1, (x * shape) / mean).below }
  })
}

function lognormal(mean: number, cv: number): Patience {
  const spread = Math.sqrt(ln(1 + cv * cv))
  const middle = ln(mean) - (spread * spread) / 2
  return smooth((x) => {
    if (!(x > 0)) return nobodyGone
    const z = (ln(x) - middle) / spread
    return { gone: normalBelow(z), stays: normalBelow(-z), waitOfGone: mean * normalBelow(z - spread) }
  })
}

function weibull(shape: number, scale: number): Patience {
  const { mean } = momentsOf({ kind: 'weibull', shape, scale })
  return smooth((x) => {
    if (!(x > 0)) return nobodyGone
    const y = pow(x / scale, shape)
    return { gone: -expm1(-y), stays: exp(-y), waitOfGone: mean * gammaShares(1 + 1 / shape, y).below }
  })
}

/** The normal law cut at 0, and a share whose draws were all negative and who are gone at 0. */
function normal(mean: number, sd: number): Patience {
  const { zeroShare } = normalFromZero(mean, sd)
  const lowest = -mean / sd
  const negative = normalBelow(lowest)
  const raised = (1 - zeroShare) / (1 - negative)
  return {
    knots: [0],
    at(x) {
      if (!(x >= 0)) return nobodyGone
      const z = (x - mean) / sd
      const within = normalBelow(z) - negative
      const waitOfGone = raised * (mean * within - sd * (normalDensity(z) - normalDensity(lowest)))
      return { gone: zeroShare + raised * within, stays: raised * normalBelow(-z), waitOfGone }
    },
  }
}

const nobodyGone: PatienceAt = { gone: 0, stays: 1, waitOfGone: 0 }

/** Between two steps patience is exponential for those still there. */
function byHazard(steps: readonly HazardStep[]): Patience {
  return {
    knots: steps.map(({ from }) => from),
    at(x) {
      let hazard = 0 // ∫ rate up to here
      let waitOfGone = 0
      for (let step = 0; step < steps.length && steps[step].from < x; step++) {
        const { from, rate } = steps[step]
        const risk = rate * (Math.min(x, steps[step + 1]?.from ?? x) - from)
        if (rate > 0) waitOfGone += exp(-hazard) * (-from * expm1(-risk) + gammaShares(2, risk).below / rate)
        hazard += risk
      }
      return { gone: -expm1(-hazard), stays: exp(-hazard), waitOfGone }
    },
  }
}

function mixed(parts: readonly { readonly share: number; readonly patience: Patience }[]): Patience {
  return {
    knots: parts.flatMap(({ patience }) => patience.knots).sort((a, b) => a - b),
    at(x) {
      let gone = 0
      let stays = 0
      let waitOfGone = 0
      for (const { share, patience } of parts) {
        const part = patience.at(x)
        gone += share * part.gone
        stays += share * part.stays
        waitOfGone += share * part.waitOfGone
      }
      return { gone, stays, waitOfGone }
    },
  }
}

function empirical(values: readonly { readonly value: number; readonly share: number }[]): Patience {
  const sorted = [...values].sort((a, b) => a.value - b.value)
  const knots = sorted.map(({ value }) => value)
  const after: PatienceAt[] = [nobodyGone] // after the first so many values
  for (const { value, share } of sorted) {
    const { gone, waitOfGone } = after[after.length - 1]
    after.push({ gone: gone + share, stays: 0, waitOfGone: waitOfGone + share * value })
  }
  let stays = 0
  for (let count = sorted.length; count > 0; count--) {
    after[count] = { ...after[count], stays }
    stays += sorted[count - 1].share
  }
  return { knots, at: (x) => after[countUpTo(knots, x)] }
}

/** How many of the ascending numbers are at most x. */
function countUpTo(sorted: readonly number[], x: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] <= x) low = middle + 1
    else high = middle
  }
  return low
}
