import { describe, expect, test } from 'vitest'
import { TermSchema } from '../../../src/sim/economics/index'
import { ledger, startTotalOf, totalOf } from '../../../src/sim/economics/ledger'
import type { QuotedVat } from '../../../src/sim/economics/vat'
import type { Workload } from '../../../src/sim/economics/workload'
import { workload } from './workload-by-hand'

const MINUTE = 60_000

/** Part, quantity, rate and amount in minor units of each line. */
function lines(term: unknown, changes: Partial<Workload> = {}) {
  return ledger(TermSchema.array().parse([term]), workload(changes)).map(({ part, quantity, rateMinor, amountMinor }) => [
    part,
    Math.round(quantity * 1e6) / 1e6,
    rateMinor,
    amountMinor,
  ])
}

describe('what a vendor asks for', () => {
  test('calls answered, or all that come in', () => {
    const calls = { callsAnswered: 900, callsOffered: 1000 }
    expect(lines({ kind: 'call', amount: 25 }, calls)).toEqual([[undefined, 900, 2500, 2_250_000]])
    expect(lines({ kind: 'call', amount: 25, basis: 'offered' }, calls)).toEqual([[undefined, 1000, 2500, 2_500_000]])
  })

  test('contactable records: 2,500 of the 3,013 were spoken to', () => {
    expect(lines({ kind: 'contactable-record', amount: 40 })).toEqual([[undefined, 2500, 4000, 10_000_000]])
  })

  test('completed interviews, and a smaller amount for those screened out', () => {
    expect(lines({ kind: 'completed-interview', amount: 300 })).toEqual([[undefined, 250, 30_000, 7_500_000]])
    expect(lines({ kind: 'completed-interview', amount: 300, screenOut: 50 })).toEqual([
      [undefined, 250, 30_000, 7_500_000],
      ['screenedOut', 40, 5000, 200_000],
    ])
  })

  test('leads, a tenth of which the client gives back', () => {
    expect(lines({ kind: 'lead', amount: 500, returned: 0.1 })).toEqual([
      [undefined, 250, 50_000, 12_500_000],
      ['returned', 250, -5000, -1_250_000],
    ])
  })

  test('sales: 250 agreed, 110 paid; the fee of the other 140 is taken back, whole or by half', () => {
    expect(lines({ kind: 'sale', amount: 1000 })).toEqual([
      [undefined, 250, 100_000, 25_000_000],
      ['unpaid', 140, -100_000, -14_000_000],
    ])
    expect(lines({ kind: 'sale', amount: 1000, clawBack: 0.5 })[1]).toEqual(['unpaid', 140, -50_000, -7_000_000])
  })

  test('of sales of which none is paid nothing is left, whatever tiers and included volume they had', () => {
    const tiers = { tiers: [{ from: 100, amount: 300 }], included: 50, volumeOf: 'project' }
    for (const more of [{}, tiers]) {
      const charged = lines({ kind: 'sale', amount: 500, ...more }, { stages: [250, 0] })
      expect(charged.reduce((sum, [, , , amount]) => sum + Number(amount), 0)).toBe(0)
    }
    // 50 included, 50 at 500, 150 at 300; two fifths of each go back
    expect(lines({ kind: 'sale', amount: 500, ...tiers }, { stages: [250, 150] }).slice(3)).toEqual([
      ['unpaid.included', 20, -0, -0],
      ['unpaid', 20, -50_000, -1_000_000],
      ['unpaid.tier2', 60, -30_000, -1_800_000],
    ])
  })

  test('bonus and malus: 86 % against a target of 80 % are six points up, 74 % six points down; at most so many count', () => {
    const level = (inTime: number) => ({ serviceLevels: [{ callType: 'questions', inTime, base: 1000 }], running: true, workingDays: 40 })
    const term = { kind: 'service-level-bonus', target: 0.8, bonus: 1000, malus: 2000 }
    expect(lines(term, level(860))).toEqual([
      ['bonus', 12, 100_000, 1_200_000], // six points × two months
      ['malus', 0, -200_000, -0],
    ])
    expect(lines(term, level(740)).map(([, , , amount]) => amount)).toEqual([0, -2_400_000])
    expect(lines({ ...term, pointsAtMost: 3 }, level(740)).map(([, , , amount]) => amount)).toEqual([0, -1_200_000])
    expect(lines({ ...term, callType: 'orders' }, level(740)).map(([, , , amount]) => amount)).toEqual([0, -0])
  })

  test('reports: one, one a day, one a week begun, one a month', () => {
    const reports = (every: string) => lines({ kind: 'reports', amount: 1000, every })[0][1]
    expect(['once', 'day', 'week', 'month'].map(reports)).toEqual([1, 19, 4, 1])
  })

  test('a script for each call type and campaign, paid before the first call', () => {
    const terms = TermSchema.array().parse([{ kind: 'script', amount: 15_000 }])
    const paid = ledger(terms, workload({ works: 2 }))
    expect([totalOf(paid), startTotalOf(paid, workload())]).toEqual([3_000_000, 3_000_000])
  })

  test('telephony passed through: the carrier’s minutes and a surcharge of 15 %', () => {
    const meters = [{ basis: 'line', pulse: 1000, time: 1000 * MINUTE }] as const
    expect(lines({ kind: 'telephony', amount: 1.8, pulse: 1, surcharge: 0.15 }, { meters })).toEqual([
      [undefined, 1000, 180, 180_000],
      ['surcharge', 1000, 27, 27_000],
    ])
  })

  test('a minute with free seconds has a meter of its own', () => {
    const meters = [
      { basis: 'talk', pulse: 60_000, time: 100 * MINUTE },
      { basis: 'talk', pulse: 60_000, free: 10_000, time: 80 * MINUTE },
    ] as const
    expect(lines({ kind: 'minute', amount: 10, pulse: 60, free: 10 }, { meters })).toEqual([[undefined, 80, 1000, 80_000]])
  })
})

describe('volume', () => {
  test('included a month, then two tiers: 8,436 attempts in one month', () => {
    const term = { kind: 'attempt', amount: 0.5, included: 1000, tiers: [{ from: 5000, amount: 0.4 }] }
    expect(lines(term)).toEqual([
      ['included', 1000, 0, 0],
      [undefined, 4000, 50, 200_000],
      ['tier2', 3436, 40, 137_440],
    ])
  })

  test('in two months the borders lie twice as high, by the project they stay', () => {
    const term = { kind: 'attempt', amount: 0.5, tiers: [{ from: 5000, amount: 0.4 }] }
    expect(lines(term, { workingDays: 21 }).map(([, quantity]) => quantity)).toEqual([8436, 0])
    expect(lines({ ...term, volumeOf: 'project' }, { workingDays: 21 }).map(([, quantity]) => quantity)).toEqual([5000, 3436])
  })

  test('indexation: 24 months at 10 % a year are half at the first price and half at the second', () => {
    const term = { kind: 'monthly-fee', name: 'Reports', amount: 12_000, indexation: 0.1 }
    expect(lines(term, { running: true, workingDays: 480 })).toEqual([
      [undefined, 12, 1_200_000, 14_400_000],
      ['year2', 12, 1_320_000, 15_840_000],
    ])
    expect(lines(term, { running: true, workingDays: 240 })).toHaveLength(1)
  })
})

describe('in-house', () => {
  test('rooms: 4 seats of 5 m² and 20 m² beside them; licences; lines as many as were used', () => {
    expect(lines({ kind: 'room', areaPerSeat: 5, areaFixed: 20, amount: 1500 })).toEqual([[undefined, 40, 150_000, 6_000_000]])
    expect(lines({ kind: 'licence', name: 'CRM', amount: 2000, per: 'employed' })).toEqual([[undefined, 5, 200_000, 1_000_000]])
    expect(lines({ kind: 'line', amount: 300 })).toEqual([[undefined, 6, 30_000, 180_000]])
    expect(lines({ kind: 'line', amount: 300, lines: 30 })[0][1]).toBe(30)
  })

  test('equipment: 36,000 over 36 months are 1,000 a month and seat; what has served its life is replaced', () => {
    const term = { kind: 'equipment', name: 'Computers', amount: 36_000, lifeMonths: 36 }
    expect(lines(term)).toEqual([[undefined, 4, 100_000, 400_000]])
    expect(lines({ ...term, residual: 0.1 })[0][2]).toBe(90_000)
    expect(lines({ ...term, lifeMonths: 2 }, { running: true, workingDays: 100 })[0]).toEqual([undefined, 20, 1_800_000, 36_000_000])
  })

  test('contributions by bands: 300,000 a month pass 2,759,000 in the tenth month', () => {
    const term = {
      kind: 'payroll',
      role: 'Head',
      pay: 300_000,
      contributions: 0.3,
      bands: [{ above: 2_759_000, contributions: 0.151 }],
      staff: { of: 'fixed', heads: 1 },
      period: 'month',
    }
    const year = { trainingDays: 0, workingDays: 240, monthsLeftInYear: 12 }
    // 3,600,000 pay, 30 % of 2,759,000 and 15.1 % of the other 841,000
    expect(lines(term, year)[0][3]).toBe(Math.round(100 * (3_600_000 + 827_700 + 126_991)))
    // hired in October the year ends before the band is reached, and the next one begins at nothing: 3 and 9 months below it
    expect(lines(term, { ...year, monthsLeftInYear: 3 })[0][3]).toBe(Math.round(100 * 3_600_000 * 1.3))
    // in a running service the person has earned since January: October to December lie above it but for 59,000
    expect(lines(term, { running: true, trainingDays: 0, workingDays: 60, monthsLeftInYear: 3 })[0][3]).toBe(
      Math.round(100 * (900_000 + 59_000 * 0.3 + 841_000 * 0.151)),
    )
  })

  test('turnover: three of ten leave in a year; classes of two, ahead of need, trained, slow at first', () => {
    const term = { kind: 'turnover', perYear: 0.3, pay: 50_000, perHead: 20_000, trainingDays: 10, batch: 2, aheadDays: 5, rampLoss: 0.4, rampDays: 20 }
    const [people, training, ahead, ramp] = lines(term, { running: true, employed: 10, workingDays: 240 })
    const leavers = 10 * (1 - 0.7 ** (1 / 12)) * 12
    expect(people).toEqual(['replaced', Math.round(leavers * 1e6) / 1e6, 2_000_000, Math.round(leavers * 2_000_000)])
    expect(training[3]).toBe(Math.round(((leavers * 10) / 20) * 5_000_000))
    expect(ahead[3]).toBe(Math.round((leavers * (5 / 20) + 0.5 * 12) * 5_000_000)) // half a head too many at any time
    expect(ramp[3]).toBeCloseTo(leavers * ((0.4 * 20 * (1 - Math.exp(-120 / 20))) / 20) * 5_000_000, -1)
  })

  test('in a project they come in whole classes; without a rate those count who left in the simulation', () => {
    const term = { kind: 'turnover', pay: 50_000, perHead: 20_000, batch: 3 }
    expect(lines(term, { leavers: 4 })[0][1]).toBe(6)
    expect(lines(term, { leavers: 0 })[0][1]).toBe(0)
    expect(startTotalOf(ledger(TermSchema.array().parse([term]), workload({ leavers: 4 })), workload())).toBe(0)
  })
})

describe('VAT', () => {
  const terms = TermSchema.array().parse([
    { kind: 'set-up-fee', amount: 100 },
    { kind: 'attempt', amount: 1 },
    { kind: 'payroll', role: 'Head', pay: 1000, staff: { of: 'fixed', heads: 1 } },
  ])
  const vat = (quoted: QuotedVat['quoted'], wanted: QuotedVat['quoted']) =>
    ledger(terms, workload(), { quoted: { quoted, rate: 0.2 }, wanted }).filter(({ kind }) => kind === 'vat')

  test('is added at the rate, or taken out of what contains it, at the start and in the running cost; pay bears none', () => {
    expect(vat('excluded', 'included').map(({ amountMinor }) => amountMinor)).toEqual([2000, 168_720])
    expect(vat('included', 'excluded').map(({ amountMinor }) => amountMinor)).toEqual([-1667, -140_600])
    // who knows no VAT counts what he pays
    expect(vat('excluded', 'none').map(({ amountMinor }) => amountMinor)).toEqual([2000, 168_720])
    expect(vat('included', 'none').map(({ amountMinor }) => amountMinor)).toEqual([0, 0])
    expect(vat('none', 'included').map(({ amountMinor }) => amountMinor)).toEqual([0, 0])
    expect(vat('excluded', 'excluded')).toEqual([])
  })

  test('the part at the start is paid at the start', () => {
    const all = ledger(terms, workload({ trainingDays: 0 }), { quoted: { quoted: 'excluded', rate: 0.2 }, wanted: 'included' })
    expect(startTotalOf(all, workload())).toBe(12_000)
  })
})
