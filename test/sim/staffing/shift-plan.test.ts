/** Shifts from a library and contracts: spelled out, covered, in the words of the project file; what is missing, and what mends it. */
import { describe, expect, it } from 'vitest'
import { runReplication } from '../../../src/sim/engine/replication'
import { presence, shiftChoices } from '../../../src/sim/staffing/shift-choices'
import { planShifts, type ShiftQuestion } from '../../../src/sim/staffing/shift-plan'
import type { Laboratory } from '../../../src/sim/staffing/trials'
import { MINUTE, type Weekday } from '../../../src/sim/terms/week'
import { nodeSolver } from '../../../src/workers/node/node-solver'
import { smallCentre } from './small-centre'

const laboratory: Laboratory = {
  live: async (model, seed, from, to) => Array.from({ length: to - from }, (_, at) => runReplication(model, seed, from + at)),
  solve: nodeSolver(),
}

const HALF = 30 * MINUTE
const whole = { id: 'whole', name: 'Whole', from: '09:00', every: 30, minutes: 120, breaks: [] }
const hour = { id: 'hour', name: 'Hour', from: '09:00', until: '10:00', every: 30, minutes: 60, breaks: [] }
const week: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

/** Operators from 9 to 11. */
const row = (operators: readonly number[]) => Array.from({ length: 48 }, (_, at) => operators[at - 18] ?? 0)

function question(operators: readonly number[], more: Partial<ShiftQuestion> = {}): ShiftQuestion {
  return {
    project: smallCentre({ workdays: week }),
    setup: 'house',
    required: week.map((weekday) => ({ weekday, table: [row(operators)] })),
    groups: ['team'],
    shifts: [whole, hour],
    contracts: [],
    costPerHour: [1],
    targets: [],
    seed: '1',
    freshDays: 20,
    gap: 0,
    nodes: 10_000,
    ...more,
  }
}

describe('a library spelled out', () => {
  it('every beginning, and every place of the breaks', () => {
    const lunch = { ...hour, minutes: 240, until: '10:00', breaks: [{ after: 60, until: 120, minutes: 30, paid: false }] }
    const choices = shiftChoices([lunch], 'mon', HALF)
    expect(choices.map(({ shift }) => [shift.from, shift.to, shift.breaks[0].at])).toEqual(
      ['09:00', '09:30', '10:00'].flatMap((from, at) =>
        [0, 1, 2].map((place) => [from, ['13:00', '13:30', '14:00'][at], ['10:00', '10:30', '11:00', '11:30', '12:00'][at + place]]),
      ),
    )
    expect(choices[0].paidHours).toBe(3.5)
  })

  it('a break of a quarter takes half of a half hour', () => {
    const [choice] = shiftChoices([{ ...whole, breaks: [{ after: 30, minutes: 15, paid: true }] }], 'mon', HALF)
    expect(presence(choice, 'mon', 48, HALF)).toEqual([
      [18, 1],
      [19, 0.5],
      [20, 1],
      [21, 1],
    ])
    expect(choice.paidHours).toBe(2)
  })

  it('not on days that are not its own', () => {
    expect(shiftChoices([{ ...whole, days: ['tue'] }], 'mon', HALF)).toEqual([])
  })
})

describe('what a plan costs', () => {
  const absent = (shrinkage: number) => {
    const project = smallCentre({ workdays: week })
    return { ...project, setups: project.setups.map((setup) => ({ ...setup, groups: setup.groups.map((group) => ({ ...group, shrinkage })) })) }
  }

  it('whoever is away for planned reasons is paid too, and employed beside those who work', async () => {
    const contract = { id: 'full', name: 'Full', group: 'team', daysPerWeek: 5, daysOffTogether: false, costPerWeek: 100, costPerHour: 0, least: 0 }
    const plain = await planShifts(question([7, 7, 7, 7], { contracts: [contract] }), laboratory)
    const real = await planShifts(question([7, 7, 7, 7], { project: absent(0.3), contracts: [contract] }), laboratory)
    expect(plain.heads).toEqual([{ contract: 'full', heads: 7 }])
    expect(real.heads).toEqual([{ contract: 'full', heads: 10 }])
    expect(real.cost).toBeCloseTo(plain.cost / 0.7, 6)
    const byDay = await planShifts(question([7, 7, 7, 7]), laboratory)
    expect((await planShifts(question([7, 7, 7, 7], { project: absent(0.3) }), laboratory)).cost).toBeCloseTo(byDay.cost / 0.7, 6)
  })

  it('contracts that say no cost are as few paid hours as can be', async () => {
    const contract = { id: 'four', name: 'Four', group: 'team', daysPerWeek: 4, daysOffTogether: false, costPerWeek: 0, costPerHour: 0, least: 0 }
    const { paidHours, requiredHours, cost } = await planShifts(question([2, 2, 0, 0], { contracts: [contract] }), laboratory)
    // two a day on five days are ten shifts of an hour; heads of four days have twelve
    expect([requiredHours, paidHours, cost]).toEqual([10, 12, 0])
  })

  it('nobody is left out for the part of an interval that a break takes', async () => {
    const withBreak = { ...whole, breaks: [{ after: 30, minutes: 10, paid: true }] }
    const { missingHours } = await planShifts(question([1, 1, 1, 1], { shifts: [withBreak] }), laboratory)
    expect(missingHours).toBe(0)
  })
})

describe('a plan', () => {
  it('covers what is required, and is the file’s own shifts', async () => {
    const plan = await planShifts(question([2, 5, 5, 2]), laboratory)
    expect(plan.missingHours).toBe(0)
    expect(plan.lacks).toEqual([])
    // two all the time and three in the middle hour: 7 hours a day
    expect(plan.cost).toBe(35)
    expect(plan.paidHours).toBe(35)
    const shifts = plan.groups[0].shifts
    for (const weekday of week) {
      const there = [9, 9.5, 10, 10.5].map((at) =>
        shifts
          .filter(({ days, from, to }) => days?.includes(weekday) && hoursOf(from) <= at && at < hoursOf(to))
          .reduce((sum, { operators }) => sum + operators, 0),
      )
      expect(there.every((operators, at) => operators >= [2, 5, 5, 2][at])).toBe(true)
    }
    expect(plan.present[0].table[0].slice(18, 22)).toEqual([2, 5, 5, 2])
  })

  it('is lived with its breaks on days of its own', async () => {
    const targets = [{ measure: 'serviceLevel', of: [], value: 0.5, per: 'day' } as const]
    const { verification } = await planShifts(question([6, 6, 6, 6], { targets }), laboratory)
    expect(verification.map(({ weekday }) => weekday)).toEqual(week)
    expect(verification[0].checks[0].mean.n).toBe(20)
    expect(verification[0].checks[0].mean.mean).toBeGreaterThan(0.5)
    const none = await planShifts(question([1, 1, 1, 1], { targets }), laboratory)
    expect(none.verification[0].checks[0].mean.mean).toBeLessThan(0.5)
  })
})

describe('what cannot be covered', () => {
  const contract = { id: 'full', name: 'Full', group: 'team', daysPerWeek: 4, daysOffTogether: false, costPerWeek: 100, costPerHour: 0, least: 0 }

  it('too few people: how many more would do', async () => {
    const plan = await planShifts(question([4, 4, 4, 4], { contracts: [{ ...contract, most: 3 }], shifts: [whole] }), laboratory)
    expect(plan.heads).toEqual([{ contract: 'full', heads: 3 }])
    // 5 days × 4 operators × 2 hours less 3 × 4 days × 2 hours
    expect(plan.missingHours).toBe(40 - 24)
    expect(plan.lacks.reduce((sum, { hours }) => sum + hours, 0)).toBe(16)
    const [mend] = plan.mends
    expect(mend).toMatchObject({ kind: 'heads', heads: [{ contract: 'full', more: 2 }], missingHours: 0 })
  })

  it('no shift at that time: a beginning that would do', async () => {
    const early = { ...hour, until: '09:00' }
    const plan = await planShifts(question([1, 1, 2, 2], { shifts: [early] }), laboratory)
    expect(plan.lacks.map(({ weekday, from, to, most }) => [weekday, from, to, most])).toEqual(week.map((day) => [day, 600, 660, 2]))
    expect(plan.mends[0]).toMatchObject({ kind: 'starts', starts: [{ shift: 'hour', at: '10:00', operators: 2 }], missingHours: 0 })
  })

  it('a group that nobody can be employed in', async () => {
    const plan = await planShifts(question([1, 1, 1, 1], { contracts: [{ ...contract, group: 'others' }] }), laboratory)
    expect(plan.mends[0]).toMatchObject({ kind: 'no-contract', groups: ['team'], missingHours: 10 })
  })
})

function hoursOf(time: string): number {
  return Number(time.slice(0, 2)) + Number(time.slice(3)) / 60
}
