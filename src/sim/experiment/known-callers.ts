/** What can be said of the number of callers of a day before anything is simulated: undefined where it can only be said nearly. */
import { UNLIMITED } from '../centre/model'
import type { CallTypeModel } from '../centre/model-calls'

/** Spread in calls from which rounding a drawn number of calls no longer moves its mean: by exp(−2π² · 4). */
const smooth = 2
/** Gamma factors up to this coefficient of variation are smooth enough, too. */
const widestFactor = 0.4
/** A normal number of calls with its mean so many standard deviations above 0 is never cut there. */
const farFromNone = 8

/** Mean number of people who dial the type on a working day; redials, transfers and recalls are not in it. */
export function meanCallersOn(type: CallTypeModel, row: number): number | undefined {
  const { arrivals, dayScale } = type
  if (arrivals.kind === 'none' || arrivals.kind === 'trace') return undefined
  if (arrivals.kind === 'poisson') {
    if (arrivals.atMost < UNLIMITED) return undefined
    return arrivals.rates[arrivals.rateRow[row]].reduce((total, rate) => total + rate, 0) * arrivals.step * dayScale[row]
  }
  const mean = arrivals.cumulated[arrivals.rateRow[row]].length === 0 ? 0 : arrivals.mean * dayScale[row]
  return mean === 0 || isKeptByRounding(mean, arrivals.sd * dayScale[row], Math.sqrt(factorVariance(type))) ? mean : undefined
}

/** Whether a drawn number of calls keeps its mean when it is rounded and cut at 0. */
function isKeptByRounding(mean: number, sd: number, cvOfFactor: number): boolean {
  if (sd > 0) return cvOfFactor === 0 && sd >= smooth && mean >= farFromNone * sd
  return cvOfFactor <= widestFactor && mean * cvOfFactor >= smooth
}

/** Variance of that number where calls are Poisson and some days are busier than others, which makes it more than its mean. */
export function busyDayVarianceOn(type: CallTypeModel, row: number): number | undefined {
  const ofFactor = factorVariance(type)
  const mean = meanCallersOn(type, row)
  if (type.arrivals.kind !== 'poisson' || mean === undefined || ofFactor === 0 || type.intervalFactorShape > 0) return undefined
  return mean + mean * mean * ofFactor
}

/** Variance of the factor of a day: that of the type times that of all types. */
function factorVariance({ dayFactorShape, sharedFactorShape }: CallTypeModel): number {
  const [own, shared] = [dayFactorShape, sharedFactorShape].map((shape) => (shape > 0 ? 1 / shape : 0))
  return (1 + own) * (1 + shared) - 1
}
