import { describe, expect, test } from 'vitest'
import { TermSchema } from '../../../src/sim/economics/index'
import { ledger, startTotalOf, totalOf } from '../../../src/sim/economics/ledger'
import type { Workload } from '../../../src/sim/economics/workload'
import { workload } from './workload-by-hand'

const MINUTE = 60_000

/** Lines of terms as a file gives them: quantity, rate and amount in minor units. */
function lines(terms: readonly unknown[], changes: Partial<Workload> = {}) {
  return ledger(TermSchema.array().parse(terms), workload(changes)).map(({ quantity, rateMinor, amountMinor }) => [quantity, rateMinor, amountMinor])
}

describe('what runs with the work', () => {
  test('608 scheduled hours at 740.00, 600 logged, 450 busy', () => {
    const hour = (basis: string) => lines([{ kind: 'operator-hour', amount: 740, basis }])
    expect([hour('scheduled'), hour('logged'), hour('busy')]).toEqual([[[608, 74_000, 44_992_000]], [[600, 74_000, 44_400_000]], [[450, 74_000, 33_300_000]]])
  })

  test('8,436 attempts at 0.48 cost 4,049.28', () => {
    expect(lines([{ kind: 'attempt', amount: 0.48 }])).toEqual([[8436, 48, 404_928]])
  })

  test('a rate finer than the smallest coin is rounded once, in the line', () => {
    expect(lines([{ kind: 'attempt', amount: 0.004 }])).toEqual([[8436, 0.4, 3374]])
  })

  test('contacts processed and calls answered are charged together', () => {
    expect(lines([{ kind: 'contact', amount: 12.5 }], { callsAnswered: 87 })).toEqual([[3100, 1250, 3_875_000]])
  })

  test('a result is charged by its stage', () => {
    expect(
      lines([
        { kind: 'result', amount: 4600, stage: 2 },
        { kind: 'result', amount: 100 },
      ]),
    ).toEqual([
      [110, 460_000, 50_600_000],
      [250, 10_000, 2_500_000],
    ])
  })

  test('minutes come from the meter with the same basis and pulse', () => {
    const meters = [
      { basis: 'talk', pulse: 0, time: 90.5 * MINUTE },
      { basis: 'talk', pulse: MINUTE, time: 120 * MINUTE },
      { basis: 'line', pulse: 1000, time: 200 * MINUTE },
    ] as const
    const minute = (basis: string, pulse: number) => lines([{ kind: 'minute', amount: 17, basis, pulse }], { meters })
    expect([minute('talk', 0), minute('talk', 60), minute('line', 1)]).toEqual([[[90.5, 1700, 153_850]], [[120, 1700, 204_000]], [[200, 1700, 340_000]]])
    expect(() => minute('talk-and-wrap-up', 0)).toThrow('No meter for talk-and-wrap-up by 0 s')
  })
})

describe('what is paid once', () => {
  test('set-up, hiring of 5, training of 5 with a trainer for 5 days, 3,013 contacts bought', () => {
    expect(lines([{ kind: 'set-up-fee', amount: 45_000 }])).toEqual([[1, 4_500_000, 4_500_000]])
    expect(lines([{ kind: 'hiring', perHead: 18_000 }])).toEqual([[5, 1_800_000, 9_000_000]])
    expect(lines([{ kind: 'training', perHead: 3000, trainerDay: 6000 }])).toEqual([
      [5, 300_000, 1_500_000],
      [5, 600_000, 3_000_000],
    ])
    expect(lines([{ kind: 'list-purchase', amount: 3.5 }])).toEqual([[3013, 350, 1_054_550]])
  })

  test('a part without a rate has no line', () => {
    expect(lines([{ kind: 'training', perHead: 3000 }])).toHaveLength(1)
    expect(lines([{ kind: 'seat', month: 9000 }])).toEqual([[4, 900_000, 3_600_000]])
  })
})

describe('what goes by the month', () => {
  test('19 working days of 20 are one month, 21 are two', () => {
    const fee = (workingDays: number) => lines([{ kind: 'monthly-fee', name: 'Reports', amount: 12_000 }], { workingDays })
    expect([fee(19), fee(20), fee(21)]).toEqual([[[1, 1_200_000, 1_200_000]], [[1, 1_200_000, 1_200_000]], [[2, 1_200_000, 2_400_000]]])
  })

  test('a running service pays its stretch in parts: 15 of 20 days are 0.75 of a month', () => {
    const stretch = { running: true, workingDays: 15, trainingDays: 0 }
    expect(lines([{ kind: 'monthly-fee', name: 'Reports', amount: 12_000 }], stretch)).toEqual([[0.75, 1_200_000, 900_000]])
    expect(lines([{ kind: 'seat', upfront: 42_000, month: 9000 }], stretch)).toEqual([
      [4, 4_200_000, 16_800_000],
      [3, 900_000, 2_700_000],
    ])
  })

  const pay = (period: string, changes: Partial<Workload> = {}) =>
    lines([{ kind: 'payroll', role: 'Operator', pay: 60_000, contributions: 0.3, staff: { of: 'operators' }, period }], changes)
      .reduce(([quantity, , amount], line) => [quantity + line[0], line[1], amount + line[2]], [0, 0, 0])
      .map((value) => Math.round(value * 1e9) / 1e9)

  test('5 employed operators, 5 training days and 19 working days: 24 days, five weeks, three half-months or two months', () => {
    expect(pay('day')).toEqual([6, 7_800_000, 46_800_000])
    expect(pay('week')).toEqual([6.25, 7_800_000, 48_750_000])
    expect(pay('half-month')).toEqual([7.5, 7_800_000, 58_500_000])
    expect(pay('month')).toEqual([10, 7_800_000, 78_000_000])
  })

  test('a period that is full to the day is not begun anew', () => {
    expect(pay('half-month', { trainingDays: 1 })[0]).toBe(5)
    expect(pay('half-month', { trainingDays: 1, workdaysPerMonth: 21.740625 })[0]).toBe(5)
  })

  test('pay in training has a line of its own and is paid once: 5 of 24 days', () => {
    const terms = TermSchema.array().parse([{ kind: 'payroll', role: 'Operator', pay: 60_000, staff: { of: 'operators' }, period: 'day' }])
    const paid = ledger(terms, workload())
    expect(paid.map(({ quantityUnit, amountMinor }) => [quantityUnit, amountMinor])).toEqual([
      ['trainingMonths', 7_500_000],
      ['personMonths', 28_500_000],
    ])
    expect(startTotalOf(paid, workload())).toBe(7_500_000)
  })

  test('one supervisor for every 12 operators on the rota, and half a manager', () => {
    const head = (staff: unknown, operators: number) =>
      lines([{ kind: 'payroll', role: 'Head', pay: 1000, staff, period: 'month' }], { operators, trainingDays: 0 })[0][0]
    expect([12, 13, 0].map((operators) => head({ of: 'per-operators', operators: 12 }, operators))).toEqual([1, 2, 0])
    expect(head({ of: 'fixed', heads: 0.5 }, 4)).toBe(0.5)
  })
})

describe('the monthly minimum', () => {
  const minimum = { kind: 'monthly-minimum', amount: 150_000 }

  test('tops the running terms up to it, wherever it stands in the file', () => {
    const results = { kind: 'result', amount: 1000, stage: 2 }
    expect(lines([minimum, results])).toEqual([
      [1, 15_000_000, 4_000_000],
      [110, 100_000, 11_000_000],
    ])
    expect(lines([results, minimum]).map(([, , amount]) => amount)).toEqual([11_000_000, 4_000_000])
  })

  test('asks nothing where they come to more, and counts each month begun', () => {
    const results = { kind: 'result', amount: 2000, stage: 2 }
    expect(lines([results, minimum])[1]).toEqual([1, 15_000_000, 0])
    expect(lines([results, minimum], { workingDays: 21 })[1]).toEqual([2, 15_000_000, 8_000_000])
  })

  test('a set-up fee does not count towards it', () => {
    const terms = TermSchema.array().parse([{ kind: 'set-up-fee', amount: 500_000 }, minimum])
    expect(totalOf(ledger(terms, workload()))).toBe(65_000_000)
  })
})
