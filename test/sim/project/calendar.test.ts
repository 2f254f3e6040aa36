import { describe, expect, it } from 'vitest'
import { dateOf, dayNumber, daysOf, leadWorkdays, weekdayOf, workdayAfter, workdaysPerMonth } from '../../../src/sim/project/calendar'
import type { Calendar } from '../../../src/sim/project/schema'

const calendar: Calendar = {
  signing: '2026-10-30',
  workdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  open: '09:00',
  close: '18:00',
  horizonDays: 5,
  warmUpDays: 0,
  interval: 30,
  days: 'in-sequence',
  holidays: ['2026-11-04'],
}

describe('dates', () => {
  it('day numbers go there and back for 60 years, leap years included', () => {
    for (let day = dayNumber('2000-01-01'); day <= dayNumber('2060-12-31'); day++) {
      const date = dateOf(day)
      expect(dayNumber(date)).toBe(day)
      expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
    }
  })

  it('knows the weekday', () => {
    expect(weekdayOf(dayNumber('2026-11-23'))).toBe('mon')
    expect(weekdayOf(dayNumber('1969-12-31'))).toBe('wed')
  })
})

describe('working days', () => {
  it('leave out weekends and holidays', () => {
    expect([0, 1, 2, 3, 4].map((n) => workdayAfter(calendar, n))).toEqual(['2026-10-30', '2026-11-02', '2026-11-03', '2026-11-05', '2026-11-06'])
  })

  it('have their midnights counted from the first one', () => {
    expect(daysOf(calendar).midnights.map((midnight) => midnight / 86_400_000)).toEqual([0, 3, 4, 6, 7])
    expect(daysOf(calendar).weekdays).toEqual(['fri', 'mon', 'tue', 'thu', 'fri'])
  })

  it('make 21.74 a month with five days a week', () => {
    expect(workdaysPerMonth(calendar)).toBeCloseTo(21.741, 3)
  })

  it('before the first call: preparation, hiring weeks, training days', () => {
    expect(leadWorkdays(calendar, { setupDays: 3, hiringWeeks: 2, trainingDays: 4 })).toBe(17)
  })
})
