/** Waits and the menu in the report of `callsim run`: for other programs, and for people in both languages. */
import { describe, expect, test } from 'vitest'
import { reportAsJson } from '../../src/cli/json'
import { reportText } from '../../src/cli/report-text'
import { Wording } from '../../src/cli/wording'
import { summarise } from '../../src/sim/experiment/summary'
import { live } from '../fixtures/counting'
import { fixed, story } from '../fixtures/story'

const step = { id: 'hello', name: { en: 'Hello', ru: 'Начало' }, time: fixed(10), choices: [{ to: 'orders', share: 1 }] }
const menus = [{ id: 'menu', name: { en: 'Welcome', ru: 'Приветствие' }, callTypes: ['orders'], start: 'hello', steps: [step] }]
// one operator, a minute a call: waits of 0 and 60 s
const project = story({ callers: { orders: { at: ['9:00', '9:00'] } }, setup: { menus } })
const report = summarise(project, [{ setup: 'base', counts: live(project) }], '1')

test('as JSON: the curve by its key, and every measure', () => {
  const { setups } = JSON.parse(reportAsJson(report, 'en'))
  const { x, mean, axis, unit } = setups.base.series['orders.answeredWithin.byWait']
  expect([axis, unit, x.length, x.at(-1)]).toEqual(['wait', 'share', 22, 70])
  expect(mean).toEqual([...Array(21).fill(0.5), 1])
  const { measures } = setups.base
  expect(measures['orders.waitDeviation'].mean).toBe(30)
  expect(measures['orders.queueLongest']).toMatchObject({ mean: 1, most: 1 })
  expect(['step.hello.time', 'exit.orders.time', 'exit.orders.share'].map((key) => measures[`menu.${key}`].mean)).toEqual([10, 10, 1])
})

describe('as text', () => {
  test.each([
    ['en', ['Standard deviation of the wait', 'Longest queue of all days', 'Left at the close', 'Hello: mean time', 'Passed on: orders']],
    ['ru', ['Стандартное отклонение ожидания', 'Самая длинная очередь за все дни', 'Остались к закрытию', 'Начало: среднее время', 'Передано из меню: orders']],
  ] as const)('%s: every figure by its name', (language, names) => {
    const text = reportText(report, new Wording(report, language))
    for (const name of names) expect(text).toContain(name)
    // the name of a kind in its place would mean that words are missing
    for (const { kind } of report.setups[0].info) expect(text).not.toContain(`  ${kind} `)
  })
})
