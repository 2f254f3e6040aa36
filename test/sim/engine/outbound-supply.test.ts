import { describe, expect, it } from 'vitest'
import { attempts, live, time } from '../../fixtures/counting'
import { at, byDay, bySegment, inQuarter, NO_RETRY, outbound, segments } from '../../fixtures/outbound'
import { fixed, HOUR, team } from '../../fixtures/story'

const MON_TO_FRI = { workdays: ['mon', 'tue', 'wed', 'thu', 'fri'] }
/** A conversation with its ringing. */
const CALL = 130_000

describe('a delivery', () => {
  it('is there when its working day begins', () => {
    const [counts] = live(outbound({ contacts: 1, days: 5, list: { deliveries: [{ day: 3, contacts: 2 }] } }))
    expect(byDay(counts, 'stage1')).toEqual([1, 0, 2, 0, 0, 0])
    expect(byDay(counts, 'delivered')).toEqual([0, 0, 2, 0, 0, 0])
    expect(counts.lastActivity[0]).toBe(at('9:00', 2) + 2 * CALL)
  })

  it('counts working days: the sixth is the Monday after', () => {
    const [counts] = live(outbound({ days: 6, calendar: MON_TO_FRI, list: { deliveries: [{ day: 6, contacts: 1 }] } }))
    expect(counts.lastActivity[0]).toBe(at('9:00', 7) + CALL)
  })

  it('keeps the campaign going, and its operators paid, until it has been worked off', () => {
    const [counts] = live(outbound({ contacts: 1, days: 5, list: { deliveries: [{ day: 3, contacts: 2 }] } }))
    expect(counts.finished[0]).toBe(1)
    expect(counts.daysWorked).toBe(3)
    expect(time(counts, 'paid')).toBe(24 * HOUR)
    // two whole days of waiting for it, then four minutes and twenty seconds
    expect(time(counts, 'logged')).toBe(16 * HOUR + 2 * CALL)
  })

  it('on the first day is there from the start', () => {
    const [counts] = live(outbound({ contacts: 1, list: { deliveries: [{ day: 1, contacts: 2 }] } }))
    expect(counts.lastActivity[0]).toBe(at('9:00') + 3 * CALL)
  })

  it('is divided by segment in itself', () => {
    // refusals of 15 minutes and results of 15 minutes in turn: two and two of each part of the list
    const conversation = { otherTalk: fixed(880), otherWrapUp: fixed(10), productiveTalk: fixed(880), productiveWrapUp: fixed(10) }
    const deliveries = [{ day: 1, contacts: 4 }]
    const [counts] = live(outbound({ contacts: 4, list: { ...segments({ resultFactor: 0 }, {}), deliveries, retry: NO_RETRY }, conversation }))
    expect(bySegment(counts, 'contacts')).toEqual([4, 4])
    const quarters = ['9:00', '9:15', '9:30', '9:45', '10:00', '10:15', '10:30', '10:45']
    expect(quarters.map((quarter) => inQuarter(counts, 'stage1', quarter))).toEqual([0, 0, 1, 1, 0, 0, 1, 1])
  })

  it('does not wake a campaign that has what it wants', () => {
    const [counts] = live(outbound({ contacts: 3, days: 3, list: { deliveries: [{ day: 2, contacts: 5 }] }, conversation: { stopAtResults: 2 } }))
    expect(attempts(counts, 'stage1')).toBe(2)
    expect(counts.finished[0]).toBe(1)
    expect(counts.daysWorked).toBe(1)
  })

  it('of contacts on the do-not-call register is closed when it would be dialed', () => {
    const [counts] = live(outbound({ contacts: 2, days: 3, list: { doNotCallShare: 1, deliveries: [{ day: 2, contacts: 3 }] } }))
    expect(byDay(counts, 'closedDoNotCall')).toEqual([2, 3, 0, 0])
    expect(counts.finished[0]).toBe(1)
    expect(time(counts, 'logged')).toBe(8 * HOUR)
  })
})

describe('a purchase', () => {
  const buys = (below: number, contacts: number, more: object = {}) => ({ purchase: { below, contacts, ...more } })

  it('is ordered when fewer are untried than wanted, and at once there', () => {
    // the second dial leaves one of three: two more are there before the third
    const [counts] = live(outbound({ contacts: 3, list: buys(2, 2) }))
    expect(attempts(counts, 'delivered')).toBe(2)
    expect(counts.lastActivity[0]).toBe(at('9:00') + 5 * CALL)
    expect(counts.finished[0]).toBe(1)
  })

  it('is repeated as often as allowed, and no more', () => {
    expect(attempts(live(outbound({ contacts: 3, list: buys(2, 2, { times: 3 }) }))[0], 'stage1')).toBe(9)
    expect(attempts(live(outbound({ contacts: 3, list: buys(0, 2, { times: 3 }) }))[0], 'stage1')).toBe(3)
  })

  it('below more than the list holds: the first order is made with the first dial', () => {
    const [counts] = live(outbound({ contacts: 2, list: buys(100, 4, { times: 2 }) }))
    expect(attempts(counts, 'stage1')).toBe(10)
    expect(counts.finished[0]).toBe(1)
  })

  it('is delivered so many working days later', () => {
    const [counts] = live(outbound({ contacts: 2, days: 5, list: buys(1, 3, { days: 2 }) }))
    expect(byDay(counts, 'stage1')).toEqual([2, 0, 3, 0, 0, 0])
    expect(byDay(counts, 'delivered')).toEqual([0, 0, 3, 0, 0, 0])
    expect(counts.lastActivity[0]).toBe(at('9:00', 2) + 3 * CALL)
    // from Thursday on: Friday, Monday
    const calendar = { ...MON_TO_FRI, signing: '2026-01-08' }
    const [over] = live(outbound({ contacts: 2, days: 5, calendar, list: buys(1, 3, { days: 2 }) }))
    expect(over.lastActivity[0]).toBe(at('9:00', 4) + 3 * CALL)
  })

  it('that would come after the last day is not ordered: the campaign ends', () => {
    const [counts] = live(outbound({ contacts: 2, days: 2, list: buys(1, 3, { days: 2 }) }))
    expect(attempts(counts, 'delivered')).toBe(0)
    expect(attempts(counts, 'processed')).toBe(2)
    expect(counts.finished[0]).toBe(1)
    expect(counts.daysWorked).toBe(1)
  })

  it('on its way is not ordered again', () => {
    // one a day, at most: 1 on Monday, 1 on each day after
    const groups = [team({ skills: ['list'], operators: 3 })]
    const [counts] = live(outbound({ contacts: 1, days: 5, groups, list: buys(10, 1, { days: 1, times: 3 }) }))
    expect(byDay(counts, 'stage1')).toEqual([1, 1, 1, 1, 0, 0])
  })

  it('does not wait for a delivery that is still far', () => {
    const list = { ...buys(1, 2), deliveries: [{ day: 4, contacts: 1 }] }
    const [counts] = live(outbound({ contacts: 2, days: 5, list }))
    expect(byDay(counts, 'stage1')).toEqual([4, 0, 0, 1, 0, 0])
  })

  it('goes on while all that is bought is on the do-not-call register', () => {
    const [counts] = live(outbound({ contacts: 2, list: { doNotCallShare: 1, ...buys(1, 2, { times: 3 }) } }))
    expect(attempts(counts, 'closedDoNotCall')).toBe(8)
    expect(time(counts, 'logged')).toBe(0)
  })
})
