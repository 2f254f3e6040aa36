import { describe, expect, test } from 'vitest'
import { translator } from '../../src/messages/index'
import { problemText } from '../../src/messages/problems'
import { shiftsOfTable, tableOfShifts } from '../../src/sim/project/ways-to-staff'
import { nodeAt } from '../../src/ui/fields/form-of-schema'
import { referenceOptions } from '../../src/ui/fields/reference-options'
import { shownMembers } from '../../src/ui/fields/relevance'
import { summaryOf } from '../../src/ui/fields/summary-of'
import { pilot } from './fixture'

const line = ['demand', 'callTypes', 0]
const plain = (text: string) => text.replace(/\u00a0/g, ' ')

function summary(path: readonly (string | number)[], value: unknown, language: 'en' | 'ru' = 'en'): string {
  const node = nodeAt(path, () => undefined)
  if (!node) throw new Error('no such field')
  return plain(summaryOf(node, value, { t: translator(language), language, nameOf: (id) => id.toUpperCase() }))
}

describe('a folded part says what is set in it', () => {
  test('lists by their names, with the first number that tells something', () => {
    expect(summary([...line, 'specialDays'], [{ date: '2026-12-07', factor: 2 }])).toBe('7 December 2026 ×2')
    expect(summary(['setups', 0, 'switching'], [{ from: 'a', to: 'b', seconds: 20 }])).toBe('A → B 20 s')
    const queues = ['a', 'b', 'c', 'd'].map((callType) => ({ callType, priority: 0 }))
    expect(summary(['setups', 0, 'queues'], queues)).toBe('A, B, C, +1')
    expect(summary(['setups', 0, 'queues'], [])).toBe('')
  })

  test('what is switched on by its fields, times in the unit that fits', () => {
    const recall = { share: 0.1, delay: { kind: 'exponential', mean: 172_800 } }
    expect(summary([...line, 'recall'], recall)).toBe('Call again later 10 %, after 2 days')
    expect(summary([...line, 'recall'], recall, 'ru')).toBe('Звонят снова 10 %, через 2 дн.')
    const redial = { afterAbandon: { first: 0.6, later: 0.5 }, delay: { kind: 'exponential', mean: 300 }, becomes: [] }
    expect(summary([...line, 'redial'], redial)).toBe('After hanging up 60 %, time to the next attempt 5:00')
  })
})

describe('a folded part of a campaign says what is set in it', () => {
  const list = ['demand', 'campaigns', 0, 'list']
  const conversation = ['demand', 'campaigns', 0, 'conversation']

  test('segments by name and share, times and days by what they change, deliveries by what they bring', () => {
    const segments = [
      { id: 'a', name: { en: 'Moscow', ru: 'Москва' }, share: 0.6, reachFactor: 1.2 },
      { id: 'b', name: { en: 'Siberia', ru: 'Сибирь' }, share: 0.4, hoursAhead: 4 },
    ]
    expect(summary([...list, 'segments'], segments)).toBe('Moscow 60 %, Siberia 40 %')
    expect(summary([...list, 'segments'], segments, 'ru')).toBe('Москва 60 %, Сибирь 40 %')
    expect(summary([...list, 'reachByHour'], [{ from: '18:00', factor: 1.3 }])).toBe('18:00 ×1.3')
    expect(summary([...list, 'reachByWeekday'], [{ days: ['sun', 'sat'], factor: 0.8 }])).toBe('Sat, Sun ×0.8')
    expect(summary([...list, 'deliveries'], [{ day: 5, contacts: 500 }])).toBe('500 contacts')
    expect(summary([...list, 'retryRules'], [{ after: 'noAnswer', atMost: 2 }], 'ru')).toBe('Нет ответа ≤ 2')
  })

  test('break-offs by their rate, rules and detection by their names', () => {
    expect(summary([...conversation, 'questionnaire', 'breakOff'], [{ from: 5, perMinute: 0.01 }])).toBe('0.01 a minute')
    const dialer = ['setups', 0, 'dialers', 0]
    expect(summary([...dialer, 'rule'], { kind: 'united-states', share: 0.02 })).toBe('Rule: United States, over 30 days, allowed share 2 %')
    expect(summary([...dialer, 'detection'], { kind: 'none' }, 'ru')).toBe('Операторами')
  })

  test('a day ahead is a matter of hours', () => {
    expect(summary([...list, 'patience'], { kind: 'exponential', mean: 86_400 })).toBe('24 h')
  })
})

test('fields without a say are left out, unless something is set in them', () => {
  const project = pilot('hot-line')
  const names = (path: readonly (string | number)[], of = project) => {
    const node = nodeAt(path, () => undefined)
    return node?.shape === 'object' ? shownMembers(node.members, of, path).map(({ name }) => name) : []
  }
  expect(names(line)).toContain('bursts')
  const { redial, ...callType } = project.demand.callTypes[0]
  const traced = {
    ...project,
    demand: { ...project.demand, callTypes: [{ ...callType, bursts: [], dayFactorCv: 0, arrivals: { kind: 'trace' as const, days: [[]] } }] },
  }
  expect(names(line, traced)).not.toContain('bursts')
  expect(names(line, traced)).not.toContain('dayFactorCv')
  const written = (more: object) => ({ ...project, demand: { ...project.demand, callTypes: [{ ...callType, channel: 'written' as const, ...more }] } })
  expect(names(line, written({}))).not.toContain('redial')
  expect(names(line, written({ redial }))).toContain('redial')
})

test('a choice of a menu leads to call types by name, to the steps of its menu, or to an end', () => {
  const project = pilot('hot-line')
  const step = { id: 'balance', name: 'Balance' }
  const menu = { ...project, setups: [{ ...project.setups[0], menus: [{ id: 'menu', steps: [step] }] }] }
  const options = referenceOptions('choiceTo', JSON.parse(JSON.stringify(menu)), ['setups', 0, 'menus', 0, 'steps', 0, 'choices', 0, 'to'], {
    t: translator('ru'),
    language: 'ru',
  })
  expect(options.map(({ value }) => value)).toEqual([...project.demand.callTypes.map(({ id }) => id), 'balance', 'self-served', 'hang-up'])
  expect(options.at(-1)?.label).toBe('Кладёт трубку')
})

test('a table of operators becomes shifts and is found again in them', () => {
  const { calendar } = pilot('hot-line')
  const row = [2, 3, 4, 4, 3, 2]
  const operators = Object.fromEntries(calendar.workdays.map((day, at) => [day, at === 0 ? [2, 2, 2, 2, 2, 2] : row]))
  const shifts = shiftsOfTable({ kind: 'by-interval', from: '09:00', interval: 60, operators }, calendar)
  expect(shifts.every(({ breaks }) => breaks.length === 0)).toBe(true)
  expect(tableOfShifts({ shifts }, { ...calendar, interval: 60 })).toEqual({ kind: 'by-interval', from: '09:00', interval: 60, operators })
})

test('a table of operators begins with intervals of fifteen minutes at least, however short those of the calendar are', () => {
  const { calendar } = pilot('hot-line')
  const shifts = [{ operators: 3, from: '09:05', to: '10:00', breaks: [] }]
  for (const interval of [1, 5, 15] as const) {
    const table = tableOfShifts({ shifts }, { ...calendar, workdays: ['mon'], interval })
    expect(table).toEqual({ kind: 'by-interval', from: '09:00', interval: 15, operators: { mon: [3, 3, 3, 3] } })
  }
  expect(tableOfShifts({ shifts: [] }, { ...calendar, workdays: ['mon'], open: '00:00', close: '24:00', interval: 1 }).operators.mon).toHaveLength(96)
})

test('a problem deep in the file names its place in words', () => {
  const path = ['setups', 0, 'menus', 0, 'steps', 1, 'choices', 0, 'to']
  const problem = { path, code: 'unknownReference', found: 'x', expected: 'a, b' } as const
  expect(problemText(problem, 'en')).toBe('Set-ups 1 › Voice menus (IVR) 1 › Steps 2 › Goes on to 1 › Next: x does not exist; there is: a, b.')
  const sum = { path: path.slice(0, 7), code: 'sumNotOne', found: '0.9', expected: '1' } as const
  expect(plain(problemText(sum, 'en'))).toContain('here they are 90 %')
  const day = { path: [...line, 'arrivals', 'calls', 'mon', 3], code: 'belowMinimum', found: '-1', expected: '0' } as const
  expect(problemText(day, 'en')).toContain('Calls by interval and weekday › Mon 4')
})
