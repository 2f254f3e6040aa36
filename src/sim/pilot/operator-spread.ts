/** How unlike operators are, learned from the results of a few: a beta-binomial with random effects. */
import { betaDraw } from '../kernel/distributions'
import { exp, ln } from '../kernel/portable'
import type { Stream } from '../kernel/streams'
import { logBeta } from '../stats/beta-binomial'

/** Events (results) among trials (conversations) of one operator. */
export interface OperatorShare {
  readonly events: number
  readonly trials: number
}

/**
 * What the pilot leaves known of the share common to all operators, and of the spread of its log-odds between them: a grid with weights. Plain data.
 * Operators' own shares follow from a point of the grid (conjugate), so nothing else need be kept.
 */
export interface SpreadPosterior {
  readonly operators: readonly OperatorShare[]
  /** Log-odds of the common share, and half the step of the grid there; spread of log-odds between operators. */
  readonly logOdds: readonly number[]
  readonly halfStep: readonly number[]
  readonly spread: readonly number[]
  /** Weights one after the other, the last 1. */
  readonly cumulated: readonly number[]
}

/** Spreads looked at, up to one at which the best of a few operators brings ten times what the weakest does. */
const SPREADS = 20
const WIDEST = 2.5
const SHARES = 33

/**
 * Scale of the prior of the spread, half-Cauchy (Gelman 2006: the usual choice where there are few groups): half of all teams have log-odds that spread by
 * less than this. Published and own pilots lie at .2 to .4.
 */
const USUAL_SPREAD = 0.3

/** The prior of the common share is Jeffreys', so with no spread at all the posterior is Beta(x + ½, n − x + ½). */
export function spreadPosterior(operators: readonly OperatorShare[]): SpreadPosterior {
  const x = operators.reduce((sum, { events }) => sum + events, 0)
  const n = operators.reduce((sum, { trials }) => sum + trials, 0)
  const centre = ln((x + 0.5) / (n - x + 0.5))
  const error = 1 / (x + 0.5) + 1 / (n - x + 0.5)
  const points: { logOdds: number; halfStep: number; spread: number; weight: number }[] = []
  for (let at = 0; at < SPREADS; at++) {
    const spread = WIDEST * (at / (SPREADS - 1)) * (at / (SPREADS - 1))
    const width = Math.sqrt(1.2 * error + (1.5 * spread * spread) / operators.length)
    const step = (12 * width) / (SHARES - 1)
    const prior = stepOfSpread(at) / (1 + (spread / USUAL_SPREAD) * (spread / USUAL_SPREAD))
    for (let place = 0; place < SHARES; place++) {
      const logOdds = centre + (place - (SHARES - 1) / 2) * step
      const share = shareOf(logOdds)
      const weight = logLikelihood(operators, share, spread) + 0.5 * ln(share) + 0.5 * ln(1 - share) + ln(step * prior)
      points.push({ logOdds, halfStep: step / 2, spread, weight })
    }
  }
  const most = points.reduce((best, { weight }) => Math.max(best, weight), Number.NEGATIVE_INFINITY)
  const likely = points.map((point) => ({ ...point, weight: exp(point.weight - most) })).filter(({ weight }) => weight > 1e-9)
  const total = likely.reduce((sum, { weight }) => sum + weight, 0)
  let below = 0
  const cumulated = likely.map(({ weight }) => (below += weight / total))
  cumulated[cumulated.length - 1] = 1
  return {
    operators,
    logOdds: likely.map(({ logOdds }) => logOdds),
    halfStep: likely.map(({ halfStep }) => halfStep),
    spread: likely.map(({ spread }) => spread),
    cumulated,
  }
}

/** One possible truth: shares of the operators of the pilot, in their order, then of `further` operators whom nobody has seen. */
export function drawShares(
  posterior: SpreadPosterior,
  further: number,
  stream: Stream,
): { readonly known: readonly number[]; readonly unknown: readonly number[] } {
  const { operators, logOdds, halfStep, spread, cumulated } = posterior
  const wanted = stream.uniform()
  const at = cumulated.findIndex((weight) => wanted <= weight)
  const share = shareOf(logOdds[at] + halfStep[at] * (2 * stream.uniform() - 1))
  const precision = precisionOf(share, spread[at])
  const drawn = ({ events, trials }: OperatorShare) =>
    precision === Number.POSITIVE_INFINITY ? share : betaDraw(stream, precision * share + events, precision * (1 - share) + trials - events)
  const known = operators.map(drawn)
  return { known, unknown: Array.from({ length: further }, () => drawn({ events: 0, trials: 0 })) }
}

/** Mean of the posterior: the spread of log-odds between operators, and the correlation of two conversations of one operator (ICC). */
export function spreadOf({ logOdds, spread, cumulated }: SpreadPosterior): { readonly spread: number; readonly icc: number } {
  let [mean, icc, before] = [0, 0, 0]
  cumulated.forEach((weight, at) => {
    mean += (weight - before) * spread[at]
    icc += (weight - before) / (precisionOf(shareOf(logOdds[at]), spread[at]) + 1)
    before = weight
  })
  return { spread: mean, icc }
}

/** Beta precision a + b of a share whose log-odds spread by `spread`: by the delta method Var p = spread²·p²(1 − p)², held below what a share can have. */
function precisionOf(share: number, spread: number): number {
  const ratio = spread * spread * share * (1 - share)
  return ratio === 0 ? Number.POSITIVE_INFINITY : 1 / ratio
}

function logLikelihood(operators: readonly OperatorShare[], share: number, spread: number): number {
  const precision = precisionOf(share, spread)
  let sum = 0
  for (const { events, trials } of operators) {
    if (precision === Number.POSITIVE_INFINITY) sum += events * ln(share) + (trials - events) * ln(1 - share)
    else sum += logBeta(precision * share + events, precision * (1 - share) + trials - events) - logBeta(precision * share, precision * (1 - share))
  }
  return sum
}

/** Width of the cell of a spread: squares of an even grid lie ever wider apart. */
function stepOfSpread(at: number): number {
  const edge = (place: number) => WIDEST * (place / (SPREADS - 1)) * (place / (SPREADS - 1))
  return edge(Math.min(SPREADS - 1, at + 0.5)) - edge(Math.max(0, at - 0.5))
}

function shareOf(logOdds: number): number {
  return 1 / (1 + exp(-logOdds))
}
