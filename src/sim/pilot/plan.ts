/** How large a pilot must be, and what its decision rule is worth: worked out before the first call. */
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { exp } from '../kernel/portable'
import { betaBinomial, betaBinomialAtLeast } from '../stats/beta-binomial'
import type { Plan, Rule } from './schema'

export interface SampleSize {
  /** Contacts if all were of one operator: z²·p(1 − p)/h². */
  readonly independent: number
  /** Contacts with the design effect; absent where so few operators cannot reach the width however long they call. */
  readonly contacts?: number
  readonly perOperator?: number
  /** 1 + (m − 1)·ICC with m contacts an operator. */
  readonly designEffect?: number
  /** Least half-width of so many operators: their own differences remain, √(p(1 − p)·ICC/k)·z. */
  readonly leastHalfWidth: number
  /** Operators from which the width can be reached with as many contacts again as without any differences. */
  readonly operatorsAdvised: number
  readonly halfWidth: number
}

/**
 * Contacts for a half-width h of the interval of a share p, or for h = r·p. With k operators of n/k contacts each n = n₀·(1 + (n/k − 1)·ICC), which gives
 * n = n₀(1 − ICC)/(1 − n₀·ICC/k) (Kish 1965).
 */
export function sampleSize({ share, halfWidth, relative, level, operators, icc }: Plan): SampleSize | undefined {
  const half = halfWidth ?? (relative === undefined ? undefined : relative * share)
  if (half === undefined || half === 0 || share === 0 || share === 1) return undefined
  const z = normalQuantile(0.5 + level / 2, 0, 1)
  const variance = share * (1 - share)
  const independent = (z * z * variance) / (half * half)
  const left = 1 - (independent * icc) / operators
  const least = z * Math.sqrt((variance * icc) / operators)
  const base = {
    independent: Math.ceil(independent),
    leastHalfWidth: least,
    operatorsAdvised: Math.max(operators, Math.ceil(2 * independent * icc)),
    halfWidth: half,
  }
  if (left <= 0) return base
  const contacts = Math.ceil(Math.max(independent, (independent * (1 - icc)) / left))
  return { ...base, contacts, perOperator: Math.ceil(contacts / operators), designEffect: designEffect(contacts / operators, icc) }
}

/** How many times the variance of a share grows when every operator has m contacts that are alike by ICC. */
export function designEffect(perOperator: number, icc: number): number {
  return Math.max(1, 1 + (perOperator - 1) * icc)
}

/** What a rule does at a true share: chances that it goes on, stops, or asks for more contacts. */
export interface Operating {
  readonly share: number
  readonly go: number
  readonly stop: number
  readonly extend: number
}

/** Chances of a right and of a wrong decision, at the shares that the rule names good and poor, and between and around them. */
export interface RuleWorth {
  readonly rule: Rule
  readonly rightGo: number
  readonly wrongStop: number
  readonly rightStop: number
  readonly wrongGo: number
  readonly curve: readonly Operating[]
}

/**
 * Results among n contacts of k operators vary as a beta-binomial with the same variance as k operators whose contacts are alike by ICC: correlation
 * (n/k − 1)·ICC/(n − 1) over all pairs.
 */
export function operatingAt({ contacts, goFrom, stopBelow }: Rule, share: number, operators: number, icc: number): Operating {
  if (share <= 0 || share >= 1) {
    const results = share <= 0 ? 0 : contacts
    const go = results >= goFrom ? 1 : 0
    const stop = results < stopBelow ? 1 : 0
    return { share, go, stop: Math.min(stop, 1 - go), extend: Math.max(0, 1 - go - stop) }
  }
  const correlation = contacts <= 1 ? 0 : ((contacts / operators - 1) * icc) / (contacts - 1)
  // without correlation the beta is a point; one so narrow that nobody can tell is used for it
  const precision = Math.min(1e9, correlation <= 0 ? 1e9 : 1 / correlation - 1)
  const law = betaBinomial(contacts, precision * share, precision * (1 - share))
  const go = betaBinomialAtLeast(law, goFrom)
  const stop = Math.max(0, 1 - betaBinomialAtLeast(law, stopBelow))
  return { share, go, stop, extend: Math.max(0, 1 - go - stop) }
}

/** Points of the curve, the first at no results at all. */
const CURVE = 21

export function worthOf(rule: Rule, operators: number, icc: number): RuleWorth {
  const good = operatingAt(rule, rule.good, operators, icc)
  const poor = operatingAt(rule, rule.poor, operators, icc)
  const most = Math.min(1, 2 * rule.good)
  return {
    rule,
    rightGo: good.go,
    wrongStop: good.stop,
    rightStop: poor.stop,
    wrongGo: poor.go,
    curve: Array.from({ length: CURVE }, (_, at) => operatingAt(rule, (most * at) / (CURVE - 1), operators, icc)),
  }
}

/** The rule with the fewest results for going on that is wrong at a poor share no more often than asked; it stops where a good share would be that rare. */
export function ruleFor(wanted: Pick<Rule, 'contacts' | 'good' | 'poor'>, risk: number, operators: number, icc: number): Rule {
  const at = (share: number, goFrom: number) => operatingAt({ ...wanted, goFrom, stopBelow: 0 }, share, operators, icc).go
  let goFrom = 0
  while (goFrom < wanted.contacts && at(wanted.poor, goFrom) > risk) goFrom++
  let stopBelow = 0
  while (stopBelow < goFrom && 1 - at(wanted.good, stopBelow + 1) <= risk) stopBelow++
  return { ...wanted, goFrom, stopBelow }
}

export type Decision = 'go' | 'stop' | 'extend' | 'too-early'

/** What the rule says to the figures: it was written for a number of contacts, and more of them move its borders in proportion. */
export function decide({ contacts, goFrom, stopBelow }: Rule, closed: number, results: number): Decision {
  if (closed < contacts) return 'too-early'
  if (results * contacts >= goFrom * closed) return 'go'
  return results * contacts < stopBelow * closed ? 'stop' : 'extend'
}

/** How much less than its final value a pilot shows of a share while operators learn: d·τ/H·(1 − e^(−H/τ)) over H hours each. */
export function learningLoss(loss: number, constantHours: number, hours: number): number {
  if (hours <= 0) return loss
  return (loss * constantHours * (1 - exp(-hours / constantHours))) / hours
}
