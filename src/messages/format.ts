/** Numbers, money, times and dates in the words of a language: for the page and the command line alike. */
import { type Language, languages } from '../sim/terms/text'

export const NBSP = '\u00a0'
export const MINUS = '\u2212'
export const EN_DASH = '\u2013'

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU' }

/** Step that leaves two significant digits of the half-width: 950 → 10, 32 → 1, 0.012 → 0.001. */
export function stepFrom(halfWidth: number): number {
  return halfWidth > 0 ? 10 ** (Math.floor(Math.log10(halfWidth) + 1e-9) - 1) : 0
}

/** Digits after the point that a step needs. */
export function decimalsFor(step: number): number {
  return step > 0 && step < 1 ? Math.min(9, Math.ceil(-Math.log10(step) - 1e-9)) : 0
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** 220 → `3:40`, 3820 → `1:03:40`. */
export function clock(seconds: number): string {
  const whole = Math.round(Math.abs(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const text = hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`
  return seconds < 0 && whole > 0 ? MINUS + text : text
}

/** A low and a high end: `219–283`; ends with a minus are kept apart by an ellipsis: `−5…20`. */
export function span(low: string, high: string): string {
  if (low === high) return low
  return low.startsWith(MINUS) ? `${low}…${high}` : `${low}${EN_DASH}${high}`
}

const words = { en: { seconds: 's', minutes: 'min', points: 'pp' }, ru: { seconds: 'с', minutes: 'мин', points: `п.${NBSP}п.` } } satisfies Record<
  Language,
  unknown
>

/** Making a formatter takes a hundred times longer than using it, and a page asks for the same few with every key. */
function kept<Options, Formatter>(make: (options: Options) => Formatter): (options: Options) => Formatter {
  const known = new Map<string, Formatter>()
  return (options) => {
    const key = JSON.stringify(options)
    const found = known.get(key) ?? make(options)
    known.set(key, found)
    return found
  }
}

function create(language: Language) {
  const locale = locales[language]
  const numbers = kept((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options))
  const dates = kept((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options))
  const plain = (value: number, least: number, most: number) => {
    const text = numbers({ minimumFractionDigits: least, maximumFractionDigits: most }).format(Math.abs(value))
    return value < 0 && /[1-9]/.test(text) ? MINUS + text : text
  }
  /** With exactly `decimals` digits, or with as many as the number has (at most six). */
  const number = (value: number, decimals?: number) => plain(value, decimals ?? 0, decimals ?? 6)
  /** Rounded so far that the half-width keeps two digits. */
  const rounded = (value: number, halfWidth: number) => {
    const step = stepFrom(halfWidth)
    return step > 0 ? number(Math.round(value / step) * step, decimalsFor(step)) : number(value)
  }
  const count = (value: number) => number(value, 0)
  const share = (value: number, decimals?: number) => `${number(Number((100 * value).toPrecision(12)), decimals)}${NBSP}%`
  const points = (value: number, decimals = 1) => `${number(100 * value, decimals)}${NBSP}${words[language].points}`
  const currencySign = (currency: string) =>
    numbers({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      .formatToParts(1)
      .find(({ type }) => type === 'currency')?.value ?? currency
  const money = (major: number, currency: string, decimals = 0) => {
    const sign = currencySign(currency)
    const text = number(major, decimals)
    if (language === 'ru' || !'$£€¥'.includes(sign)) return `${text}${NBSP}${sign}`
    return text.startsWith(MINUS) ? `${MINUS}${sign}${text.slice(1)}` : `${sign}${text}`
  }
  const moneyMinor = (minor: number, currency: string, decimals = 0) => money(minor / 100, currency, decimals)
  const seconds = (value: number) => (value < 60 ? `${count(value)}${NBSP}${words[language].seconds}` : clock(value))
  const date = (iso: string) => dates({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${iso.slice(0, 10)}T00:00:00Z`))
  /** Day and month alone, beside a date that has the year. */
  const shortDate = (iso: string) => dates({ day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${iso.slice(0, 10)}T00:00:00Z`))
  const interval = (low: number, high: number, write: (value: number) => string = count) => span(write(low), write(high))
  /** A month by its place in the year, from 0. */
  const month = (place: number, width: 'short' | 'long' = 'short') => dates({ month: width, timeZone: 'UTC' }).format(Date.UTC(2026, place, 1))
  /** When something was saved: the time today, else the day. */
  const moment = (at: number, now = Date.now()) => {
    const sameDay = new Date(at).toDateString() === new Date(now).toDateString()
    return dates(sameDay ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(at)
  }
  return { number, rounded, count, share, points, money, moneyMinor, currencySign, seconds, clock, date, shortDate, month, interval, moment }
}

export type Format = ReturnType<typeof create>

const formats = new Map<Language, Format>(languages.map((language) => [language, create(language)]))

export function formatFor(language: Language): Format {
  return formats.get(language) ?? create(language)
}
