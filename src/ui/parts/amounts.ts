/** Values in the reader's words and digits: units, money, times, and the rounding that the half-width allows. */

import { clock, EN_DASH, formatFor, MINUS, NBSP, span } from '../../messages/format'
import type { MeasureUnit } from '../../sim/experiment/results'
import type { Language } from '../../sim/terms/text'
import { decimalsOf, roundTo, stepFor } from './rounding'

export interface AmountStyle {
  readonly language: Language
  readonly currency: string
}

/** A value and its range, rounded alike; the unit stands once, at the value. */
export interface RangedText {
  readonly value: string
  readonly range: string
}

const hourWord: Readonly<Record<Language, string>> = { en: 'h', ru: 'ч' }
const secondWord: Readonly<Record<Language, string>> = { en: 's', ru: 'с' }
const scales = [
  { from: 1e6, by: 1e6, word: { en: 'M', ru: 'млн' } },
  { from: 1e5, by: 1e3, word: { en: 'k', ru: 'тыс.' } },
] as const

/** How one unit is written: scale to the shown number, digits, and what stands before and after it. */
interface Shape {
  readonly by: number
  readonly step: number
  readonly before: string
  readonly after: string
  readonly clock: boolean
}

/** Coarsest of the steps that writes an exact value in full; the finest where none does. */
function exactStep(value: number, steps: readonly number[]): number {
  return steps.find((step) => Math.abs(roundTo(value, step) - value) < 1e-9 * Math.max(1, Math.abs(value))) ?? steps.at(-1) ?? 0
}

export function digits(value: number, decimals: number, language: Language): string {
  return formatFor(language).number(value, decimals)
}

/** Minutes since midnight as a time of day. */
export function timeOfDay(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.round(minutes) % 60).padStart(2, '0')}`
}

function moneyShape(size: number, halfWidth: number, style: AmountStyle): Shape {
  const sign = formatFor(style.language).currencySign(style.currency)
  const inFront = style.language === 'en' && ['$', '£', '€', '¥'].includes(sign)
  const scale = scales.find((candidate) => size >= candidate.from && (halfWidth === 0 || candidate.by === 1e6 || stepFor(halfWidth) >= 1))
  const after = [scale?.word[style.language], inFront ? undefined : sign].filter((word) => word !== undefined).join(NBSP)
  const by = scale?.by ?? 1
  const exact = exactStep(size, by > 1 ? [by, by / 10, by / 100] : size < 1000 ? [1, 0.1, 0.01] : [1])
  const least = by === 1e3 ? by : by > 1 ? by / 1000 : size < 100 ? 0.01 : 1
  return {
    by,
    step: halfWidth > 0 ? Math.max(stepFor(halfWidth), least) : exact,
    before: inFront ? sign : '',
    after: after === '' ? '' : NBSP + after,
    clock: false,
  }
}

function shapeOf(unit: MeasureUnit, size: number, halfWidth: number, whole: boolean, style: AmountStyle): Shape {
  const plain = { by: 1, before: '', clock: false }
  const step = stepFor(halfWidth)
  if (unit === 'money') return moneyShape(size, halfWidth, style)
  // an interval narrower than a second would read as one time twice
  if (unit === 'seconds' && size < 60 && halfWidth > 0 && halfWidth < 0.5) return { ...plain, step: 0.1, after: `${NBSP}${secondWord[style.language]}` }
  if (unit === 'seconds') return { ...plain, step: 1, after: '', clock: true }
  if (unit === 'share')
    return { by: 0.01, before: '', clock: false, step: Math.min(stepFor(halfWidth, 1) || exactStep(size, [0.01, 0.001, 0.0001]), 0.01), after: `${NBSP}%` }
  if (unit === 'ratio') return { ...plain, step: step || exactStep(size, [0.1, 0.01, 0.001]), after: '' }
  if (unit === 'perHour') return { ...plain, step: step || 0.1, after: '' }
  if (unit === 'hours') return { ...plain, step: Math.max(step, 1), after: `${NBSP}${hourWord[style.language]}` }
  return { ...plain, step: whole ? Math.max(step, 1) : step || (Number.isInteger(size) ? 1 : 0.1), after: '' }
}

function write(value: number, shape: Shape, style: AmountStyle): string {
  if (shape.clock) return clock(value)
  return digits(roundTo(value, shape.step) / shape.by, decimalsOf(shape.step / shape.by), style.language)
}

/** One value by itself, rounded for the reader: goals, stated figures, amounts of a ledger. */
export function amount(value: number, unit: MeasureUnit, style: AmountStyle, halfWidth = 0): string {
  if (!Number.isFinite(value)) return EN_DASH
  const shape = shapeOf(unit, Math.abs(value), halfWidth, false, style)
  const bare = write(value, shape, style)
  return bare.startsWith(MINUS) ? `${MINUS}${shape.before}${bare.slice(1)}${shape.after}` : `${shape.before}${bare}${shape.after}`
}

/** A value with its range, both rounded by the half-width of the range, or by another one given. `whole` keeps counts of things whole. */
export function ranged(value: number, low: number, high: number, unit: MeasureUnit, style: AmountStyle, whole = true, halfWidth?: number): RangedText {
  if (!Number.isFinite(value)) return { value: EN_DASH, range: '' }
  const known = Number.isFinite(low) && Number.isFinite(high)
  const shape = shapeOf(unit, Math.abs(value), halfWidth ?? (known ? (high - low) / 2 : 0), whole, style)
  const bare = write(value, shape, style)
  const text = bare.startsWith(MINUS) ? `${MINUS}${shape.before}${bare.slice(1)}${shape.after}` : `${shape.before}${bare}${shape.after}`
  return { value: text, range: known ? span(write(low, shape, style), write(high, shape, style)) : '' }
}
