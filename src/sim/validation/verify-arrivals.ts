/** How many calls come on a day and in its intervals: one short day a replication, so that intervals of one day are seen together. */
import { z } from 'zod'
import { countsOfADay } from '../analytic/day-factor'
import { CALL, CALL_WIDTH, type Counts } from '../centre/counts'
import type { TruthCase } from './case-file'
import { projectOf, scaleOfDay } from './case-project'
import { type CentreCase, singleQueue } from './centre-case'
import { DayFactorSchema } from './day-factors'
import { estimate } from './estimate'
import { expectedAt, type Leaf, pathText } from './expected-tree'
import { judge, judgeExact, missing, type Row } from './judge'
import { liveBy } from './live'
import { parsed } from './read-model'
import type { Sums } from './reading'
import { shortDaysOf } from './timing'
import type { Effort } from './verify-centre'

const ModelSchema = z.strictObject({
  horizon: z.literal('arrivals'),
  interval_s: z.number().positive(),
  mean_calls_per_interval: z.array(z.number().min(0)).min(1),
  /** There is one class only: whether it is shared makes no difference. */
  day_factor: DayFactorSchema.nullable().default(null),
})
type Model = z.infer<typeof ModelSchema>

/** @throws UnsupportedCase */
export const readArrivals = (model: unknown): Model => parsed(ModelSchema, model)

/** The day as a centre whose operators answer at once. */
function centreOf({ interval_s, mean_calls_per_interval: means, day_factor }: Model): CentreCase {
  return {
    classes: [{ name: 'calls', rates: means.map((mean) => mean / interval_s), patience: null }],
    groups: [{ name: 'agents', agents: means.map(() => 1), service: { calls: { kind: 'deterministic', value_s: 0 } } }],
    routing: singleQueue,
    thresholds: [],
    day: { intervals: means.length, length: interval_s, leaving: 'finish-call' },
    ...(day_factor && { dayFactorShape: day_factor.shape }),
  }
}

export function verifyArrivals(one: TruthCase, model: Model, leaves: readonly Leaf[], effort: Effort): readonly Row[] {
  const centre = centreOf(model)
  const { day } = centre
  if (day === undefined) return []
  const scale = scaleOfDay(day)
  const project = projectOf(centre, { scale, days: 1, warmUpDays: 0, independent: true }, 20)
  const cells = Math.round((day.length * scale) / 60 / project.calendar.interval)
  const quantiles = leaves.filter(({ path }) => path[0] === 'total_quantiles')
  const n = day.intervals

  /** Counts of the intervals and their squares, the total and its square, the first two together, no call in the first; total within each quantile, and below it. */
  const read = (counts: Counts): Float64Array => {
    const calls = Array.from({ length: n }, (_, interval) => offeredIn(counts, interval * cells, cells))
    const total = calls.reduce((sum, count) => sum + count, 0)
    const within = quantiles.flatMap(({ expected }) => [total <= expected ? 1 : 0, total < expected ? 1 : 0])
    const pair = n > 1 ? calls[0] * calls[1] : 0
    return Float64Array.from([...calls, ...calls.map((count) => count * count), total, total * total, pair, calls[0] === 0 ? 1 : 0, ...within])
  }
  const sample = liveBy(project, shortDaysOf(effort.precision, effort.times), effort.seed, read)
  const mean = (sums: Sums, at: number) => sums.at(at) / sums.replications
  const variance = (sums: Sums, at: number, square: number) => {
    const { replications } = sums
    return (mean(sums, square) - mean(sums, at) * mean(sums, at)) * (replications / (replications - 1))
  }
  const pairAt = 2 * n + 2
  const counts = countsOf(model)

  return leaves.map(({ path, expected }) => {
    const place = { family: one.family, id: one.id, figure: pathText(path) }
    const [name, next] = path
    const at = Number(next)
    const of = (figure: (sums: Sums) => number) => judge(place, expected, estimate(sample, figure))
    /** Where a few days hold most of a variance, what was seen and its error are small together: the error is that of the law at least. */
    const ofVariance = (figure: (sums: Sums) => number, truth: number) => {
      const { value, standardError } = estimate(sample, figure)
      return judge(place, expected, { value, standardError: Math.max(standardError, errorOfVariance(truth, model, sample.readings.length)) })
    }
    switch (name) {
      case 'mean_total':
        return of((sums) => mean(sums, 2 * n))
      case 'var_total':
        return ofVariance((sums) => variance(sums, 2 * n, 2 * n + 1), counts.total.variance)
      case 'mean_per_interval':
        return of((sums) => mean(sums, at))
      case 'var_per_interval':
        return ofVariance((sums) => variance(sums, at, n + at), counts.intervals[at]?.variance ?? 0)
      case 'corr_first_two':
        return of((sums) => (mean(sums, pairAt) - mean(sums, 0) * mean(sums, 1)) / Math.sqrt(variance(sums, 0, n) * variance(sums, 1, n + 1)))
      case 'prob_zero_first_interval': {
        const seen = sample.total[pairAt + 1]
        return judge(
          place,
          expected,
          estimate(sample, (sums) => mean(sums, pairAt + 1)),
          { seen, of: sample.readings.length },
        )
      }
      case 'total_quantiles': {
        const from = pairAt + 2 + 2 * quantiles.findIndex((leaf) => leaf.path[1] === next)
        const share = Number(next)
        // the quantile holds where the share up to it reaches p and the share below it does not; within chance either may be missed a little
        const days = sample.readings.length
        const [upTo, below] = [sample.total[from] / days, sample.total[from + 1] / days]
        const here = Math.max(upTo - below, 1 / days)
        const off = Math.max(0, share - upTo) - Math.max(0, below - share)
        return judge(place, expected, { value: expected + off / here, standardError: Math.sqrt((share * (1 - share)) / days) / here })
      }
      default:
        return missing(place, expected, 'no such figure is known')
    }
  })
}

function offeredIn({ callsByInterval }: Counts, first: number, count: number): number {
  let sum = 0
  for (let cell = first; cell < first + count; cell++) sum += callsByInterval[cell * CALL_WIDTH + CALL.offered]
  return sum
}

const EXACT = 1e-9

const countsOf = ({ mean_calls_per_interval: means, day_factor }: Model) => countsOfADay({ means, ...(day_factor && { shape: day_factor.shape }) })

/** Standard error of the variance of n negative binomial counts with this variance v: their excess kurtosis is 6/α + 1/v. */
function errorOfVariance(variance: number, { day_factor }: Model, n: number): number {
  const fourth = variance * variance * (2 + (day_factor === null ? 0 : 6 / day_factor.shape)) + variance
  return Math.sqrt(fourth / n)
}

export function arrivalForms(one: TruthCase, model: Model, leaves: readonly Leaf[]): readonly Row[] {
  const { mean_calls_per_interval: means } = model
  const { intervals, total, correlation } = countsOf(model)
  const all = {
    mean_total: total.mean,
    var_total: total.variance,
    mean_per_interval: intervals.map((count) => count.mean),
    var_per_interval: intervals.map((count) => count.variance),
    ...(means.length > 1 && { corr_first_two: correlation(0, 1) }),
    prob_zero_first_interval: intervals[0].probZero,
  }
  return leaves.flatMap(({ path, expected }) => {
    const value = path[0] === 'total_quantiles' ? total.quantile(Number(path[1])) : expectedAt(all, path)
    return typeof value === 'number' ? [judgeExact({ family: one.family, id: one.id, figure: `closed form: ${pathText(path)}` }, expected, value, EXACT)] : []
  })
}
