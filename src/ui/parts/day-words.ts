/** Days, times of day and operators at a time in words: what every table and chart by half hour says. */
import { EN_DASH } from '../../messages/format'
import type { Language } from '../../sim/terms/text'
import { type Weekday, weekdays } from '../../sim/terms/week'
import { digits, timeOfDay } from './amounts'
import type { Wording } from './measure-words'
import { roundTo } from './rounding'

/** "Mon–Thu, Sat": weekdays in a row by their ends. */
export function dayNames(days: readonly Weekday[], { t }: Wording): string {
  const places = days.map((day) => weekdays.indexOf(day)).sort((a, b) => a - b)
  const runs: number[][] = []
  for (const place of places) {
    const last = runs.at(-1)
    if (last !== undefined && last.at(-1) === place - 1) last.push(place)
    else runs.push([place])
  }
  const name = (place: number) => t(`weekday.${weekdays[place]}`)
  return runs
    .map((run) => {
      const [first, last] = [name(run[0]), name(run[run.length - 1])]
      return run.length === 1 ? first : run.length === 2 ? `${first}, ${last}` : `${first}${EN_DASH}${last}`
    })
    .join(', ')
}

/** Operators with a tenth where breaks begin or end inside the interval. */
export function operatorsText(value: number, language: Language): string {
  return digits(value, Number.isInteger(roundTo(value, 0.1)) ? 0 : 1, language)
}

/** "13:00–15:00, 18:00–18:30": neighbours together. */
export function timesText(short: readonly { readonly from: number }[], all: readonly { readonly from: number }[]): string {
  return spansOf(short, (all[1]?.from ?? 0) - (all[0]?.from ?? 0))
    .map(({ from, to }) => `${timeOfDay(from)}${EN_DASH}${timeOfDay(to)}`)
    .join(', ')
}

/** Intervals of one length, neighbours as one. */
function spansOf(intervals: readonly { readonly from: number }[], length: number): readonly { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = []
  for (const { from } of intervals) {
    const last = spans.at(-1)
    if (last?.to === from) last.to = from + length
    else spans.push({ from, to: from + length })
  }
  return spans
}
