/** Recorded arrivals of a day as text: times of day or seconds from midnight, in any order, one after another. */
import { parseNumber } from '../../messages/parse-number'
import type { Language } from '../../sim/terms/text'

export type ReadTimes = { readonly ok: true; readonly times: readonly number[] } | { readonly ok: false; readonly found: string }

/** `9:05`, `09:05:30` and `09:05:30.25` are times of day here, not minutes and seconds. */
function secondsOfDay(word: string): number | undefined {
  const parts = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d(?:[.,]\d+)?))?$/.exec(word)
  if (!parts) return undefined
  return Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number((parts[3] ?? '0').replace(',', '.'))
}

export function timesIn(text: string, language: Language): ReadTimes {
  const times: number[] = []
  for (const word of text.split(/[;\s]+/)) {
    if (word === '') continue
    const parsed = parseNumber(word, 'count', language)
    const seconds = secondsOfDay(word) ?? (parsed.ok ? parsed.value : undefined)
    if (seconds === undefined) return { ok: false, found: word }
    times.push(seconds)
  }
  return { ok: true, times: times.sort((a, b) => a - b) }
}

const two = (value: number) => String(value).padStart(2, '0')

/** 33 945.5 → `09:25:45.5`; the end of the day stays `24:00:00`. */
export function timeText(seconds: number): string {
  const whole = Math.floor(seconds)
  const rest = Number((seconds - whole).toFixed(3))
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${rest > 0 ? String(rest).slice(1) : ''}`
}
