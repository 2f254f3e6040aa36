/** What the Staffing page shows and says: days, sentences, tables, shifts against the requirement, and what is taken over into the project. */
import { describe, expect, test } from 'vitest'
import { formatFor } from '../../src/messages/format'
import { translator } from '../../src/messages/index'
import { readProject } from '../../src/sim/project/read'
import type { Project } from '../../src/sim/project/schema'
import { effortOf, questionOf } from '../../src/sim/staffing/question'
import { requirementOf } from '../../src/sim/staffing/requirement'
import { shiftQuestionOf } from '../../src/sim/staffing/shift-plan'
import { coverRows } from '../../src/ui/pages/staffing/cover-rows'
import { dayFinding, dayTable } from '../../src/ui/pages/staffing/day-table'
import { busiest, ownPools, plannedHours, shortIntervals, staffingDays } from '../../src/ui/pages/staffing/staffing-days'
import { checkRow, headSentence, methodWords, remaining, seekWords, voiceOf } from '../../src/ui/pages/staffing/staffing-words'
import { planTaken, shiftsTaken, usualShifts, usualTarget, wishSet } from '../../src/ui/pages/staffing/take-over'
import { applyEdit } from '../../src/ui/store/edits'
import { planKey, seekKey } from '../../src/ui/store/staffing'
import { inThreadPool } from '../../src/workers/in-thread'
import { nodeSolver } from '../../src/workers/node/node-solver'
import { shiftsOver, staffOver } from '../../src/workers/staffing'
import { smallCentre } from '../sim/staffing/small-centre'
import { pilot } from './fixture'

const english = { t: translator('en'), language: 'en', currency: 'EUR', vat: 'none' } as const
const russian = { ...english, t: translator('ru'), language: 'ru' } as const

function edited(project: Project, change: Parameters<typeof applyEdit>[1]): Project {
  const read = readProject(applyEdit(project, change))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.project
}

describe('by formula, at once', () => {
  const project = pilot('order-desk')
  const setup = project.setups[0]
  const question = questionOf(project, setup.id)
  const requirement = requirementOf(project, setup.id, question.targets)
  const days = staffingDays(requirement, undefined)

  test('weekdays with the same calls and operators stand together, all seven of them', () => {
    expect(days.map(({ weekdays }) => weekdays.join())).toEqual(['mon,thu', 'tue,wed', 'fri', 'sat', 'sun'])
    expect(busiest(days)?.weekdays).toEqual(['sat'])
    expect(ownPools(requirement)).toEqual(['desk'])
  })

  test('hours of the week are those of the shifts, breaks off', () => {
    // 3 of 8 h, 2 of 8 h, 4 of 6:40, 4 of 3:50
    expect(plannedHours(days)).toBeCloseTo(7 * (24 + 16 + 4 * (7 - 1 / 3) + 4 * (4 - 1 / 6)), 6)
  })

  test('the sentence counts where too few are planned', () => {
    const short = days.reduce((sum, day) => sum + shortIntervals(day).length * day.weekdays.length, 0)
    expect(short).toBeGreaterThan(0)
    expect(headSentence(days, undefined, setup, english)).toBe(
      `By formula In-house needs up to 14 operators at a time (Sat 18:30); too few are planned in ${short} of 196 intervals of the week.`,
    )
    expect(headSentence(days, undefined, setup, russian)).toContain(`в ${short} из 196 интервалов`)
  })

  test('one day: a row each half hour, and the gaps by their ends', () => {
    const day = days[3]
    const table = dayTable({ day, plan: undefined, setup, question, own: true }, english)
    expect(table.head).toEqual(['From', 'Calls', 'Load', 'Formula', 'Planned now'])
    expect(table.rows).toHaveLength(28)
    expect(table.rows[0][0]).toBe('08:00')
    expect(dayFinding({ day, plan: undefined, setup, own: true }, english)).toBe(
      'Fewer are planned than the formula asks for at 09:00–09:30, 10:30–15:00, 16:30–17:30, 18:00–20:00.',
    )
  })
})

describe('a plan that was found', async () => {
  const wished = edited(
    smallCentre({ operators: [2, 2, 2, 2] }),
    wishSet(questionOf(smallCentre(), 'house'), { shifts: usualShifts(smallCentre(), { full: 'Full', part: 'Half' }) }),
  )
  const question = questionOf(wished, 'house', { events: 200_000, freshDays: 50 })
  const plan = await staffOver(inThreadPool(), nodeSolver(), question)
  const asked = shiftQuestionOf(question, plan)
  if (asked === undefined) throw new Error('no shifts')
  const shifts = await shiftsOver(inThreadPool(), nodeSolver(), asked)
  const requirement = requirementOf(wished, 'house', question.targets)
  const days = staffingDays(requirement, plan)
  const [setup] = wished.setups

  test('the sentence has its hours and those of the project', () => {
    const hours = formatFor('en').number(plan.hoursAWeek, Number.isInteger(plan.hoursAWeek) ? 0 : 1)
    expect(plan.notices).toEqual([])
    expect(headSentence(days, plan, setup, english)).toBe(`${hours} operator hours a week keep the targets of House; planned are 4.`)
  })

  test('its table has the group, the plan and the target in every interval', () => {
    const table = dayTable({ day: days[0], plan, setup, question, own: true }, english)
    expect(table.head).toEqual(['From', 'Calls', 'Load', 'Formula', 'Planned now', 'Team', 'Plan', 'Target 1'])
    expect(table.rows.map(([from]) => from)).toEqual(['09:00', '09:30', '10:00', '10:30'])
    for (const row of table.rows) {
      expect(row[5]).toBe(row[6])
      expect(row[7]).toMatch(/^\d+\u00a0%$/)
    }
  })

  test('targets on fresh days have intervals and a verdict in words', () => {
    const row = checkRow(plan.days[0].checks[0], question.targets[0], 30, english)
    expect(row).toMatchObject({ met: true, verdict: 'kept' })
    expect(row.mean.value).toMatch(/%$/)
    expect(row.mean.range).toMatch(/^\d+–\d+$/)
    expect(methodWords(plan, voiceOf(wished, 'house', english), english)[0]).toContain(`${plan.days[0].effort.steps} steps`)
  })

  test('shifts cover it: what is required and who is there, interval by interval', () => {
    const rows = coverRows(plan, shifts, 'mon', undefined)
    expect(rows.map(({ from }) => from)).toEqual([540, 570, 600, 630])
    expect(rows.map(({ required }) => required)).toEqual(plan.days[0].table[0].slice(18, 22))
    const missing = rows.reduce((sum, { required, present }) => sum + Math.max(0, required - present) / 2, 0)
    expect(missing).toBeCloseTo(shifts.missingHours, 3)
  })

  test('taken over it is what the project plans, and the plan is still known', () => {
    const taken = edited(wished, planTaken(wished, plan))
    expect(taken.setups[0].groups[0]).toMatchObject({
      shifts: [],
      staffing: { kind: 'by-interval', from: '09:00', interval: 30, operators: { mon: plan.days[0].table[0].slice(18, 22) } },
    })
    const now = staffingDays(requirementOf(taken, 'house', question.targets), plan)
    expect(plannedHours(now)).toBeCloseTo(plan.hoursAWeek, 6)
    const asked = { events: 200_000, freshDays: 50 }
    expect(planKey(questionOf(taken, 'house', asked))).toBe(planKey(question))
    // what can be borne by the operators of the project is another question now
    expect(seekKey(questionOf(taken, 'house', asked), 'volume', 10)).not.toBe(seekKey(question, 'volume', 10))
  })

  test('so are the shifts', () => {
    const { groups } = edited(wished, shiftsTaken(wished, 'house', shifts)).setups[0]
    expect(groups[0].staffing).toBeUndefined()
    expect(groups[0].shifts).toEqual(shifts.groups[0].shifts)
  })

  test('other targets, calls or limits are another question', () => {
    const other = edited(wished, { do: 'set', path: ['staffing', 0, 'targets', 0, 'value'], value: 0.9 })
    expect(planKey(questionOf(other, 'house', effortOf('normal')))).not.toBe(planKey(questionOf(wished, 'house', effortOf('normal'))))
    const more = edited(wished, { do: 'set', path: ['demand', 'callTypes', 0, 'serviceLevel', 'within'], value: 30 })
    expect(planKey(questionOf(more, 'house'))).not.toBe(planKey(questionOf(wished, 'house')))
  })
})

test('a staffing section begins with the targets of the call types, or with the usual one', () => {
  const project = smallCentre()
  const begun = edited(project, wishSet(questionOf(project, 'house')))
  expect(begun.staffing).toEqual([
    { setup: 'house', targets: [{ measure: 'serviceLevel', of: ['calls'], value: 0.8, per: 'day' }], groups: [], shifts: [], contracts: [] },
  ])
  expect(edited(project, wishSet(questionOf(project, 'house'), { targets: [usualTarget] })).staffing?.[0].targets).toEqual([usualTarget])
})

test('usual shifts fit into any opening hours', () => {
  for (const [open, close] of [
    ['08:00', '22:00'],
    ['09:00', '11:00'],
    ['00:00', '24:00'],
  ]) {
    const project = smallCentre()
    const own = { ...project, calendar: { ...project.calendar, open, close } }
    const kinds = usualShifts(own, { full: 'Full', part: 'Half' })
    expect(edited(own, wishSet(questionOf(own, 'house'), { shifts: kinds })).staffing?.[0].shifts).toEqual(kinds)
  }
})

test('time that is left: not told before there is something to judge by', () => {
  expect(remaining(0.01, 5000)).toBeUndefined()
  expect(remaining(0.5, 10_000)).toBe(10_000)
})

test('one unknown, with its interval, in both languages', () => {
  const answer = { unknown: 'operators', state: 'found', value: 1.3761, low: 1.296, high: 1.457, hoursAWeek: 843.5, trials: 9 } as const
  expect(seekWords(answer, undefined, english)).toBe('operators × 1.376 (1.296–1.457): 843.5 operator hours a week keep the targets')
  expect(seekWords({ ...answer, state: 'none' }, undefined, russian)).toBe('ничто в доступных пределах не выполняет требования')
  const target = { measure: 'serviceLevel', of: [], value: 0.8, per: 'day' } as const
  expect(seekWords({ ...answer, unknown: 'target', value: 0.834, low: 0.821, high: 0.847 }, target, english)).toMatch(/^83\u00a0% \(82–85\) can be promised/)
})
