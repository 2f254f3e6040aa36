import { describe, expect, it } from 'vitest'
import { calls, live, time } from '../../fixtures/counting'
import { HOUR, MINUTE, SECOND, story, team } from '../../fixtures/story'

const mail = (at: readonly string[] | readonly (readonly string[])[], more: object = {}) => ({ at, ...more, more: { channel: 'written' } })

describe('written work', () => {
  it('waits through the night, and is booked on the day on which it came', () => {
    const [counts] = live(story({ callers: { mail: mail([['18:00'], []]) }, calendar: { horizonDays: 2 } }))
    expect(calls(counts, 'answered', { to: 0 })).toBe(1)
    expect(calls(counts, 'waitAnswered', { to: 0 })).toBe(15 * HOUR)
    expect(calls(counts, 'leftAtClose')).toBe(0)
    // the time in the queue lies where it was spent
    expect(calls(counts, 'queueTime', { to: 0 })).toBe(6 * HOUR)
    expect(calls(counts, 'queueTime', { from: 1 })).toBe(9 * HOUR)
    expect(time(counts, 'talk', { from: 1 })).toBe(MINUTE)
  })

  it('waits over the weekend', () => {
    // Friday, 9 January, to Monday
    const calendar = { signing: '2026-01-09', workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], horizonDays: 2 }
    const [counts] = live(story({ callers: { mail: mail([['18:00'], []]) }, calendar }))
    expect(calls(counts, 'waitAnswered')).toBe(63 * HOUR)
  })

  it('has no patience and does not balk, whatever the file says', () => {
    const impatient = { at: ['9:00', '9:00:10'], patience: 5, more: { channel: 'written', patience: { balkShare: 1 } } }
    const [day] = live(story({ callers: { mail: impatient } }))
    expect(calls(day, 'answered')).toBe(2)
    expect(calls(day, 'waitAnswered')).toBe(50 * SECOND)
  })

  it('holds no line', () => {
    const [day] = live(story({ callers: { calls: { at: ['9:00'] }, mail: mail(['9:00:10']) }, setup: { lines: 1 } }))
    expect(calls(day, 'answered', { entity: 1 })).toBe(1)
    expect(day.lineTime).toBe(MINUTE)
  })

  it('may be sent away by a full queue', () => {
    const [day] = live(story({ callers: { mail: mail(['9:00', '9:00:10', '9:00:20']) }, setup: { queues: [{ callType: 'mail', limit: 1 }] } }))
    expect(calls(day, 'blocked')).toBe(1)
  })

  it('goes on from day to day; what is left when everything ends was never answered', () => {
    // three hours each: two a day are begun before the shift ends, the third at 15:00; the fourth and the fifth the next day
    const five = ['9:00', '9:00', '9:00', '9:00', '9:00', '9:00', '9:00']
    const [counts] = live(story({ callers: { mail: mail([five, []], { talk: 3 * 3600 }) }, calendar: { horizonDays: 2 } }))
    expect(calls(counts, 'answered')).toBe(6)
    expect(calls(counts, 'leftAtClose')).toBe(1)
    expect(calls(counts, 'waitAnswered')).toBe((0 + 3 + 6 + 24 + 27 + 30) * HOUR)
  })

  it('callers on the phone are sent away at the close, written work beside them is not', () => {
    const callers = { calls: { at: [['16:59', '16:59:30'], []], talk: 120 }, mail: mail([['16:59:40'], []]) }
    const [counts] = live(story({ callers, calendar: { horizonDays: 2 } }))
    expect(calls(counts, 'leftAtClose', { entity: 0 })).toBe(1)
    expect(calls(counts, 'answered', { entity: 1 })).toBe(1)
    expect(calls(counts, 'waitAnswered', { entity: 1 })).toBe(16 * HOUR + 20 * SECOND)
  })

  it('keeps those who finish the queue at the end of the shift', () => {
    const [day] = live(story({ callers: { mail: mail(['16:58', '16:59'], { talk: 300 }) }, groups: [team({ atShiftEnd: 'finish-queue' })] }))
    expect(calls(day, 'answered')).toBe(2)
    expect(time(day, 'overtime')).toBe(8 * MINUTE)
  })
})

describe('written work on independent days', () => {
  const independent = { horizonDays: 2, days: 'independent' }

  it('does not go on to the next day', () => {
    const [counts] = live(story({ callers: { mail: mail([['16:58', '16:59'], []], { talk: 300 }) }, calendar: independent }))
    expect(calls(counts, 'answered')).toBe(1)
    expect(calls(counts, 'leftAtClose', { to: 0 })).toBe(1)
  })

  it('nor does what comes after the close', () => {
    const [counts] = live(story({ callers: { mail: mail([['20:00'], []]) }, calendar: independent }))
    expect(calls(counts, 'answered')).toBe(0)
    expect(calls(counts, 'leftAtClose', { to: 0 })).toBe(1)
  })

  it('is done by those who finish the queue, all the same', () => {
    const callers = { mail: mail([['16:50', '16:51'], []], { talk: 1200 }) }
    const [counts] = live(story({ callers, groups: [team({ atShiftEnd: 'finish-queue' })], calendar: independent }))
    expect(calls(counts, 'answered')).toBe(2)
    expect(calls(counts, 'leftAtClose')).toBe(0)
  })
})

describe('independent days', () => {
  it('a caller who waits at midnight does not go on to the next day', () => {
    const calendar = { horizonDays: 2, open: '00:00', close: '24:00' }
    const night = (days: string) =>
      live(story({ callers: { calls: { at: [['23:30'], []] } }, groups: [team({ from: '01:00', to: '23:00' })], calendar: { ...calendar, days } }))[0]
    expect(calls(night('in-sequence'), 'answered')).toBe(1)
    expect(calls(night('independent'), 'answered')).toBe(0)
    expect(calls(night('independent'), 'leftAtClose', { to: 0 })).toBe(1)
  })
})
