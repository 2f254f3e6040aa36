import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TermSchema } from '../../../src/sim/economics/index'
import { ledger, startTotalOf, totalOf } from '../../../src/sim/economics/ledger'
import { largestRemainder, meanLedger } from '../../../src/sim/economics/mean-ledger'
import { workload } from './workload-by-hand'

const MINUTE = 60_000

const inHouse = TermSchema.array().parse([
  { kind: 'payroll', role: 'Operator', pay: 60_000, contributions: 0.302, staff: { of: 'operators' }, period: 'half-month' },
  {
    kind: 'payroll',
    role: { en: 'Supervisor', ru: 'Супервизор' },
    pay: 90_000,
    contributions: 0.302,
    staff: { of: 'per-operators', operators: 12 },
    period: 'half-month',
  },
  { kind: 'hiring', perHead: 18_000 },
  { kind: 'training', perHead: 3000, trainerDay: 6000 },
  { kind: 'seat', upfront: 42_000, month: 9000 },
  { kind: 'minute', amount: 1.8, basis: 'talk' },
])

const vendor = TermSchema.array().parse([
  { kind: 'set-up-fee', amount: 45_000 },
  { kind: 'operator-hour', amount: 740 },
  { kind: 'attempt', amount: 0.48 },
  { kind: 'monthly-fee', name: 'Reports', amount: 12_000 },
  { kind: 'monthly-minimum', amount: 500_000 },
])

describe('one project by hand', () => {
  test('in-house: 24 paid days are three half-months, the minutes are 11,200', () => {
    const work = workload({ meters: [{ basis: 'talk', pulse: 0, time: 11_200 * MINUTE }] })
    const lines = ledger(inHouse, work)
    expect(lines.map(({ key, amountMinor }) => [key, amountMinor])).toEqual([
      ['0.payroll.trainingMonths', 12_206_250], // 5 of 24 days of 5 × 1.5 × 60,000 × 1.302 = 585,900
      ['0.payroll.personMonths', 46_383_750], // the other 19
      ['1.payroll.trainingMonths', 3_661_875], // 5 of 24 days of 1 × 1.5 × 90,000 × 1.302 = 175,770
      ['1.payroll.personMonths', 13_915_125],
      ['2.hiring', 9_000_000], // 5 × 18,000
      ['3.training.people', 1_500_000], // 5 × 3,000
      ['3.training.days', 3_000_000], // 5 × 6,000
      ['4.seat.seats', 16_800_000], // 4 × 42,000
      ['4.seat.seatMonths', 3_600_000], // 4 × 1 × 9,000
      ['5.minute', 2_016_000], // 11,200 × 1.80
    ])
    expect(totalOf(lines)).toBe(112_083_000)
    expect(startTotalOf(lines, work)).toBe(12_206_250 + 3_661_875 + 9_000_000 + 1_500_000 + 3_000_000 + 16_800_000)
    expect(lines[2].label).toEqual({ en: 'Supervisor', ru: 'Супервизор' })
  })

  test('vendor: hours, attempts and fee reach 465,969.28, the minimum adds 34,030.72', () => {
    const lines = ledger(vendor, workload())
    expect(lines.map(({ amountMinor }) => amountMinor)).toEqual([4_500_000, 44_992_000, 404_928, 1_200_000, 3_403_072])
    expect(totalOf(lines)).toBe(54_500_000)
  })
})

test('contacts delivered later are paid for, but not before the first call; so is any stage of a long funnel', () => {
  const terms = TermSchema.array().parse([
    { kind: 'list-purchase', amount: 2 },
    { kind: 'set-up-fee', amount: 1000 },
    { kind: 'result', amount: 50, stage: 12 },
  ])
  const work = workload({ contactsAtStart: 3000, listContacts: 3500, stages: [250, 110, 90, 80, 70, 60, 50, 40, 30, 20, 10, 5] })
  const lines = ledger(terms, work)
  expect(lines.map(({ amountMinor }) => amountMinor)).toEqual([700_000, 100_000, 25_000])
  expect(startTotalOf(lines, work)).toBe(700_000) // 3,000 × 2.00 and the fee
})

describe('means over replications', () => {
  test('three lines of a third each: the kopeck that is missing goes to the first', () => {
    expect(largestRemainder([1, 1, 1], 3)).toEqual([1, 0, 0])
    expect(largestRemainder([10, 20, 30], 3)).toEqual([3, 7, 10])
    expect(largestRemainder([5], 2)).toEqual([3])
  })

  test('quantities are means as they are, amounts whole', () => {
    const terms = TermSchema.array().parse([
      { kind: 'result', amount: 0.01 },
      { kind: 'attempt', amount: 0.01 },
    ])
    const mean = meanLedger([1, 2].map((results) => ledger(terms, workload({ stages: [results, 0, 0, 0], attempts: results + 2 }))))
    expect(mean.map(({ quantity, amountMinor }) => [quantity, amountMinor])).toEqual([
      [1.5, 2],
      [3.5, 3],
    ])
    expect(meanLedger([])).toEqual([])
  })

  test('the lines of any mean ledger sum to the rounded mean of the totals', () => {
    const one = fc.record({
      scheduled: fc.nat(1e12),
      attempts: fc.nat(1e6),
      workingDays: fc.integer({ min: 1, max: 200 }),
      employed: fc.nat(500),
      contactsProcessed: fc.nat(1e6),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (changes) => {
        const ledgers = changes.map((change) => ledger([...vendor, ...inHouse.slice(0, 5)], workload(change)))
        const mean = meanLedger(ledgers)
        const totals = ledgers.reduce((sum, lines) => sum + totalOf(lines), 0)
        expect(mean.every(({ amountMinor }) => Number.isInteger(amountMinor))).toBe(true)
        expect(totalOf(mean)).toBe(Math.round(totals / ledgers.length))
      }),
    )
  })

  test('no line is further than one minor unit from its own mean', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e12), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 1000 }), (sums, n) => {
        const parts = largestRemainder(sums, n)
        expect(parts.every((part, at) => Math.abs(part - sums[at] / n) <= 1)).toBe(true)
      }),
    )
  })
})
