import { describe, expect, it } from 'vitest'
import { countsOfADay } from '../../../src/sim/analytic/day-factor'
import { rawCases } from './cases-by-family'
import { expectClose } from './expect-close'

interface Model {
  readonly mean_calls_per_interval: readonly number[]
  readonly day_factor: { readonly shape: number } | null
}

interface Expected {
  readonly mean_total: number
  readonly var_total: number
  readonly mean_per_interval: readonly number[]
  readonly var_per_interval: readonly number[]
  readonly corr_first_two: number
  readonly total_quantiles?: Readonly<Record<string, number>>
  readonly prob_zero_first_interval: number
}

describe('Day factor', () => {
  it.each(rawCases<Model, Expected>('arrivals'))('$id', ({ model, expected }) => {
    const figures = countsOfADay({ means: model.mean_calls_per_interval, shape: model.day_factor?.shape })
    expectClose(figures.total.mean, expected.mean_total, 1e-9, 'mean of the day')
    expectClose(figures.total.variance, expected.var_total, 1e-9, 'variance of the day')
    figures.intervals.forEach(({ mean, variance }, at) => {
      expectClose(mean, expected.mean_per_interval[at], 1e-9, `mean ${at}`)
      expectClose(variance, expected.var_per_interval[at], 1e-9, `variance ${at}`)
    })
    expectClose(figures.correlation(0, 1), expected.corr_first_two, 1e-9, 'correlation')
    expectClose(figures.intervals[0].probZero, expected.prob_zero_first_interval, 1e-9, 'nobody calls')
    for (const [p, count] of Object.entries(expected.total_quantiles ?? {})) expect(figures.total.quantile(Number(p))).toBe(count)
  })

  it('finds quantiles of a hundred thousand calls and of hardly any', () => {
    const { total } = countsOfADay({ means: [100_000] })
    expect(Math.abs(total.quantile(0.5) - 100_000)).toBeLessThanOrEqual(1)
    expect(Math.abs(total.quantile(0.975) - 100_620)).toBeLessThanOrEqual(2)
    const rare = countsOfADay({ means: [0.02], shape: 3 }).total
    expect([0.5, 0.97, 0.99].map((p) => rare.quantile(p))).toEqual([0, 0, 1])
    expect(countsOfADay({ means: [0] }).total.quantile(0.9)).toBe(0)
    const geometric = countsOfADay({ means: [1], shape: 1 }).total // P(N > k) = 2^−(k+1)
    expect([0.4, 0.6, 0.9].map((p) => geometric.quantile(p))).toEqual([0, 1, 3])
  })

  it('becomes Poisson when days hardly differ', () => {
    const { intervals } = countsOfADay({ means: [7], shape: 1e12 })
    expectClose(intervals[0].probZero, Math.exp(-7), 1e-10, 'nobody calls')
  })
})
