import type { ZoneModel } from '../centre/model-campaigns'
import { DAY, HOUR, millisecondsOfDay, type Weekday } from '../terms/week'
import type { Days } from './calendar'

export interface DayHours {
  readonly from: string
  readonly to: string
}

interface CallingHours extends DayHours {
  readonly days?: readonly Weekday[] | undefined
}

interface Window {
  readonly from: number
  readonly to: number
}

/** Calling hours of each clock, ahead of the centre's by so many hours: one window each working day of the contact's calendar, as times of the horizon. */
export function compileZones(hoursAhead: readonly number[], calling: CallingHours, dialing: DayHours | undefined, days: Days): ZoneModel[] {
  return hoursAhead.map((hours) => {
    const ahead = Math.round(hours * HOUR)
    return { ahead, hours: days.midnights.map((midnight, row) => windowOf(midnight, days.weekdays[row], ahead, calling, dialing)) }
  })
}

function windowOf(midnight: number, weekday: Weekday, ahead: number, calling: CallingHours, dialing: DayHours | undefined): Window {
  const begin = midnight - ahead
  // nothing is dialed before the horizon begins
  const from = Math.max(0, begin + millisecondsOfDay(calling.from))
  const to = calling.days?.includes(weekday) === false ? from : Math.max(from, begin + millisecondsOfDay(calling.to))
  return dialing === undefined ? { from, to } : within({ from, to }, midnight, dialing)
}

/** The longest part of a window in which the centre dials, on the same day of its clock or the one before or after; empty at its beginning if there is none. */
function within({ from, to }: Window, midnight: number, dialing: DayHours): Window {
  const parts = [midnight - DAY, midnight, midnight + DAY].map((day) => ({
    from: Math.max(from, day + millisecondsOfDay(dialing.from)),
    to: Math.min(to, day + millisecondsOfDay(dialing.to)),
  }))
  return parts.reduce((best, part) => (part.to - part.from > best.to - best.from ? part : best), { from, to: from })
}
