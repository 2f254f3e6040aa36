import { z } from 'zod'
import { exp } from '../kernel/portable'
import { numeric } from '../terms/fields'
import { DAY, MINUTE, millisecondsOfDay, timeOfDay, weekdaySet, weekdays } from '../terms/week'
import { type DayRates, refined } from './day-rates'

/** Calls that an advertisement brings: their rate rises evenly to a peak and then halves again and again. */
export const BurstSchema = z.strictObject({
  /** Left out: every working day. */
  days: weekdaySet('workdays').optional(),
  at: timeOfDay('burstAt'),
  calls: numeric('burstCalls'),
  peakMinutes: numeric('peakMinutes'),
  halfLifeMinutes: numeric('halfLifeMinutes'),
})
export type Burst = z.infer<typeof BurstSchema>

/** The rates with the bursts of each weekday on top, minute by minute. */
export function withBursts(rates: DayRates, bursts: readonly Burst[]): DayRates {
  if (bursts.length === 0) return rates
  const fine = refined(rates, MINUTE)
  const rows = fine.rates.map((row) => [...row])
  for (const burst of bursts) {
    const first = millisecondsOfDay(burst.at) / fine.step
    const course = courseOf(burst)
    weekdays.forEach((weekday, day) => {
      if (burst.days && !burst.days.includes(weekday)) return
      course.forEach((rate, minute) => {
        rows[day][first + minute] += rate
      })
    })
  }
  return { step: fine.step, rates: rows }
}

/** Calls a millisecond in each minute from the advertisement to midnight, where the burst is cut; together they are its calls. */
function courseOf(burst: Burst): number[] {
  const minutes = (DAY - millisecondsOfDay(burst.at)) / MINUTE
  const all = amountBy(minutes, burst)
  return Array.from({ length: minutes }, (_, minute) => {
    const within = amountBy(minute + 1, burst) - amountBy(minute, burst)
    return (burst.calls * within) / all / MINUTE
  })
}

/** Area under the course up to a minute: a slope up to 1 at the peak, then 2^(−t/half-life). */
function amountBy(minute: number, { peakMinutes, halfLifeMinutes }: Burst): number {
  if (minute < peakMinutes) return (minute * minute) / (2 * peakMinutes)
  const decay = LN_TWO / halfLifeMinutes
  return peakMinutes / 2 + (1 - exp(-decay * (minute - peakMinutes))) / decay
}

const LN_TWO = 0.6931471805599453
