/** Formula and simulation in words and digits: rows of the table, and the day with operators on duty and the fewest for the target. */
import { EN_DASH } from '../../../messages/format'
import type { Beside } from '../../../sim/staffing/beside'
import type { ClosedForm, FormDay, FormInterval } from '../../../sim/staffing/closed-form'
import { type Weekday, weekdays } from '../../../sim/terms/week'
import { amount, digits, ranged, timeOfDay } from '../../parts/amounts'
import type { FigureTableData } from '../../parts/figure-table'
import type { Wording } from '../../parts/measure-words'
import { decimalsOf, roundTo, stepFor } from '../../parts/rounding'

export interface FormulaRow {
  readonly kind: Beside['kind']
  readonly name: string
  readonly formula: string
  readonly simulated: string
  readonly range: string
  readonly difference: string
  /** The formula lies inside the interval. */
  readonly calm: boolean
}

export function formulaRow({ kind, unit, formula, simulated, difference, agrees }: Beside, endless: boolean, wording: Wording): FormulaRow {
  const { t } = wording
  const half = simulated ? (simulated.high - simulated.low) / 2 : 0
  const seen = simulated ? ranged(simulated.mean, simulated.low, simulated.high, unit, wording, false) : { value: EN_DASH, range: '' }
  const silent = kind === 'asa' && endless ? t('closedForm.endless') : t('closedForm.silent')
  return {
    kind,
    name: t(`measures.name.${kind}`),
    formula: formula === undefined ? silent : unit === 'seconds' ? inSeconds(formula, half, wording) : amount(formula, unit, wording, half),
    simulated: seen.value,
    range: seen.range,
    difference: difference === undefined ? EN_DASH : agrees ? t('closedForm.agrees') : differenceText(difference, half, unit, wording),
    calm: agrees === true,
  }
}

function inSeconds(value: number, half: number, wording: Wording): string {
  return ranged(value, value - half, value + half, 'seconds', wording, false).value
}

function differenceText(difference: number, half: number, unit: Beside['unit'], wording: Wording): string {
  const { t, language } = wording
  const size = Math.abs(difference)
  if (unit === 'seconds') return t(`measures.difference.${difference > 0 ? 'longer' : 'shorter'}`, { amount: inSeconds(size, half, wording) })
  const step = Math.min(stepFor(half, 1) || 0.001, 0.01)
  const points = digits(roundTo(size, step) * 100, decimalsOf(step * 100), language)
  return t(`measures.difference.${difference > 0 ? 'higher' : 'lower'}`, { amount: t('measures.difference.points', { n: points }) })
}

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

/** The day with the most calls. */
export function busiestDay({ days }: ClosedForm): FormDay | undefined {
  const calls = ({ intervals }: FormDay) => intervals.reduce((sum, interval) => sum + interval.calls, 0)
  return days.length === 0 ? undefined : days.reduce((best, day) => (calls(day) > calls(best) ? day : best))
}

/** Operators with a tenth where breaks begin or end inside the interval. */
export function operatorsText(value: number, language: Wording['language']): string {
  return digits(value, Number.isInteger(roundTo(value, 0.1)) ? 0 : 1, language)
}

/** Intervals in which fewer are on duty than the target asks for. */
export function shortIntervals(intervals: readonly FormInterval[]): readonly FormInterval[] {
  return intervals.filter(({ operators, required }) => required !== undefined && roundTo(operators, 0.001) < required)
}

export function staffingFinding(intervals: readonly FormInterval[], wording: Wording): string {
  const { t } = wording
  if (intervals.every(({ required }) => required === undefined)) return t('closedForm.staffing.noTarget')
  const short = shortIntervals(intervals)
  return short.length === 0 ? t('closedForm.staffing.enough') : t('closedForm.staffing.below', { times: timesText(short, intervals) })
}

/** "13:00–15:00, 18:00–18:30": neighbours together. */
export function timesText(short: readonly { readonly from: number }[], all: readonly { readonly from: number }[]): string {
  return spansOf(short, (all[1]?.from ?? 0) - (all[0]?.from ?? 0))
    .map(({ from, to }) => `${timeOfDay(from)}${EN_DASH}${timeOfDay(to)}`)
    .join(', ')
}

/** Intervals of one length, neighbours as one. */
export function spansOf(intervals: readonly { readonly from: number }[], length: number): readonly { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = []
  for (const { from } of intervals) {
    const last = spans.at(-1)
    if (last?.to === from) last.to = from + length
    else spans.push({ from, to: from + length })
  }
  return spans
}

export function staffingTable(intervals: readonly FormInterval[], wording: Wording): FigureTableData {
  const { t, language } = wording
  const share = (value: number | undefined) => (value === undefined ? EN_DASH : amount(value, 'share', wording, 0.02))
  return {
    head: [
      t('answer.day.x'),
      t('measures.name.offered'),
      t('closedForm.staffing.onDuty'),
      t('closedForm.staffing.required'),
      `${t('measures.name.serviceLevel')}, ${t('closedForm.formula').toLowerCase()}`,
      `${t('measures.name.occupancy')}, ${t('closedForm.formula').toLowerCase()}`,
    ],
    rows: intervals.map(({ from, calls, operators, required, serviceLevel, occupancy }) => [
      timeOfDay(from),
      digits(calls, calls >= 10 ? 0 : 1, language),
      operatorsText(operators, language),
      required === undefined ? EN_DASH : digits(required, 0, language),
      share(serviceLevel),
      share(occupancy),
    ]),
  }
}
