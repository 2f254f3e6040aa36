import { describe, expect, test } from 'vitest'
import { checkClaim } from '../../../src/sim/decision/claim'
import { countsFor, isShareOf, roundedShare, statedRange } from '../../../src/sim/decision/claim-rounding'
import { fits } from '../../../src/sim/decision/claim-shares'
import { mostTalk } from '../../../src/sim/decision/claim-work'
import { bankPilot, insurancePilot, internetPilot, patentPilot } from './pilots'

describe('what was rounded', () => {
  test('a share by its decimals, a count by how it was said', () => {
    expect(roundedShare(0.08)).toEqual({ low: 0.075, high: 0.085 })
    expect(roundedShare(0.0365)).toEqual({ low: 0.03645, high: 0.03655 })
    expect(roundedShare(0.3, 1)).toEqual({ low: 0.2995, high: 0.3005 })
    expect(roundedShare(1).high).toBeGreaterThan(1) // all of them is a possible count, more than all is none
    expect(countsFor(roundedShare(1), 50)).toEqual({ from: 50, to: 50 })
    expect(isShareOf(roundedShare(1), 50, 50)).toBe(true)
    expect(statedRange({ value: 700, said: 'exactly' })).toEqual({ low: 700, high: 700 })
    expect(statedRange({ value: 5000, said: 'about' })).toEqual({ low: 4500, high: 5500 })
    expect(statedRange({ value: 3000, said: 'over' })).toEqual({ low: 3000, high: 3999 })
  })
})

describe('bank survey: about 5,000 contacts, 20 min, 26 % screened out, 12 % productive', () => {
  const check = checkClaim(bankPilot)

  test('600 interviews of all, 444 of those not screened out; 200 hours of talk', () => {
    expect(bankPilot.shares[1].share * 5000).toBe(600)
    const productive = check.shares.find(({ id }) => id === 'productive')
    expect(productive?.ofRest?.[0]).toMatchObject({ without: 'screened-out' })
    const rest = productive?.ofRest?.[0] ?? { low: 0, high: 0 }
    expect(rest.low <= 444 && 444 <= rest.high).toBe(true)
    expect(check.productive).toMatchObject({ results: 600, hoursLow: 200, hoursHigh: 200, possible: true })
  })

  test('operators, days, calls a contact and mean talk were not said: nothing contradicts', () => {
    expect(check.possible).toBe('undecided')
    expect(check.assumptions).toEqual(['callsPerContact', 'talk', 'operators', 'days'].map((what) => ({ kind: 'notSaid', what })))
  })
})

describe('patent attorneys: 700 contacts, 30 min, 29.5 %', () => {
  test('of exactly 700 it is no whole number; 206 of 698 and 207 of 702 would be', () => {
    const [share] = checkClaim({ ...patentPilot, contacts: { value: 700, said: 'exactly' } }).shares
    expect(share).toMatchObject({ impossibleOf: 700 })
    expect(share.nearest).toEqual([
      { count: 206, base: 699 },
      { count: 207, base: 701 },
    ])
    const rounded = roundedShare(0.295)
    expect([isShareOf(rounded, 206, 698), isShareOf(rounded, 207, 702), isShareOf(rounded, 206, 700), isShareOf(rounded, 207, 700)]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('of about 700 it may be 192 to 222 interviews', () => {
    const check = checkClaim(patentPilot)
    expect(check.shares[0].counts).toEqual({ low: 192, high: 221 })
    expect(check.possible).toBe('undecided')
  })
})

describe('insurance: over 3,000 contacts, 2.8 calls a contact, 4 min, 4 operators, 19 days, 8 % consents, 44 % paid, 3.65 % of the base', () => {
  const check = checkClaim(insurancePilot)

  test('8 % × 44 % is 3.52 %: it agrees with 3.65 % by rounding only, as with 3,013, 250 and 110', () => {
    expect(check.products).toHaveLength(1)
    expect(check.products[0]).toMatchObject({ agrees: 'byRounding', stated: 0.0365 })
    expect(check.products[0].product).toBeCloseTo(0.0352, 10)
    for (const { base, first, second } of check.products[0].examples) expect(fits(insurancePilot, { contacts: base, consents: first, paid: second })).toBe(true)
    expect(fits(insurancePilot, { contacts: 3013, consents: 250, paid: 110 })).toBe(true)
    expect(fits(insurancePilot, { contacts: 3013, consents: 250, paid: 106 })).toBe(false)
  })

  test('five attempts with a reach of 29.5 % bring 2.8 calls a contact and reach 82.6 %', () => {
    const five = check.calls?.asAttempts.find(({ cap }) => cap === 5)
    expect(five?.reach).toBeCloseTo(0.295, 3)
    expect(five?.reached).toBeCloseTo(0.826, 3)
    expect(check.calls).toMatchObject({ attemptsPlausible: true, onlyConversations: false })
  })

  test('4 min of every dial are 560 of 608 paid hours and impossible; of every conversation they are 200', () => {
    const [dial, contact] = check.work
    expect(dial).toMatchObject({ reading: 'dial', calls: 8400, talkHours: 560 })
    expect(dial.days).toEqual([{ days: 19, paidHours: 608, load: 560 / 608, capacity: 'impossible' }])
    expect(contact).toMatchObject({ reading: 'contact', talkHours: 200 })
    expect(contact.days[0].capacity).toBe('any')
    expect(check.possible).toBe('ifRead')
  })

  test('240 results of 12 to 15 min leave about three minutes for all others', () => {
    expect(check.productive).toMatchObject({ results: 240, hoursLow: 48, hoursHigh: 60, possible: true })
    expect(check.productive?.othersLow).toBeCloseTo((240 - 0.08 * 900) / 0.92, 9)
    expect(check.productive?.othersHigh).toBeCloseTo((240 - 0.08 * 720) / 0.92, 9)
  })
})

describe('internet sign-ups: one month, 7 operators, about 25,000 contacts, 2 min, 1.1 calls a contact', () => {
  const check = checkClaim(internetPilot)

  test('1.7 % × 70 % is 1.19 %, as stated', () => {
    expect(check.products[0]).toMatchObject({ agrees: 'exactly', stated: 0.012 })
  })

  test('1.1 calls a contact fit conversations only: as attempts nine of ten would have to reach somebody', () => {
    expect(check.calls).toMatchObject({ onlyConversations: true })
    expect(check.calls?.asAttempts[0].reach).toBeCloseTo(0.9, 6)
    expect(check.work.map(({ reading }) => reading)).toEqual(['dial'])
  })

  test('917 hours of talk: the way of dialing decides whether seven operators finish in a month', () => {
    const [{ talkHours, days, most }] = check.work
    expect(talkHours).toBeCloseTo(916.67, 2)
    const at = (count: number) => days.find((one) => one.days === count)
    expect([21, 23, 24, 26].map((count) => Number((at(count)?.load ?? 0).toFixed(2)))).toEqual([0.78, 0.71, 0.68, 0.63])
    expect([21, 23, 24, 26].map((count) => at(count)?.capacity)).toEqual(['impossible', 'predictive', 'predictive', 'predictive'])
    expect(most.progressive).toBeCloseTo(0.62, 2)
    expect(most.predictive).toBeCloseTo(0.71, 2)
    expect(check.possible).toBe('ifRead')
  })

  test('the closed form of progressive dialing: a busy share of .698 with wrap-up', () => {
    expect((mostTalk(120, 7).progressive * 135) / 120).toBeCloseTo(0.698, 3)
  })
})

describe('what cannot be', () => {
  test('shares that do not agree even unrounded', () => {
    const wrong = { ...insurancePilot, shares: insurancePilot.shares.map((share) => (share.id === 'paid-of-all' ? { ...share, share: 0.05 } : share)) }
    const check = checkClaim(wrong)
    expect(check.products[0].agrees).toBe('no')
    expect(check.possible).toBe('no')
  })

  test('results that take more talk than the mean allows', () => {
    const check = checkClaim({ ...insurancePilot, talk: 50 })
    expect(check.productive?.possible).toBe(false)
    expect(check.possible).toBe('no')
  })

  test('more talk than time, however one reads it', () => {
    expect(checkClaim({ ...insurancePilot, days: 3 }).possible).toBe('no')
  })
})
