/** Reads what a person types: `1 234,5`, `1,234.5`, `80 %`, `3 мин`, `00:03:00`, `3:20`. The value comes in the unit of the file. */
import type { Unit } from '../sim/terms/fields'
import type { Language } from '../sim/terms/text'

export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: 'empty' | 'notANumber' | 'wrongUnit'; readonly likely?: string }

const failed = (reason: 'empty' | 'notANumber' | 'wrongUnit', likely?: string): ParsedNumber => ({ ok: false, reason, ...(likely ? { likely } : {}) })

/** Seconds behind each word for a time, longest words first. */
const timeWords: readonly (readonly [pattern: RegExp, seconds: number])[] = [
  [/^(?:seconds?|secs?|s|секунд[аы]?|сек\.?|с)$/, 1],
  [/^(?:minutes?|mins?|min\.|m|минут[аы]?|мин\.?|м)$/, 60],
  [/^(?:hours?|hrs?|h|час(?:ов|а)?|ч\.?)$/, 3600],
  [/^(?:days?|d|дн(?:ей|я)?\.?|день|д\.?)$/, 86_400],
  [/^(?:weeks?|w|недел[ияь]|нед\.?)$/, 604_800],
]

const secondsIn: Partial<Record<Unit, number>> = { seconds: 1, minutes: 60, days: 86_400, weeks: 604_800 }
const spaces = /[\s\u00a0\u202f\u2009]+/g

/** Digits with separators as a JavaScript number; a comma before three digits groups only where the language writes so. */
function plain(text: string, language: Language | undefined): number | undefined {
  const sign = /^[-\u2212\u2013]/.test(text) ? -1 : 1
  let digits = text.replace(/^[-\u2212\u2013+]/, '')
  if (!/^(?:\d[\d.,]*|[.,]\d+)$/.test(digits)) return undefined
  const commas = digits.split(',').length - 1
  const dots = digits.split('.').length - 1
  const grouped = (mark: string) => new RegExp(`^[1-9]\\d{0,2}(?:\\${mark}\\d{3})+(?!\\d)`).test(digits)
  if (commas > 0 && dots > 0) {
    const decimal = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.'
    digits = digits.split(decimal === ',' ? '.' : ',').join('')
  } else if (commas > 1 || (commas === 1 && language === 'en' && grouped(','))) {
    if (!grouped(',')) return undefined
    digits = digits.split(',').join('')
  } else if (dots > 1) {
    if (!grouped('.')) return undefined
    digits = digits.split('.').join('')
  }
  const value = Number(digits.replace(',', '.'))
  return Number.isFinite(value) ? sign * value : undefined
}

/** `3:20` is minutes and seconds, `00:03:00` hours too; answered in seconds. */
function clockSeconds(text: string): number | undefined {
  const parts = /^(\d+):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text)
  if (!parts) return undefined
  const [, first, second, third] = parts.map(Number)
  return Number.isNaN(third) ? first * 60 + second : first * 3600 + second * 60 + third
}

/** Letters that hands and scanners mistake for digits. */
function likelyDigits(text: string): string | undefined {
  const mended = text
    .replace(/[OoОо]/g, '0')
    .replace(/[lI|]/g, '1')
    .replace(/[Зз]/g, '3')
  return mended !== text && /^[\d.,:%]+$/.test(mended) ? mended : undefined
}

export function parseNumber(text: string, unit: Unit, language?: Language): ParsedNumber {
  const given = text.trim().toLowerCase()
  if (given === '') return failed('empty')
  const likely = likelyDigits(text.trim().replace(spaces, ''))
  if (likely) return failed('notANumber', likely)
  const scale = secondsIn[unit]
  const time = clockSeconds(given.replace(spaces, ''))
  if (time !== undefined) return scale === undefined ? failed('wrongUnit') : { ok: true, value: time / scale }
  const parts = /^([-\u2212\u2013+]?[\d.,\s\u00a0\u202f\u2009']+)(\D*)$/.exec(given)
  const value = parts ? plain(parts[1].replace(spaces, '').replace(/'/g, ''), language) : undefined
  if (!parts || value === undefined) return failed('notANumber')
  const word = parts[2].trim()
  if (unit === 'share') return word === '' || word === '%' ? { ok: true, value: Number((value / 100).toPrecision(15)) } : failed('wrongUnit')
  if (word === '') return { ok: true, value }
  if (scale !== undefined) {
    const seconds = timeWords.find(([pattern]) => pattern.test(word))?.[1]
    return seconds === undefined ? failed('wrongUnit') : { ok: true, value: (value * seconds) / scale }
  }
  // a word beside a count or a sum names what the field already says; a share or a time would be another thing
  const foreign = word === '%' || timeWords.some(([pattern]) => pattern.test(word) && word.length > 1 && unit !== 'workdays')
  return foreign ? failed('wrongUnit') : { ok: true, value }
}
