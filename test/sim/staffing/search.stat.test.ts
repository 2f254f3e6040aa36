/** The search against what is known: every table of a small centre tried, and a group that is cheaper or better where one has the choice. */
import { describe, expect, it } from 'vitest'
import { runReplication } from '../../../src/sim/engine/replication'
import { daily } from '../../../src/sim/staffing/constraints'
import { dayKinds } from '../../../src/sim/staffing/day-kinds'
import { promisedBy } from '../../../src/sim/staffing/promise'
import { questionOf } from '../../../src/sim/staffing/question'
import { planStaffing, type StaffingProgress } from '../../../src/sim/staffing/staffing-plan'
import { type Laboratory, Trials } from '../../../src/sim/staffing/trials'
import { nodeSolver } from '../../../src/workers/node/node-solver'
import { smallCentre } from './small-centre'

const laboratory: Laboratory = {
  live: async (model, seed, from, to) => Array.from({ length: to - from }, (_, at) => runReplication(model, seed, from + at)),
  solve: nodeSolver(),
}
const effort = { events: 3_000_000, freshDays: 1000 }
const HOURS_OF_INTERVAL = 0.5

describe('one group', () => {
  it('costs no more than the best of all tables, within one operator for an interval', async () => {
    const project = smallCentre()
    const question = questionOf(project, 'house', effort)
    const plan = await planStaffing(question, laboratory)
    const [{ checks, hours, kept }] = plan.days
    expect(kept).toBe(true)
    expect(checks[0].met).toBe(true)

    // all tables of 2 to 8 operators, on days of their own; the cheapest that keeps the target
    const [kind] = dayKinds(project, project.setups[0])
    const promises = question.targets.map((target) => promisedBy(target, project, project.setups[0]))
    const trials = new Trials(laboratory, kind, ['team'], promises, 'all of them')
    const counts = [2, 3, 4, 5, 6, 7, 8]
    const tables = counts.flatMap((a) => counts.flatMap((b) => counts.flatMap((c) => counts.map((d) => [a, b, c, d]))))
    const byHours = tables.sort((one, other) => sum(one) - sum(other))
    const days = 400
    let best = Number.POSITIVE_INFINITY
    for (const table of byHours) {
      // half an operator below what was found nothing needs to be looked at further above it
      if (sum(table) * HOURS_OF_INTERVAL >= hours[0]) break
      if (Math.max(...table) > Math.min(...table) + 4) continue
      const row = kind.open.map(() => 0)
      kind.open
        .flatMap((open, at) => (open ? [at] : []))
        .forEach((at, place) => {
          row[at] = table[place]
        })
      const trial = await trials.on([row], 0, 40)
      if (sum(daily(trial.sums[0], promises[0], 40, 0, kind.intervals)) < -40) continue
      const longer = await trials.on([row], 0, days)
      if (sum(daily(longer.sums[0], promises[0], days, 0, kind.intervals)) >= 0) {
        best = sum(table) * HOURS_OF_INTERVAL
        break
      }
    }
    expect(hours[0] - Math.min(hours[0], best)).toBeLessThanOrEqual(HOURS_OF_INTERVAL)
  })

  it('a chance asks for more than a mean, and a day of its own for more than a chance', async () => {
    const project = smallCentre({ dayFactorCv: 0.2 })
    const question = questionOf(project, 'house', effort)
    const hoursWith = async (chance?: number) => {
      const targets = question.targets.map((target) => ({ ...target, ...(chance !== undefined && { chance }) }))
      const { days, hoursAWeek } = await planStaffing({ ...question, targets }, laboratory)
      return { hours: hoursAWeek, check: days[0].checks[0] }
    }
    const [mean, likely] = [await hoursWith(), await hoursWith(0.9)]
    expect(likely.hours).toBeGreaterThan(mean.hours)
    expect(likely.check.chance.mean).toBeGreaterThanOrEqual(0.9)
    expect(mean.check.chance.mean).toBeLessThan(0.9)
  })

  it('the same question has the same answer, and tells how it is going', async () => {
    const question = questionOf(smallCentre(), 'house', { ...effort, events: 1_000_000 })
    const told: StaffingProgress[] = []
    const first = await planStaffing(question, laboratory, (progress) => told.push(progress))
    expect(await planStaffing(question, laboratory)).toEqual(first)
    expect(told.some(({ phase }) => phase === 'verification')).toBe(true)
    expect(told.every(({ share }) => share >= 0 && share <= 1)).toBe(true)
  })
})

describe('limits', () => {
  it('least and most operators, and hours a day, are kept', async () => {
    const question = questionOf(smallCentre(), 'house', { ...effort, events: 1_000_000 })
    const groups = question.groups.map((group) => ({ ...group, least: 3, most: 5, leastHours: 9 }))
    const plan = await planStaffing({ ...question, groups }, laboratory)
    const open = plan.days[0].table[0].filter((_, at) => plan.days[0].from[at] >= 540 && plan.days[0].from[at] < 660)
    expect(Math.min(...open)).toBeGreaterThanOrEqual(3)
    expect(Math.max(...open)).toBeLessThanOrEqual(5)
    expect(plan.days[0].hours[0]).toBeGreaterThanOrEqual(9)
  })

  it('too few may be there: the best plan all the same, said to miss', async () => {
    const question = questionOf(smallCentre(), 'house', { ...effort, events: 1_000_000 })
    const plan = await planStaffing({ ...question, groups: question.groups.map((group) => ({ ...group, most: 3 })) }, laboratory)
    expect(plan.days[0].checks[0].met).toBe(false)
    expect(plan.notices).toEqual([{ kind: 'missed', target: 0, weekdays: ['mon'] }])
    // all who may come are there in the busy hour
    expect(plan.days[0].table[0].slice(19, 21)).toEqual([3, 3])
  })
})

describe('two groups', () => {
  const table = (operators: number) => ({ kind: 'by-interval', from: '09:00', interval: 30, operators: { mon: [operators, operators, operators, operators] } })
  const groups = [
    { id: 'slow', name: 'Slow', skills: ['calls'], talkFactor: 1.5, staffing: table(3) },
    { id: 'quick', name: 'Quick', skills: ['calls'], staffing: table(3) },
  ]

  it('the quick group does the work where an hour costs the same, the slow one where it costs a third', async () => {
    const question = questionOf(smallCentre({ groups }), 'house', { ...effort, events: 2_000_000 })
    const hoursAt = async (costs: readonly number[]) => {
      const limits = question.groups.map((group, at) => ({ ...group, costPerHour: costs[at] }))
      return (await planStaffing({ ...question, groups: limits }, laboratory)).days[0].hours
    }
    const [slow, quick] = await hoursAt([1, 1])
    expect(quick).toBeGreaterThan(3 * slow)
    const [cheap, dear] = await hoursAt([1, 3])
    expect(cheap).toBeGreaterThan(3 * dear)
  })
})

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((all, value) => all + value, 0)
}
