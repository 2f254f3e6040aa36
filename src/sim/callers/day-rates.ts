/** A day's course by weekday: calls a millisecond in each interval of `step` from midnight on. */
import { DAY, MINUTE, millisecondsOfDay, type Weekday, weekdays } from '../terms/week'

export interface DayRates {
  readonly step: number
  /** One row a weekday, Monday first. */
  readonly rates: readonly (readonly number[])[]
}

/** Amounts by interval from a time of day on; a weekday left out has none. */
export type ByWeekday = { readonly [Day in Weekday]?: readonly number[] | undefined }

/** `interval` in minutes; every amount is spread evenly over its interval. */
export function ratesOf(from: string, interval: number, amounts: ByWeekday): DayRates {
  const length = interval * MINUTE
  const start = millisecondsOfDay(from)
  // intervals may begin off the grid of the day (09:15 with half hours, or 25 minutes long): the grid is what divides them all
  const step = commonDivisor(length, commonDivisor(start, DAY))
  const rates = weekdays.map((weekday) => {
    const row = new Array<number>(DAY / step).fill(0)
    amounts[weekday]?.forEach((amount, place) => {
      const first = (start + place * length) / step
      row.fill(amount / length, first, first + length / step)
    })
    return row
  })
  return { step, rates }
}

/** The same rates on a grid that also has the borders of `length`. */
export function refined({ step, rates }: DayRates, length: number): DayRates {
  const finer = commonDivisor(step, length)
  const times = step / finer
  return { step: finer, rates: rates.map((row) => Array.from({ length: row.length * times }, (_, place) => row[Math.floor(place / times)])) }
}

export function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
