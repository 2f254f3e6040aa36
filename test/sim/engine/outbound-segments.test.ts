import { describe, expect, it } from 'vitest'
import { attempts, live } from '../../fixtures/counting'
import { at, byDay, bySegment, inQuarter, NO_RETRY, NOBODY_ANSWERS, outbound, segments } from '../../fixtures/outbound'
import { fixed, team } from '../../fixtures/story'

const MON_TO_FRI = ['mon', 'tue', 'wed', 'thu', 'fri']
const early = [team({ skills: ['list'], from: '00:00', to: '24:00' })]

describe('a list by segment', () => {
  it('is divided exactly, one segment after the other', () => {
    // three refuse for 20 minutes each, so the two of the second segment are dialed from ten on
    const parts = segments({ share: 0.6, resultFactor: 0 }, { share: 0.4 })
    const conversation = { otherTalk: fixed(1190), otherWrapUp: fixed(0) }
    const [counts] = live(outbound({ contacts: 5, list: { ...parts, retry: NO_RETRY }, conversation }))
    expect(bySegment(counts, 'contacts')).toEqual([3, 2])
    expect(inQuarter(counts, 'refused', '9:00') + inQuarter(counts, 'refused', '9:15') + inQuarter(counts, 'refused', '9:30')).toBe(3)
    expect(inQuarter(counts, 'stage1', '10:00')).toBe(2)
    expect(counts.lastActivity[0]).toBe(at('10:00') + 2 * 130_000)
  })

  it('rounds each part to whole contacts', () => {
    const thirds = bySegment(live(outbound({ contacts: 10, list: segments({}, {}, {}) }))[0], 'contacts')
    expect(thirds.sort()).toEqual([3, 3, 4])
    const few = bySegment(live(outbound({ contacts: 1, list: segments({}, {}, {}, {}) }))[0], 'contacts')
    expect(few.sort()).toEqual([0, 0, 0, 1])
  })

  it('keeps reach, results and time apart', () => {
    const parts = segments({ share: 0.5, reachFactor: 0 }, { share: 0.3, resultFactor: 0 }, { share: 0.2 })
    const [counts] = live(outbound({ contacts: 10, list: { ...parts, retry: NO_RETRY } }))
    expect(bySegment(counts, 'attempts')).toEqual([5, 3, 2])
    expect(bySegment(counts, 'answered')).toEqual([0, 3, 2])
    expect(bySegment(counts, 'conversations')).toEqual([0, 3, 2])
    expect(bySegment(counts, 'stage1')).toEqual([0, 0, 2])
    expect(bySegment(counts, 'reached')).toEqual([0, 3, 2])
    expect(bySegment(counts, 'processed')).toEqual([5, 3, 2])
    expect(bySegment(counts, 'talk')).toEqual([0, 3 * 40_000, 2 * 100_000])
    expect(attempts(counts, 'closedUnanswered')).toBe(5)
    expect(attempts(counts, 'closedRefused')).toBe(3)
    expect(attempts(counts, 'closedResult')).toBe(2)
  })

  it('a chance above one is one', () => {
    const parts = segments({ reachFactor: 4, resultFactor: 3 })
    const [counts] = live(outbound({ contacts: 50, list: { ...parts, reach: 0.5 }, conversation: { stages: [{ id: 'a', name: 'A', share: 0.5 }] } }))
    expect(attempts(counts, 'attempts')).toBe(50)
    expect(attempts(counts, 'stage1')).toBe(50)
  })
})

describe('a mixed list', () => {
  const mixed = (shares: readonly number[], contacts: number) =>
    live(outbound({ contacts, days: 5, list: { ...segments(...shares.map((share) => ({ share }))), order: 'mixed' } }))[0]

  it('draws each contact’s segment by its share', () => {
    expect(bySegment(mixed([1, 0], 40), 'contacts')).toEqual([40, 0])
    const [first, second] = bySegment(mixed([0.3, 0.7], 800), 'contacts')
    expect(first + second).toBe(800)
    // four standard deviations
    expect(Math.abs(first - 240)).toBeLessThan(4 * Math.sqrt(800 * 0.3 * 0.7))
  })
})

describe('the contact’s own clock', () => {
  it.each([
    [3, '6:00'],
    [-3, '12:00'],
    [5.5, '3:30'],
    [-14, '23:00'],
  ])('of calling hours %s ahead opens them at %s', (hoursAhead, opens) => {
    const [counts] = live(outbound({ days: 2, groups: early, list: segments({ hoursAhead }) }))
    expect(counts.lastActivity[0]).toBe(at(opens) + 130_000)
  })

  it('far to the east the horizon begins within calling hours', () => {
    const [counts] = live(outbound({ groups: early, list: segments({ hoursAhead: 14 }) }))
    expect(counts.lastActivity[0]).toBe(130_000)
  })

  it('two clocks: each is called in its own hours, whatever stands first in the list', () => {
    const [counts] = live(outbound({ contacts: 4, groups: early, list: segments({ hoursAhead: -3 }, { hoursAhead: 3 }) }))
    expect(inQuarter(counts, 'stage1', '6:00')).toBe(2)
    expect(inQuarter(counts, 'stage1', '12:00')).toBe(2)
    expect(counts.lastActivity[0]).toBe(at('12:00') + 2 * 130_000)
  })

  it('while both are open the order of the list holds', () => {
    const parts = segments({ hoursAhead: -1, resultFactor: 0 }, { hoursAhead: 1 })
    const conversation = { otherTalk: fixed(890), otherWrapUp: fixed(0) }
    // open together from 10 to 16; the operator comes at eleven
    const groups = [team({ skills: ['list'], from: '11:00', to: '16:00' })]
    const [counts] = live(outbound({ contacts: 2, groups, list: { ...parts, retry: NO_RETRY }, conversation }))
    expect(inQuarter(counts, 'refused', '11:00')).toBe(1)
    expect(counts.lastActivity[0]).toBe(at('11:15') + 130_000)
  })

  it('the last dial is before the end; ringing and talk may run over it', () => {
    // one an hour from 6 on: eight until two in the afternoon, the ninth not at two but on the next day
    const conversation = { productiveTalk: fixed(3590), productiveWrapUp: fixed(0) }
    const whole = live(outbound({ contacts: 9, days: 2, groups: early, list: segments({ hoursAhead: 3 }), conversation }))[0]
    expect(byDay(whole, 'attempts')).toEqual([8, 1, 0])
    const hours = { from: '09:00', to: '10:00' }
    const over = live(outbound({ contacts: 3, days: 2, groups: early, list: { hours }, conversation: { productiveTalk: fixed(2400) } }))[0]
    expect(byDay(over, 'stage1')).toEqual([2, 1, 0])
  })

  it('the weekday is the contact’s', () => {
    // nine in the evening of Monday is Tuesday morning, 14 hours to the east: nobody there is reached on Tuesdays, but on Wednesdays
    const groups = [team({ skills: ['list'], from: '21:00', to: '24:00' })]
    const list = { reachByWeekday: [{ days: ['tue'], factor: 0 }], retry: { ...NO_RETRY, noAnswer: 1440 } }
    const east = live(outbound({ days: 3, groups, list: { ...list, ...segments({ hoursAhead: 14 }) } }))[0]
    expect(byDay(east, 'noAnswer')).toEqual([1, 0, 0, 0])
    expect(byDay(east, 'answered')).toEqual([0, 1, 0, 0])
    expect(east.lastActivity[0]).toBe(at('21:00:10', 1) + 130_000)
    const here = live(outbound({ days: 3, groups, list: { ...list, hours: { from: '09:00', to: '24:00' } } }))[0]
    expect(byDay(here, 'answered')).toEqual([1, 0, 0, 0])
  })

  it('days without calls are days of the contact', () => {
    const hours = { from: '09:00', to: '17:00', days: ['tue'] }
    const [counts] = live(outbound({ days: 2, groups: early, calendar: { workdays: MON_TO_FRI }, list: { hours, ...segments({ hoursAhead: 14 }) } }))
    expect(counts.lastActivity[0]).toBe(at('19:00') + 130_000)
  })

  it('factors by hour are of the contact’s clock when the number is dialed', () => {
    // 9:00:00, 10:00:10, 11:00:20 in vain, 12:00:30 answered, three hours earlier here
    const reachByHour = [
      { from: '00:00', factor: 0 },
      { from: '12:00', factor: 1 },
    ]
    const [counts] = live(outbound({ groups: early, list: { reachByHour, ...segments({ hoursAhead: 3 }) } }))
    expect(attempts(counts, 'noAnswer')).toBe(3)
    expect(counts.lastActivity[0]).toBe(at('9:00:30') + 130_000)
  })

  it('before the first factor of the day it is one', () => {
    const reachByHour = [{ from: '09:01', factor: 0 }]
    const [counts] = live(outbound({ contacts: 2, list: { reachByHour, retry: NO_RETRY } }))
    expect(attempts(counts, 'answered')).toBe(1)
  })
})

describe('the dialer’s own hours', () => {
  it('narrow calling hours by the centre’s clock', () => {
    const list = { ...segments({ hoursAhead: 3 }), ...NOBODY_ANSWERS, attemptsAtMost: 50, retry: { ...NO_RETRY, noAnswer: 15 } }
    const ring = { answered: fixed(0), unanswered: fixed(0), busy: fixed(0), machine: fixed(0) }
    const [counts] = live(outbound({ groups: early, dialer: { hours: { from: '08:00', to: '10:00' } }, list: { ...list, ring } }))
    expect(inQuarter(counts, 'attempts', '8:00')).toBe(1)
    expect(inQuarter(counts, 'attempts', '9:45')).toBe(1)
    expect(attempts(counts, 'attempts')).toBe(8)
  })

  it('without an hour in common with calling hours nobody is dialed', () => {
    const [counts] = live(outbound({ days: 2, groups: early, dialer: { hours: { from: '18:00', to: '20:00' } } }))
    expect(attempts(counts, 'attempts')).toBe(0)
    expect(counts.finished[0]).toBe(0)
    expect(counts.daysWorked).toBe(2)
  })
})
