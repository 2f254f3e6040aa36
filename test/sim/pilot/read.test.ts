import { describe, expect, test } from 'vitest'
import { whatText } from '../../../src/messages/problems'
import '../../../src/messages/index'
import { pilotCase } from '../../../src/sim/pilot/case'
import { parsePilot, problemsWithProject, readPilot, withRows } from '../../../src/sim/pilot/read'
import { rowsOfTable } from '../../../src/sim/pilot/table'
import type { Problem } from '../../../src/sim/project/problems'
import { scenario } from '../../fixtures/scenarios'

const head = { format: 'callsim-pilot', version: 1, project: 'insurance-cross-sell.json', setup: 'vendor-a', campaign: 'policies' }
const row = { day: 1, operator: 'Anna', attempts: 60, answered: 20, conversations: 18, results: 2, talk: 4000 }

const words = (problem: Problem) => whatText(problem, 'en').replaceAll('\u00a0', ' ')

/** Places and what is wrong, in words. */
function complaints(observed: readonly object[], rest: object = {}): string[] {
  const read = readPilot({ ...head, observed, ...rest })
  return read.ok ? [] : read.problems.map((problem) => `${problem.path.join('.')}: ${words(problem)}`)
}

describe('a pilot file', () => {
  test('in order, with its defaults', () => {
    const read = parsePilot(JSON.stringify({ ...head, observed: [row] }))
    expect(read).toMatchObject({ ok: true, file: { team: 'same', replications: 400, drift: {}, stages: [] } })
  })

  test.each([
    [{ ...row, results: 19 }, 'observed.0.results: 19 is too much; at most 18 calls.'],
    [{ ...row, answered: 61 }, 'observed.0.answered: 61 is too much; at most 60 attempts.'],
    [{ ...row, talk: 40 }, 'observed.0.talk: 40 is too little; at least 54 s.'],
    [{ ...row, hours: 1, talk: 4600 }, 'observed.0.talk: 4,600 is too much; at most 3,600 s.'],
    [{ ...row, talk: '1 h' }, 'observed.0.talk: "1 h" cannot stand here; expected: a number, s.'],
    [{ ...row, attempts: 60.5 }, 'observed.0.attempts: 60.5 cannot stand here; expected: a whole number, attempts.'],
  ])('%j', (wrong, told) => {
    expect(complaints([wrong])).toEqual([told])
  })

  test('the same operator twice on a day, a rule that goes on at fewer results than it stops at', () => {
    expect(complaints([row, row])[0]).toContain('observed.1.operator')
    expect(complaints([row], { plan: { share: 0.08, operators: 4, rule: { contacts: 300, goFrom: 10, stopBelow: 14, good: 0.08, poor: 0.04 } } })).toEqual([
      'plan.rule.stopBelow: 14 does not fit; expected: ≤ 10.',
    ])
  })

  test('what it says of its project is checked against it', () => {
    const read = readPilot({ ...head, setup: 'vendor-c', observed: [{ day: 1, tried: 4000, closed: 0 }], stages: [{ id: 'signed', decided: 3, passed: 1 }] })
    if (!read.ok) throw new Error('not read')
    const found = problemsWithProject(read.file, scenario('insurance-cross-sell')).map(({ path, code, expected }) => [path.join('.'), code, expected])
    expect(found).toEqual([
      ['setup', 'unknownReference', 'in-house, vendor-a, vendor-b'],
      ['stages.0.id', 'unknownReference', 'paid'],
      ['observed.tried', 'aboveMaximum', '3013'],
    ])
  })
})

describe('what is left to call must be known', () => {
  function problems(rest: object): string[] {
    const read = readPilot({ ...head, ...rest })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    return problemsWithProject(read.file, scenario('insurance-cross-sell')).map((problem) => `${problem.path.join('.')}: ${words(problem)}`)
  }
  const list = { day: 1, tried: 454, closed: 341 }

  test('contacts tried and closed, both of them', () => {
    const missing = (name: string) => `observed.${name}: A value is missing; expected: a whole number, contacts.`
    expect(problems({ observed: [row] })).toEqual([missing('tried'), missing('closed')])
    expect(problems({ observed: [{ ...row, tried: 454 }] })).toEqual([missing('closed')])
    expect(problems({ observed: [{ ...row, closed: 341 }] })).toContain(missing('tried'))
    expect(problems({ observed: [row, list] })).toEqual([])
    // a plan has no rows yet
    expect(problems({})).toEqual([])
  })

  test('open contacts are those tried and not closed', () => {
    const open = (contacts: number) => problems({ observed: [row, list], open: [{ attempts: 1, contacts }] })
    expect(open(113)).toEqual([])
    expect(open(1500)).toEqual(['open: 1,500 is too much; at most 113 contacts.'])
    expect(open(100)).toEqual(['open: 100 is too little; at least 113 contacts.'])
  })

  test('other rows take what was said of the end of the old ones with them', () => {
    const read = readPilot({
      ...head,
      observed: [row, list],
      open: [{ attempts: 1, contacts: 113 }],
      stages: [{ id: 'paid', decided: 2, passed: 1 }],
      cells: [{ id: 'any', completes: 1 }],
    })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const other = { day: 1, tried: 20, closed: 10 }
    const file = withRows(read.file, [other])
    expect(file).toMatchObject({ ok: true, file: { observed: [other], stages: [], cells: [], setup: 'vendor-a' } })
    expect(file.ok && file.file.open).toBeUndefined()
    expect(withRows(read.file, [row, row])).toMatchObject({ ok: false, problems: [{ code: 'duplicate' }] })
  })
})

describe('a table of rows', () => {
  const headings = { день: 'day', оператор: 'operator', разговоры: 'conversations', результаты: 'results', 'разговор, с': 'talk' } as const
  const russian = ['День', 'Оператор', 'Разговоры', 'Результаты', 'Разговор, с', 'Заметка']

  test('words of the language, dates as days, decimal commas, clocks; other columns are passed over', () => {
    const table = [russian, ['08.09.2026', 'Анна', '20', '2', '1 234,5', 'a'], ['2026-09-07', 'Борис', '18', '1', '1:03:40', ''], ['', '', '', '', '', '']]
    expect(rowsOfTable(table, headings)).toEqual({
      ok: true,
      rows: [
        { day: 2, operator: 'Анна', conversations: 20, results: 2, talk: 1234.5 },
        { day: 1, operator: 'Борис', conversations: 18, results: 1, talk: 3820 },
      ],
    })
  })

  test('the keys of the file are headings too; a row without an operator is the dialer’s', () => {
    expect(
      rowsOfTable([
        ['day', 'operator', 'attempts'],
        ['1', '', '600'],
      ]),
    ).toEqual({ ok: true, rows: [{ day: 1, attempts: 600 }] })
  })

  test('a clock of two parts is minutes and seconds, in hours hours and minutes', () => {
    expect(
      rowsOfTable([
        ['day', 'operator', 'hours', 'conversations', 'talk'],
        ['1', 'Anna', '8:15', '20', '75:20'],
        ['1', 'Boris', '8:00:36', '20', '1:15:20'],
      ]),
    ).toEqual({
      ok: true,
      rows: [
        { day: 1, operator: 'Anna', hours: 8.25, conversations: 20, talk: 4520 },
        { day: 1, operator: 'Boris', hours: 8.01, conversations: 20, talk: 4520 },
      ],
    })
    expect(
      rowsOfTable([
        ['day', 'hours'],
        ['1', '25:00'],
      ]),
    ).toMatchObject({ ok: false, problems: [{ path: [2, 'hours'], code: 'aboveMaximum', expected: '24' }] })
  })

  test('what is wrong is told by line and column, with the unit', () => {
    const read = rowsOfTable([russian, ['1', 'Анна', '20', '21', '3000', ''], ['', 'Борис', '18', '1', 'lots', '']], headings)
    if (read.ok) throw new Error('read')
    expect(read.problems.map((problem) => `${problem.path.join(' ')}: ${words(problem)}`)).toEqual([
      '2 Результаты: 21 is too much; at most 20 calls.',
      '3 День: A value is missing; expected: a date, 2026-11-23.',
      '3 Разговор, с: "lots" cannot stand here; expected: a number, s.',
    ])
  })

  test('a table without days, or with a column twice', () => {
    expect(
      rowsOfTable([
        ['operator', 'attempts'],
        ['a', '1'],
      ]),
    ).toMatchObject({ ok: false, problems: [{ path: [1], code: 'missing', expected: 'day' }] })
    expect(rowsOfTable([['day', 'talk', 'talk']])).toMatchObject({ ok: false, problems: [{ path: [1], code: 'duplicate', found: 'talk' }] })
  })
})

describe('a pilot and its project', () => {
  const read = readPilot({
    ...head,
    observed: [{ day: 1, tried: 300, closed: 180, attempts: 600, answered: 180 }, row, { ...row, day: 2, tried: 20, closed: 30 }],
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const project = scenario('insurance-cross-sell')

  test('what stands open is spread over attempts as the reach suggests, and adds up', () => {
    const { begun, fresh, closed } = pilotCase(project, read.file)
    expect(begun.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(320 - 210)
    expect(begun.map(({ attempts }) => attempts)).toEqual([1, 2, 3, 4])
    expect(begun[0].contacts).toBeGreaterThan(begun[3].contacts)
    expect({ fresh, closed }).toEqual({ fresh: 3013 - 320, closed: 210 })
  })

  test('until an earlier day only its rows count', () => {
    const { observed, fresh } = pilotCase(project, read.file, 1)
    expect(observed.days).toBe(1)
    expect(fresh).toBe(3013 - 300)
  })
})
