/** A staffing in words: every part of it in both languages, and nothing left as a key. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffAnswer } from '../../src/cli/staff'
import { staffText } from '../../src/cli/staff-text'
import type { StaffingWish } from '../../src/sim/project/staffing-wishes'
import { questionOf, type StaffingQuestion } from '../../src/sim/staffing/question'
import { requirementOf } from '../../src/sim/staffing/requirement'
import { shiftQuestionOf } from '../../src/sim/staffing/shift-plan'
import { inThreadPool } from '../../src/workers/in-thread'
import { nodeSolver } from '../../src/workers/node/node-solver'
import { seekOver, shiftsOver, staffOver } from '../../src/workers/staffing'
import { smallCentre } from '../sim/staffing/small-centre'

const wish: Partial<StaffingWish> = {
  setup: 'house',
  targets: [
    { measure: 'serviceLevel', of: ['calls'], value: 0.8, per: 'day', chance: 0.5 },
    { measure: 'asa', of: [], value: 30, per: 'interval' },
  ],
  groups: [{ group: 'team', costPerHour: 20, least: 1, most: 4, leastHours: 0 }],
  shifts: [{ id: 'morning', name: 'Morning', from: '09:00', every: 30, minutes: 60, breaks: [{ after: 30, minutes: 10, paid: true }] }],
  contracts: [{ id: 'full', name: 'Full time', group: 'team', daysPerWeek: 1, daysOffTogether: false, costPerWeek: 100, costPerHour: 10, least: 0, most: 2 }],
}

const pool = inThreadPool()
const solve = nodeSolver()
let question: StaffingQuestion
let whole: StaffAnswer

beforeAll(async () => {
  question = questionOf(smallCentre({ more: { staffing: [wish] } }), 'house', { events: 30_000, freshDays: 10 })
  const plan = await staffOver(pool, solve, question)
  const asked = shiftQuestionOf(question, plan)
  if (asked === undefined) throw new Error('no shifts')
  whole = { question, requirement: requirementOf(question.project, 'house', question.targets), plan, shifts: await shiftsOver(pool, solve, asked) }
}, 60_000)

describe.each(['en', 'ru'] as const)('in %s', (language) => {
  test('a plan, its shifts, what they miss and what mends it', () => {
    const text = staffText(whole, language)
    expect(text).not.toMatch(/staffPlan|undefined|NaN|\{\{/)
    expect(text).toContain('Full time')
    expect(text).toContain('09:00')
    const words =
      language === 'en'
        ? ['Targets', 'What the shifts miss', 'What would mend it', 'paid hours a week']
        : ['Требования', 'Чего не хватает', 'Что помогло бы', 'оплачиваемых часов']
    for (const word of words) expect(text).toContain(word)
    // two people of an hour each, and nobody may begin after nine
    expect(text).toContain(language === 'en' ? '2 × 09:00–10:00, breaks 09:30, Mon' : '2 × 09:00–10:00, перерывы 09:30, Пн')
    expect(text).toContain(language === 'en' ? 'Mon 09:00–11:00, Team: up to 4 operators short, ' : 'Пн 09:00–11:00, Team: не хватает до 4 чел., всего ')
    expect(text).toMatch(language === 'en' ? /employ \d+ more in Full time than the contracts allow: / : /принять сверх договоров: \d+ в «Full time»: /)
  })

  test.each(['target', 'volume'] as const)('one unknown: %s', async (unknown) => {
    const seek = await seekOver(pool, solve, { ...question, targets: question.targets.slice(0, 1), unknown, days: 10 })
    const text = staffText({ question, requirement: [], seek }, language)
    expect(text).not.toMatch(/staffPlan|undefined|NaN|\{\{/)
    expect(text).toContain(language === 'en' ? 'operators of the file' : 'из файла')
  })
})

test('costs of the file are money in minor units, and the dearest where a group has none', () => {
  expect(question.costUnit).toBe('minor')
  expect(question.groups[0].costPerHour).toBe(2000)
  expect(questionOf(smallCentre(), 'house').costUnit).toBe('hours')
})
