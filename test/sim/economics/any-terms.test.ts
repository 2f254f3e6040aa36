import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Term, TermSchema } from '../../../src/sim/economics/index'
import { ledger, startTotalOf, totalOf } from '../../../src/sim/economics/ledger'
import { meanLedger } from '../../../src/sim/economics/mean-ledger'
import type { Workload } from '../../../src/sim/economics/workload'
import { workload } from './workload-by-hand'

const HOUR = 3_600_000

const amount = fc.integer({ min: 0, max: 100_000_000 }).map((value) => value / 100)
const share = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000)
const volume = fc.record(
  {
    included: fc.integer({ min: 0, max: 10_000 }),
    tiers: fc.array(fc.record({ from: fc.integer({ min: 1, max: 20_000 }), amount }), { maxLength: 4 }),
    volumeOf: fc.constantFrom('month', 'project'),
    indexation: share,
  },
  { requiredKeys: [] },
)
const metered = (kind: string) => fc.record({ kind: fc.constant(kind), amount }).chain((term) => volume.map((options) => ({ ...term, ...options })))
const plain = (kind: string, further: Record<string, fc.Arbitrary<unknown>> = {}) => fc.record({ kind: fc.constant(kind), amount, ...further })
const named = fc.constant('Named')
const holder = fc.constantFrom('seat', 'operator', 'employed', 'all')

const anyTerm = fc.oneof(
  ...['attempt', 'contact', 'result', 'operator-hour', 'call', 'contactable-record', 'lead', 'sale', 'completed-interview'].map(metered),
  ...['set-up-fee', 'monthly-minimum', 'list-purchase', 'script', 'line'].map((kind) => plain(kind)),
  plain('monthly-fee', { name: named, indexation: share }),
  plain('reports', { every: fc.constantFrom('day', 'week', 'month', 'once') }),
  plain('room', { areaPerSeat: fc.nat(10), areaFixed: fc.nat(500) }),
  plain('equipment', { name: named, per: holder, lifeMonths: fc.integer({ min: 1, max: 60 }), residual: share }),
  plain('licence', { name: named, per: holder }),
  fc.record({ kind: fc.constant('service-level-bonus'), target: share, bonus: amount, malus: amount }),
  fc.record({ kind: fc.constant('seat'), upfront: amount, month: amount, indexation: share }),
  fc.record({ kind: fc.constant('hiring'), perHead: amount }),
  fc.record({ kind: fc.constant('training'), perHead: amount, trainerDay: amount }),
  fc.record({
    kind: fc.constant('payroll'),
    role: named,
    pay: amount,
    contributions: share,
    staff: fc.constant({ of: 'operators' }),
    bands: fc.array(fc.record({ above: amount, contributions: share }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('turnover'),
    perYear: fc.nat(99).map((value) => value / 100),
    pay: amount,
    perHead: amount,
    batch: fc.integer({ min: 1, max: 20 }),
    rampLoss: share,
    rampDays: fc.nat(60),
  }),
)

const anyWorkload = fc
  .record({
    scheduled: fc.nat(1e6).map((hours) => hours * HOUR),
    attempts: fc.nat(1e6),
    contactsProcessed: fc.nat(1e6),
    contactsReached: fc.nat(1e6),
    callsAnswered: fc.nat(1e6),
    employed: fc.nat(500),
    workingDays: fc.nat(520),
    trainingDays: fc.nat(40),
    running: fc.boolean(),
    monthsLeftInYear: fc.integer({ min: 1, max: 12 }),
    sold: fc.nat(10_000),
    paid: fc.nat(10_000),
    inTime: fc.nat(1000),
  })
  .map(({ sold, paid, inTime, ...changes }) => workload({ ...changes, stages: [sold, paid], serviceLevels: [{ callType: 'calls', inTime, base: 1000 }] }))

const anyTax = fc.option(
  fc.record({
    quoted: fc.record({ quoted: fc.constantFrom('excluded', 'included', 'none'), rate: share }),
    wanted: fc.constantFrom('excluded', 'included', 'none'),
  }),
  {
    nil: undefined,
  },
)

function quotation(terms: readonly unknown[]): Term[] {
  return TermSchema.array().parse(terms)
}

test('whatever the terms, every amount is a whole number, keys are unique, and the lines of the mean are the rounded mean of the totals', () => {
  fc.assert(
    fc.property(
      fc.array(anyTerm, { minLength: 1, maxLength: 8 }),
      fc.array(anyWorkload, { minLength: 1, maxLength: 6 }),
      anyTax,
      (terms, workloads: Workload[], tax) => {
        const ledgers = workloads.map((one) => ledger(quotation(terms), one, tax))
        for (const lines of ledgers) {
          expect(lines.every(({ amountMinor }) => Number.isSafeInteger(amountMinor))).toBe(true)
          expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
        }
        const mean = meanLedger(ledgers)
        expect(totalOf(mean)).toBe(Math.round(ledgers.reduce((sum, lines) => sum + totalOf(lines), 0) / ledgers.length))
      },
    ),
    { numRuns: 300 },
  )
})

test('tiers, included volume and contract years share the volume out whole', () => {
  fc.assert(
    fc.property(metered('attempt'), anyWorkload, (term, one) => {
      const lines = ledger(quotation([term]), one)
      expect(lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBeCloseTo(one.attempts, 6)
      expect(lines.every(({ quantity }) => quantity >= 0)).toBe(true)
    }),
  )
})

test('what is paid at the start and what is paid later make the total, and the start does not hang on the calling', () => {
  fc.assert(
    fc.property(fc.array(anyTerm, { minLength: 1, maxLength: 8 }), anyWorkload, (terms, one) => {
      const given = quotation(terms.filter(({ kind }) => kind !== 'payroll' && kind !== 'list-purchase'))
      const start = (changes: Partial<Workload>) => startTotalOf(ledger(given, { ...one, ...changes }), one)
      expect(start({ attempts: one.attempts + 1000, callsAnswered: one.callsAnswered + 100 })).toBe(start({}))
    }),
  )
})
