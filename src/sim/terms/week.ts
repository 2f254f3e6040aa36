import { z } from 'zod'
import { type FieldKey, metaOf } from './fields'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export function weekdaySet(key: FieldKey) {
  return z.array(z.enum(weekdays)).min(1).max(7).meta(metaOf(key))
}

/** A time of day, `09:00` to `24:00`. */
export function timeOfDay(key: FieldKey) {
  return z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
    .meta(metaOf(key))
}

/** An ISO date, `2026-11-23`. */
export function isoDate(key: FieldKey) {
  return z.iso.date().meta(metaOf(key))
}

/** What is asked for each day of a horizon, and is the same on every Monday: worked out once a weekday. */
export function onceAWeekday<T>(work: (weekday: Weekday) => T): (weekday: Weekday) => T {
  const known = new Map<Weekday, T>()
  return (weekday) => {
    const before = known.get(weekday)
    if (before !== undefined) return before
    const made = work(weekday)
    known.set(weekday, made)
    return made
  }
}

/** Milliseconds since midnight of a checked `HH:MM`. */
export function millisecondsOfDay(time: string): number {
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5)) * MINUTE
}
