/** Shifts of least cost: the cases of truth, a second solver's opinion, and plans where not everything can be covered. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solve as yalps } from 'yalps'
import { type CoverProblem, coverOf } from '../../../src/sim/staffing/cover'
import { casesIn } from '../../../src/sim/validation/case-file'
import { verifyShifts } from '../../../src/sim/validation/verify-shifts'
import { nodeSolver } from '../../../src/workers/node/node-solver'

const solve = nodeSolver()
const EXACT = { gap: 0, nodes: 100_000 }

/** The same programme in the words of another solver, what is missing included. */
function secondOpinion({ required, shifts }: CoverProblem, price: number): number {
  const variables: Record<string, Record<string, number>> = {}
  shifts.forEach(({ covers, cost }, shift) => {
    variables[`s${shift}`] = Object.fromEntries([['cost', cost], ...covers.map(([period, share]) => [`p${period}`, share] as const)])
  })
  required.forEach((_, period) => {
    variables[`m${period}`] = { cost: price, [`p${period}`]: 1 }
  })
  const answer = yalps({
    direction: 'minimize',
    objective: 'cost',
    constraints: Object.fromEntries(required.map((least, period) => [`p${period}`, { min: least }])),
    variables,
    integers: shifts.map((_, shift) => `s${shift}`),
  })
  return answer.result
}

describe('cases of truth', () => {
  it('every figure agrees', async () => {
    const cases = casesIn(readFileSync(new URL('../../cases/shift_schedule.json', import.meta.url), 'utf8')) ?? []
    expect(cases.length).toBe(4)
    for (const one of cases) {
      const rows = await verifyShifts(one, solve)
      expect(rows.filter(({ ok }) => !ok)).toEqual([])
      expect(rows.length).toBe(4)
    }
  })
})

describe('against another solver', () => {
  it('random shifts and requirements cost the same', async () => {
    const problems = fc.integer({ min: 3, max: 8 }).chain((periods) =>
      fc.record({
        required: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: periods, maxLength: periods }),
        shifts: fc.array(
          fc.record({
            first: fc.integer({ min: 0, max: periods - 1 }),
            length: fc.integer({ min: 1, max: 4 }),
            cost: fc.integer({ min: 1, max: 20 }),
          }),
          { minLength: 1, maxLength: 8 },
        ),
      }),
    )
    await fc.assert(
      fc.asyncProperty(problems, async ({ required, shifts }) => {
        const problem: CoverProblem = {
          required,
          shifts: shifts.map(({ first, length, cost }) => ({
            cost,
            covers: required.flatMap((_, period) => (period >= first && period < first + length ? [[period, 1] as const] : [])),
          })),
        }
        const { cost, missing } = await coverOf(solve, problem, EXACT)
        // any price of what is missing above the dearest shift gives the same plan
        const price = 1000
        expect(cost + price * missing.reduce((sum, one) => sum + one, 0)).toBeCloseTo(secondOpinion(problem, price), 6)
      }),
      { numRuns: 60, seed: 6 },
    )
  })
})

describe('contracts', () => {
  const day = (at: number) => ({ day: at, contract: 0, cost: 0, hours: 8, covers: [[at, 1] as const] })
  const contract = { daysAWeek: 5, weekCost: 10, least: 0, most: Number.POSITIVE_INFINITY }
  const required = [17, 13, 15, 19, 14, 16, 11]

  it('two days off in a row: the 23 of the textbook', async () => {
    const { heads, cost } = await coverOf(
      solve,
      { required, days: 7, shifts: required.map((_, at) => day(at)), contracts: [{ ...contract, together: true }] },
      EXACT,
    )
    expect(heads).toEqual([23])
    expect(cost).toBe(230)
  })

  it('days off whenever: as many heads as the work of the week needs', async () => {
    const { heads } = await coverOf(
      solve,
      { required, days: 7, shifts: required.map((_, at) => day(at)), contracts: [{ ...contract, together: false }] },
      EXACT,
    )
    expect(heads).toEqual([Math.ceil(required.reduce((sum, one) => sum + one, 0) / 5)])
  })

  it('too few heads: a plan all the same, and what it misses', async () => {
    const short = await coverOf(
      solve,
      { required, days: 7, shifts: required.map((_, at) => day(at)), contracts: [{ ...contract, together: true, most: 20 }] },
      EXACT,
    )
    expect(short.heads).toEqual([20])
    expect(short.missing.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(105 - 100)
  })

  it('hours a week: one day of the five is a short one', async () => {
    const days = [0, 1, 2, 3, 4]
    const shifts = [...days.map(day), ...days.map((at) => ({ ...day(at), hours: 4 }))]
    const { heads, shifts: counts } = await coverOf(
      solve,
      { required: [4, 4, 4, 4, 4], days: 5, shifts, contracts: [{ ...contract, together: false, hoursAWeek: 36 }] },
      EXACT,
    )
    expect(heads).toEqual([4])
    expect(counts.slice(5).reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(4)
  })
})
