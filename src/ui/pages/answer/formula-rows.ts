/** Formula and simulation in words and digits: rows of the table, and the day with operators on duty and the fewest for the target. */
import { EN_DASH } from '../../../messages/format'
import type { Beside } from '../../../sim/staffing/beside'
import type { ClosedForm, FormDay, FormInterval } from '../../../sim/staffing/closed-form'
import { amount, digits, ranged, timeOfDay } from '../../parts/amounts'
import { operatorsText, timesText } from '../../parts/day-words'
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

/** The day with the most calls. */
export function busiestDay({ days }: ClosedForm): FormDay | undefined {
  const calls = ({ intervals }: FormDay) => intervals.reduce((sum, interval) => sum + interval.calls, 0)
  return days.length === 0 ? undefined : days.reduce((best, day) => (calls(day) > calls(best) ? day : best))
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
