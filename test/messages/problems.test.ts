import { describe, expect, test } from 'vitest'
import '../../src/messages/index'
import { problemText, whatText } from '../../src/messages/problems'
import { problemCodes } from '../../src/sim/project/problems'
import { parseProject } from '../../src/sim/project/read'
import { pilot } from '../ui/fixture'

function problemsAfter(change: (project: Record<string, unknown>) => void) {
  const project = JSON.parse(JSON.stringify(pilot()))
  change(project)
  const read = parseProject(JSON.stringify(project))
  return read.ok ? [] : read.problems
}

describe('problems in words', () => {
  test('a value out of its range names place, value, bound and unit', () => {
    const [problem] = problemsAfter((project) => Object.assign(project, { replications: 5 }))
    expect(problemText(problem, 'en')).toBe('Replications: 5 is too little; at least 20.')
    expect(problemText(problem, 'ru')).toBe('Прогоны: 5 — слишком мало; не меньше 20.')
  })

  test('shares are in per cent, lists are counted from one', () => {
    const found = {
      path: ['demand', 'campaigns', 0, 'list', 'reach'],
      code: 'aboveMaximum',
      found: '1.5',
      expected: '1',
      unit: 'share',
      field: 'reach',
    } as const
    expect(problemText(found, 'en').replace(/\u00a0/g, ' ')).toBe(
      'Demand › Campaigns (outbound) 1 › Contact list › Reached per attempt: 150 % is too much; at most 100 %.',
    )
    expect(whatText(found, 'ru').replace(/\u00a0/g, ' ')).toBe('150 % — слишком много; не больше 100 %.')
  })

  test('beside the field kinds of arrivals are named as in the list, in the file as they stand there', () => {
    const refused = { path: ['demand', 'callTypes', 0, 'arrivals', 'kind'], code: 'notInList', found: '"exact-count"', expected: 'profile, steady' } as const
    expect(whatText(refused, 'en')).toBe('Exact number a day is not one of: By interval and weekday, Even rate.')
    expect(problemText(refused, 'en')).toContain('"exact-count" is not one of: profile, steady.')
  })

  test('a broken file is a sentence', () => {
    const read = parseProject('{ "format": ')
    expect(read.ok).toBe(false)
    if (!read.ok) expect(problemText(read.problems[0], 'en')).toMatch(/^The file: this is not a project file/)
  })

  test('every code has words in both languages', () => {
    for (const code of problemCodes) {
      for (const language of ['en', 'ru'] as const) {
        const text = problemText({ path: ['name'], code, found: '"x"', expected: 'string' }, language)
        expect(text, code).not.toContain('problems.')
        expect(text, code).not.toContain('{{')
      }
    }
  })
})
