/** What outbound results say, in words and digits: reports come from the engine, words are read back from their figures. */
import { describe, expect, test } from 'vitest'
import { translator } from '../../src/messages/index'
import type { EndForecast, Figure, SetupResult } from '../../src/sim/experiment/results'
import { abandonedWords } from '../../src/ui/pages/answer/abandoned-words'
import { factsOf } from '../../src/ui/pages/answer/facts'
import { deadlineRows, endWords, listLines, listTable } from '../../src/ui/pages/answer/list-lines'
import { dialRows, recordRows, timeRows } from '../../src/ui/pages/answer/outcome-shares'
import { partTable } from '../../src/ui/pages/answer/part-tables'
import { quotaRows, quotaWords } from '../../src/ui/pages/answer/quota-rows'
import { figureText } from '../../src/ui/parts/figure-text'
import type { ShareRow } from '../../src/ui/parts/share-table'
import { plainProject, reportOf, surveyProject, unruledProject } from './fixtures/outbound-report'
import { figure } from './fixtures/reports'

const wordingIn = (language: 'en' | 'ru') => ({ t: translator(language), language, currency: 'EUR', vat: 'excluded' as const })
const [english, russian] = [wordingIn('en'), wordingIn('ru')]
const survey = reportOf(surveyProject)
const plain = reportOf(plainProject)
const unruled = reportOf(unruledProject)

const inBar = (rows: readonly ShareRow[]) => rows.filter(({ tone }) => tone !== undefined)
const sum = (rows: readonly ShareRow[]) => inBar(rows).reduce((total, { share }) => total + share, 0)
const withMeasures = (setup: SetupResult, changed: Record<string, Partial<Figure>>): SetupResult => ({
  ...setup,
  measures: { ...setup.measures, ...Object.fromEntries(Object.entries(changed).map(([key, more]) => [key, { ...setup.measures[key], ...more }])) },
})

describe('how dials, records and operators’ time divide', () => {
  test('the bar is whole: its shares sum to 1', () => {
    for (const { setup } of [survey, plain, unruled]) {
      for (const rows of [dialRows(setup, 'list', english), recordRows(setup, 'list', english), timeRows(setup, 'team', english)]) {
        expect(sum(rows)).toBeCloseTo(1, 9)
      }
    }
  })

  test('who answered is divided in shares of those answered, with their base named', () => {
    const rows = dialRows(survey.setup, 'list', english)
    const names = rows.map(({ key }) => key)
    expect(names.slice(0, 5)).toEqual(['answered', 'right', 'wrong', 'abandoned', 'falseMachine'])
    expect(rows[0].tone).toBeUndefined()
    const parts = rows.filter(({ base }) => base !== undefined)
    expect(parts.map(({ base }) => base)).toEqual(Array(4).fill('of those answered'))
    expect(parts.reduce((total, row) => total + (row.figure?.mean ?? 0), 0)).toBeCloseTo(1, 9)
    expect(names.slice(5)).toEqual(['noAnswer', 'busy', 'machine', 'invalid'])
  })

  test('where everybody who answers is the right one, there is nothing to divide', () => {
    expect(dialRows(plain.setup, 'list', english).map(({ key, tone }) => [key, tone])).toEqual([
      ['answered', 'c1'],
      ['noAnswer', 'g1'],
    ])
  })

  test('one part alone: the rest is its mirror, with its intervals turned round', () => {
    const [, right, abandoned] = dialRows(unruled.setup, 'list', english)
    expect([right.key, abandoned.key]).toEqual(['right', 'abandoned'])
    expect(right.figure?.outcomeLow).toBeCloseTo(1 - (abandoned.figure?.outcomeHigh ?? 0), 12)
    expect((right.figure?.events ?? 0) + (abandoned.figure?.events ?? 0)).toBe(abandoned.figure?.base)
  })

  test('a result has the name that the project gives it; what never happened has no row', () => {
    expect(recordRows(survey.setup, 'list', english)[0].name).toBe('Result: Interviews')
    const keys = recordRows(plain.setup, 'list', english).map(({ key }) => key)
    expect(keys).toEqual(['result', 'unanswered'])
  })
})

describe('abandoned calls', () => {
  test('the rule, the share, and that no project keeps it', () => {
    const { measures } = survey.setup
    const words = abandonedWords(survey.setup, 'list', survey.project, english)
    expect(words?.rule).toMatchObject({ kind: 'united-states', share: 0.03, days: 30 })
    const text = words?.sentences.join(' ') ?? ''
    expect(text).toContain('within 2\u00a0s')
    expect(text).toContain('3\u00a0% are allowed, of everybody who answered, over 30 days')
    expect(measures['list.abandonedByRule'].mean).toBeGreaterThan(0.03)
    expect(text).toContain(figureText(measures['list.abandonedByRule'], english).value)
    expect(text).toContain('No project keeps the rule.')
    expect(text).toContain('without that it would be')
  })

  test('kept always, or in some projects', () => {
    const said = (mean: number) => {
      const kept = withMeasures(survey.setup, { 'list.ruleKept': { mean }, 'list.breachDays': { mean: 0 }, 'list.breachWindows': { mean: 0 } })
      return abandonedWords(kept, 'list', survey.project, english)?.sentences.join(' ')
    }
    expect(said(1)).toContain('Every project keeps the rule. No single day is above the limit.')
    expect(said(0.38)).toContain('The rule is kept in 38 of 100 projects.')
    expect(said(0.999)).toContain('in 99 of 100 projects')
  })

  test('without a rule the share alone; nothing where nobody can be abandoned', () => {
    expect(abandonedWords(unruled.setup, 'list', unruled.project, english)).toMatchObject({ rule: undefined })
    expect(abandonedWords(unruled.setup, 'list', unruled.project, english)?.sentences[0]).toMatch(/^No rule/)
    expect(abandonedWords(plain.setup, 'list', plain.project, english)).toBeUndefined()
  })

  test('in Russian as well', () => {
    expect(abandonedWords(survey.setup, 'list', survey.project, russian)?.sentences[0]).toMatch(/допустимо 3\u00a0% от всех ответивших, за 30 дней\.$/)
  })
})

describe('quotas', () => {
  const rows = quotaRows(survey.setup, 'list', survey.project, english)

  test('a row a cell: what is wanted, what came, when it was full', () => {
    expect(rows.map(({ name, wanted }) => [name, wanted])).toEqual([
      ['Men', '20'],
      ['Women', '200'],
      ['Others', 'no limit'],
    ])
    expect(rows[0]).toMatchObject({ filled: '100', completes: '20', completesRange: '' })
    expect(Number(rows[0].overQuota)).toBeGreaterThan(0)
    expect(Number(rows[0].day)).toBeGreaterThanOrEqual(1)
    expect(rows[1]).toMatchObject({ filled: '0', day: 'never full', overQuota: '0' })
    expect(rows[2]).toMatchObject({ filled: '–', day: '–' })
  })

  test('what would have to be bought is said', () => {
    const words = quotaWords(survey.setup, 'list', english)
    expect(words[0]).toBe('In no project all cells are full.')
    expect(words[1]).toContain(`about ${figureText(survey.setup.measures['list.contactsToBuy'], english).value} more contacts`)
    const full = withMeasures(survey.setup, { 'list.quotasFilled': { mean: 1 } })
    expect(quotaWords(full, 'list', english)).toEqual(['All cells are full in every project.'])
    expect(quotaWords(plain.setup, 'list', english)).toEqual([])
  })
})

describe('the list and its end', () => {
  const lines = listLines(plain.setup, 'list', english)
  const forecast = plain.setup.forecast[0]
  const ended = (more: Partial<EndForecast>): EndForecast => ({ ...forecast, ...more })
  const day = figure(12, 11, 13, { unit: 'workdays' })

  test('curves begin at nothing and end with what the report says of the whole list', () => {
    expect(lines?.tried.mean[0]).toBe(0)
    expect(lines?.tried.mean.at(-1)).toBeCloseTo(plain.setup.measures['list.penetration'].mean, 12)
    expect(lines?.processed.mean.at(-1)).toBeCloseTo(plain.setup.measures['list.processedShare'].mean, 12)
    expect(lines?.finished?.mean[0]).toBe(0)
    expect(lines?.finished?.mean.at(-1)).toBe(1)
  })

  test('the table has a row a day, with its date', () => {
    if (!lines) throw new Error('no curves')
    const { head, rows } = listTable(lines, english)
    expect(head).toHaveLength(5)
    expect(rows).toHaveLength(lines.tried.x.length)
    expect(rows[1].slice(0, 2)).toEqual(['1', '5 January 2026'])
  })

  test('a year is said once, and one date is no range', () => {
    const in2026 = ended({ unfinished: 0, projects: 200, endDay: day, endDate: { low: '2026-09-22', mean: '2026-09-28', high: '2026-09-29' } })
    expect(endWords(in2026, plain.setup, english)).toBe(
      'Calling ends about 28 September 2026, on working day 12; in 95 of 100 projects between 22 September and 29 September 2026.',
    )
    expect(endWords(in2026, plain.setup, russian)).toBe(
      'Обзвон закончится около 28 сентября 2026, на 12-й рабочий день; в 95 проектах из 100 между 22 сентября и 29 сентября 2026.',
    )
    const same = ended({ unfinished: 0, endDay: day, endDate: { low: '2026-09-28', mean: '2026-09-28', high: '2026-09-28' } })
    expect(endWords(same, plain.setup, english)).toBe('Calling ends on 28 September 2026, on working day 12, in 95 of 100 projects.')
  })

  test('what does not end is said, in some projects or in all', () => {
    const finished = { share: 0.75, low: 0.69, high: 0.8 }
    const partly = ended({ finished, unfinished: 50, projects: 200, endDay: day, endDate: { low: '2026-09-22', mean: '2026-09-28' } })
    expect(endWords(partly, plain.setup, english)).toMatch(/^In 25 of 100 projects \(20–31\) calling has not ended within the horizon\./)
    const { endDay: _, ...rest } = ended({ unfinished: 200, projects: 200, endDate: {} })
    expect(endWords(rest, plain.setup, english)).toMatch(/^Calling does not end within the horizon in any project; 100\u00a0% of the list is closed/)
  })

  test('a deadline is a date with its chance', () => {
    const deadline = { measure: 'list.workingDays', day: 14, date: '2026-09-30', share: 0.9, low: 0.85, high: 0.93 }
    const [row] = deadlineRows(ended({ deadlines: [deadline] }), english)
    expect(row).toMatchObject({ label: 'Ended by 30 September 2026, working day 14', chance: { share: 0.9 } })
  })

  test('there is nothing to draw where the report has no curves', () => {
    expect(listLines({ ...plain.setup, series: [] }, 'list', english)).toBeUndefined()
  })
})

describe('attempts, segments and refusals', () => {
  test('by attempt: from the first on, each with its bar against the largest', () => {
    const table = partTable('attempts', survey.setup, 'list', english)
    expect(table?.head).toEqual(['Attempt', 'Attempts', 'Answered', 'Results of conversations'])
    expect(table?.rows.map(({ name }) => name).slice(0, 2)).toEqual(['1', '2'])
    expect(table?.rows[0].cells[0].bar).toBe(1)
    expect(table?.rows.every(({ cells }) => cells.every(({ bar = 0 }) => bar >= 0 && bar <= 1))).toBe(true)
  })

  test('by segment, in the order of the list', () => {
    const table = partTable('segments', survey.setup, 'list', english)
    expect(table?.rows.map(({ name }) => name)).toEqual(['West', 'East'])
    expect(table?.rows[0].cells[0].value).toBe(figureText(survey.setup.measures['list.segment.west.processed'], english).value)
  })

  test('refusals: shares of all of them sum to 100', () => {
    const table = partTable('refusals', survey.setup, 'list', english)
    expect(table?.rows.map(({ name }) => name)).toEqual(['No time', 'Topic', 'No reason named'])
    const shares = table?.rows.map(({ cells }) => Number.parseInt(cells[1].value, 10)) ?? []
    expect(Math.abs(shares.reduce((total, share) => total + share, 0) - 100)).toBeLessThanOrEqual(1)
  })

  test('one segment, or no reason, is no table', () => {
    expect(partTable('segments', plain.setup, 'list', english)).toBeUndefined()
    expect(partTable('refusals', plain.setup, 'list', english)).toBeUndefined()
  })
})

describe('single figures', () => {
  test('a share of projects shows how well it is known, not that one project says yes or no', () => {
    const text = figureText(figure(0.4, 0, 1, { unit: 'share', low: 0.31, high: 0.5, base: 100 }), english)
    expect(text).toMatchObject({ interval: 'mean', range: '31–50' })
    expect(figureText(figure(0.4, 0.2, 0.6, { unit: 'share', events: 400, base: 1000 }), english)).toMatchObject({ interval: 'outcome' })
  })

  test('facts are those that the set-up has and that were seen at all', () => {
    const facts = factsOf(survey.setup, 'list', ['penetration', 'unknown', 'cell.women.overQuota'], survey.project, english)
    expect(facts.map(({ key }) => key)).toEqual(['list.penetration'])
  })
})
