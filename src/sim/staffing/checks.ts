/** Every target on days that were lived: its mean, the share of days that meet it, and where it falls short. */
import { type Interval, proportionInterval, ratioInterval, sum } from '../stats/interval'
import { MINUTE } from '../terms/week'
import { daily, mayFail } from './constraints'
import type { DayKind } from './day-kinds'
import type { Promised } from './promise'
import type { Trial } from './trials'

/** One target on days that were lived. */
export interface TargetCheckOnDays {
  readonly target: number
  /** Over all days, with the interval of the mean. */
  readonly mean: FigureOfDays
  /** Share of the days that meet it, in every interval where it is promised by interval; Wilson's interval. */
  readonly chance: FigureOfDays
  /** The mean over days, or the share of days where a chance is asked for, keeps the promise. */
  readonly met: boolean
  /** Of each interval with calls: the mean; and whether the promise is kept there, where it is by interval. */
  readonly intervals: readonly { readonly from: number; readonly mean: number; readonly short: boolean }[]
}

type FigureOfDays = Pick<Interval, 'mean' | 'low' | 'high' | 'n'>

/** Every target on the days of a trial. */
export function checksOf(
  trial: Trial,
  { kind, promises }: { readonly kind: Pick<DayKind, 'intervals' | 'interval'>; readonly promises: readonly Promised[] },
): TargetCheckOnDays[] {
  const { intervals } = kind
  const { days } = trial
  return promises.map((promised, place) => {
    const { target } = promised
    const sums = trial.sums[place]
    const over = (cells: Float64Array, from: number, to: number) =>
      Float64Array.from({ length: days }, (_, day) => cells.subarray(day * intervals + from, day * intervals + to).reduce((all, one) => all + one, 0))
    const surplusOf = Array.from({ length: intervals }, (_, at) => daily(sums, promised, days, at, at + 1, intervals))
    const whole = daily(sums, promised, days, 0, intervals)
    const byInterval = target.per === 'interval'
    const keeps = (surplus: Float64Array) =>
      target.chance === undefined ? sum(surplus) >= 0 : days - surplus.filter((one) => one >= 0).length <= mayFail(target.chance, days)
    const good = Array.from({ length: days }, (_, day) => (byInterval ? surplusOf.every((one) => one[day] >= 0) : whole[day] >= 0)).filter(Boolean).length
    const rows = surplusOf.flatMap((surplus, at) => {
      const [top, bottom] = [sum(over(sums.tops, at, at + 1)), sum(over(sums.bottoms, at, at + 1))]
      return bottom > 0 ? [{ from: (at * kind.interval) / MINUTE, mean: top / bottom, short: byInterval && !keeps(surplus) }] : []
    })
    return {
      target: place,
      mean: plain(ratioInterval(over(sums.tops, 0, intervals), over(sums.bottoms, 0, intervals))),
      chance: plain(proportionInterval(good, days)),
      met: byInterval ? rows.every(({ short }) => !short) : keeps(whole),
      intervals: rows,
    }
  })
}

function plain({ mean, low, high, n }: Interval): FigureOfDays {
  return { mean, low, high, n }
}
