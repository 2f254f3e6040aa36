/** Whether days, or operators, differ by more than chance: shares with limits. */
import { gammaShares } from '../analytic/incomplete-gamma'

/** Expected events in a group below which its limits are rough, and the figure is marked. */
const FEW_EVENTS = 5

export interface ChartPoint {
  readonly label: string
  readonly events: number
  readonly trials: number
  readonly share: number
  readonly low: number
  readonly high: number
  /** Beyond the limits. */
  readonly out: boolean
  readonly fewEvents: boolean
}

/**
 * A p′ chart (Laney 2002). `spread`: by how much days scatter more than a binomial with the same share, σ_z; 1 gives the p chart. Limits are
 * p̄ ± 3·σ_z·√(p̄(1 − p̄)/n_i).
 */
export interface ControlChart {
  readonly of: 'days' | 'operators'
  readonly centre: number
  readonly spread: number
  readonly points: readonly ChartPoint[]
  /** Chi-square test that all shares are one, over all groups as they are: rough where points are marked for their few events. */
  readonly heterogeneity: { readonly chiSquare: number; readonly degrees: number; readonly chance: number }
}

interface Group {
  readonly label: string
  readonly events: number
  readonly trials: number
}

/** d₂ of two neighbours: the mean range of two normal draws. */
const MEAN_RANGE = 1.128
/** Days from which their scatter can be told from their moving ranges. */
const ENOUGH_DAYS = 10

/**
 * Days get p′ limits from ten days on: a day has hundreds of conversations, so that the binomial limits of a p chart would call every day strange that
 * has its own mood (a holiday, the weather). Operators have no order, and moving ranges of them would mean nothing: they get the limits of a p chart, which
 * is the question "are they alike?". A u chart is for counts without a number of trials; here it is always known.
 */
export function controlChart(of: ControlChart['of'], groups: readonly Group[]): ControlChart {
  const used = groups.filter(({ trials }) => trials > 0)
  const events = used.reduce((sum, group) => sum + group.events, 0)
  const trials = used.reduce((sum, group) => sum + group.trials, 0)
  const centre = trials === 0 ? Number.NaN : events / trials
  const error = (group: Group) => Math.sqrt((centre * (1 - centre)) / group.trials)
  const scores = used.map((group) => (error(group) === 0 ? 0 : (group.events / group.trials - centre) / error(group)))
  const spread = of === 'days' && used.length >= ENOUGH_DAYS ? Math.max(1, meanRange(scores) / MEAN_RANGE) : 1
  const points = used.map((group): ChartPoint => {
    const share = group.events / group.trials
    const half = 3 * spread * error(group)
    const low = Math.max(0, centre - half)
    const high = Math.min(1, centre + half)
    return { ...group, share, low, high, out: share < low || share > high, fewEvents: centre * group.trials < FEW_EVENTS }
  })
  return { of, centre, spread, points, heterogeneity: heterogeneityOf(scores) }
}

function heterogeneityOf(scores: readonly number[]): ControlChart['heterogeneity'] {
  const chiSquare = scores.reduce((sum, score) => sum + score * score, 0)
  const degrees = Math.max(0, scores.length - 1)
  return { chiSquare, degrees, chance: degrees === 0 ? 1 : gammaShares(degrees / 2, chiSquare / 2).above }
}

function meanRange(scores: readonly number[]): number {
  let sum = 0
  for (let at = 1; at < scores.length; at++) sum += Math.abs(scores[at] - scores[at - 1])
  return sum / (scores.length - 1)
}
