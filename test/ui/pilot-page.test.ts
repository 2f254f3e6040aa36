/** The page of a pilot: what a table takes, what is wrong in it and where, and the words and rows of a forecast. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { translator } from '../../src/messages/index'
import { atOnce } from '../../src/sim/pilot/answer'
import { planOf } from '../../src/sim/pilot/plan-answer'
import { parsePilot } from '../../src/sim/pilot/read'
import type { PilotFile } from '../../src/sim/pilot/schema'
import { controlChart } from '../../src/ui/charts/control-chart'
import type { Paint } from '../../src/ui/charts/paint'
import { waterfallChart } from '../../src/ui/charts/waterfall-chart'
import { writtenWords } from '../../src/ui/pages/pilot/decision-panel'
import { asFigure, forecastSentence, goalRows, keyForecast, revealRows } from '../../src/ui/pages/pilot/forecast-rows'
import { problemWords } from '../../src/ui/pages/pilot/observed-problems'
import { controlFinding, controlPoints, inferredRows, noticeWords } from '../../src/ui/pages/pilot/observed-rows'
import { exampleBarrier, pilotBarrier } from '../../src/ui/pages/pilot/pilot-barrier'
import { planSentence } from '../../src/ui/pages/pilot/plan-result'
import { waterfallBars, waterfallTable } from '../../src/ui/pages/pilot/waterfall-rows'
import { fileOf, fitting, settingsIn } from '../../src/ui/store/pilot'
import { pilotText } from '../../src/ui/store/pilot-file'
import { forecastKey } from '../../src/ui/store/pilot-forecast'
import { importedTable, isHeaded, linesOf, readTable, tableOfRows, withBlock, withCell, withRowsUnder } from '../../src/ui/store/pilot-table'
import { inThreadPool } from '../../src/workers/in-thread'
import { pilotOver } from '../../src/workers/pilot'
import { pilot as projectOf } from './fixture'

const scenarios = new URL('../../scenarios/pilots/', import.meta.url)
const wording = { t: translator('en'), language: 'en' as const, currency: 'RUB', vat: 'excluded' as const }
const russian = { ...wording, t: translator('ru'), language: 'ru' as const }
const project = projectOf()

function insurance(): PilotFile {
  const read = parsePilot(readFileSync(new URL('insurance.pilot.json', scenarios), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.file
}

const lines = readFileSync(new URL('insurance.csv', scenarios), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','))

const colour = 'rgb(1, 2, 3)'
const paint: Paint = {
  ink: colour,
  ink2: colour,
  ink3: colour,
  grid: colour,
  line: colour,
  raised: colour,
  font: 'Inter',
  swatch: { ref: colour, a: colour, b: colour, c: colour, d: colour },
}

describe('the table', () => {
  it('gives back the rows of a file, in either language’s digits', () => {
    const { observed } = insurance()
    for (const language of ['en', 'ru'] as const) expect(readTable(tableOfRows(observed, language)).rows).toEqual(observed)
    expect(tableOfRows(observed, 'ru')[1][2]).toBe('8,3')
  })

  it('passes over empty lines, and knows which row is which', () => {
    const table = withCell(withCell([], 4, 0, '2'), 4, 7, '12')
    expect(readTable(table)).toEqual({ rows: [{ day: 2, conversations: 12 }], places: [4], problems: [] })
    expect(readTable([['', ''], []])).toEqual({ rows: [], places: [], problems: [] })
  })

  it('says what is wrong by row and column with the unit, and keeps what was typed', () => {
    const typed = withCell(tableOfRows(insurance().observed, 'en'), 1, 9, '17')
    const { rows, problems } = readTable(typed)
    expect(rows).toEqual([])
    expect(problems.map((placed) => problemWords(placed, wording))).toEqual(['Row 2, talk, s: 17 is too little; at least 120\u00a0s.'])
    expect(typed[1][9]).toBe('17')
  })

  it('takes a day and operator once', () => {
    const table = withRowsUnder(tableOfRows(insurance().observed, 'en'), tableOfRows(insurance().observed.slice(1, 2), 'en'))
    expect(readTable(table).problems.map((placed) => problemWords(placed, russian))).toEqual([expect.stringMatching(/^Строка 11, оператор: Anna, 1 /)])
  })

  it('takes cells of a spreadsheet at a place, and headed ones to their columns in any order and language', () => {
    const block = linesOf('3\tАнна\t8,5\r\n3\tБорис\t8\r\n')
    expect(isHeaded(block)).toBe(false)
    expect(readTable(withBlock([], block, 1, 0)).rows).toEqual([
      { day: 3, operator: 'Анна', hours: 8.5 },
      { day: 3, operator: 'Борис', hours: 8 },
    ])
    const headed = linesOf('результаты\tДень\tоператор\tразговоры\tцвет\n2\t07.09.2026\tАнна\t40\tсиний\n1\t08.09.2026\tАнна\t30\tкрасный')
    expect(isHeaded(headed)).toBe(true)
    const imported = importedTable(headed)
    if (!imported.ok) throw new Error(JSON.stringify(imported.problems))
    expect(imported.passedOver).toEqual(['цвет'])
    expect(readTable(imported.table).rows).toEqual([
      { day: 1, operator: 'Анна', conversations: 40, results: 2 },
      { day: 2, operator: 'Анна', conversations: 30, results: 1 },
    ])
  })

  it('imports the table that comes with the product as its pilot file has it', () => {
    const imported = importedTable(lines)
    if (!imported.ok) throw new Error(JSON.stringify(imported.problems))
    expect(readTable(imported.table).rows).toEqual(insurance().observed)
    const wrong = importedTable([lines[0], ['1', 'Anna', '8', '', '', '', '', '40', '50', '900', '', '']])
    expect(wrong).toMatchObject({ ok: false, problems: [{ path: [2, 'results'], code: 'aboveMaximum', found: '50', expected: '40' }] })
  })
})

describe('a draft', () => {
  it('goes into a file and comes back', () => {
    const { observed, project: _project, ...settings } = insurance()
    const text = pilotText({ settings, table: tableOfRows(observed, 'en') }, project)
    const read = parsePilot(text)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(read.file.observed).toEqual(observed)
    expect(settingsIn(JSON.parse(text))).toEqual(settings)
    expect(settingsIn({ format: 'callsim-pilot', version: 1, setup: 'Not an id' })).toBeUndefined()
  })

  it('keeps open contacts and quota cells while they add up with its rows', () => {
    const { observed, project: _project, ...settings } = insurance()
    expect(fileOf(settings, observed).open).toEqual(settings.open)
    const later = [...observed, { day: 3, tried: 10, closed: 4, results: 1 }]
    const cells = [{ id: 'young', completes: 31 }]
    expect(fileOf({ ...settings, cells }, observed).cells).toEqual(cells)
    expect(fileOf({ ...settings, cells }, later)).toMatchObject({ cells: [], observed: later })
    expect('open' in fileOf(settings, later)).toBe(false)
  })

  it('lets go what the project no longer has', () => {
    const { observed: _observed, project: _project, ...settings } = insurance()
    const gone = {
      ...settings,
      setup: 'vendor-z',
      campaign: 'other',
      stages: [
        { id: 'paid', decided: 3, passed: 1 },
        { id: 'lost', decided: 1, passed: 1 },
      ],
    }
    expect(fitting(gone, project)).toMatchObject({ setup: 'vendor-a', campaign: 'policies', stages: [{ id: 'paid' }] })
  })

  it('is forecast anew for other figures, not for another plan', () => {
    const file = insurance()
    const key = forecastKey({ project, file })
    expect(forecastKey({ project, file: { ...file, plan: undefined, name: 'Other' } })).toBe(key)
    expect(forecastKey({ project, file, until: 1 })).not.toBe(key)
    expect(forecastKey({ project, file: { ...file, team: 'new' } })).not.toBe(key)
  })
})

describe('before the forecast', () => {
  const answer = atOnce(project, insurance())

  it('has a sentence, and the first results from the closed form', () => {
    expect(forecastSentence(answer, project, wording)).toMatch(
      /^<b>About \d+ consents<\/b> \(\d+–\d+\) of 3,013 contacts, .+ The pilot brought 31 results from 341 contacts in 2 days of calling\.$/,
    )
    expect(forecastSentence(answer, project, russian)).toMatch(/^Вся база, согласия: <b>около \d+<\/b> \(\d+–\d+\)/)
    expect(keyForecast(answer, project, wording).map(({ figure }) => figure !== undefined)).toEqual([false, true, false, false])
  })

  it('shows what the pilot brought, with its intervals and few events', () => {
    const { inference } = answer
    if (!inference) throw new Error('nothing inferred')
    const rows = inferredRows(inference, wording)
    expect(rows.find(({ key }) => key === 'conversion')).toMatchObject({ value: '10\u00a0%', base: '31 of 307', few: false })
    const early = atOnce(project, insurance(), 1).inference
    expect(early && inferredRows(early, wording).find(({ key }) => key === 'conversion')).toMatchObject({ base: '16 of 150', few: true })
    expect(noticeWords(atOnce(project, insurance(), 1), wording)[0]).toBe('Only 16 results: every share of them is rough.')
    const chart = inference.charts.find(({ of }) => of === 'operators')
    if (!chart) throw new Error('no chart of operators')
    expect(controlFinding(chart, wording)).toMatch(/^All lie inside the limits\. If all were alike, chance would make them differ so in \d+\u00a0% of cases\.$/)
    const drawn = controlChart(
      { points: controlPoints(chart, wording), centre: chart.centre, words: { centre: '10 %', out: 'out' }, language: 'en' },
      { width: 400, height: 200 },
      paint,
    )
    expect(drawn.data.at(-1)).toMatchObject({ x: [0, 1, 2, 3], marker: { symbol: ['circle', 'circle', 'circle', 'circle'] } })
  })
})

describe('the forecast', async () => {
  const file = insurance()
  const answer = await pilotOver(inThreadPool(), { project, file, replications: 20 })

  it('says what the whole brings, with the goals of the project', () => {
    expect(forecastSentence(answer, project, wording)).toMatch(/^<b>About \d+ consents<\/b> \(\d+–\d+\) in <b>\d+ working days<\/b>/)
    expect(keyForecast(answer, project, wording).map(({ title, goal }) => [title, goal?.word, goal?.value])).toEqual([
      ['Working days of calling', 'deadline', 20],
      ['Consents', 'plan', 240],
      ['Paid policies', 'plan', 100],
      ['Cost of one: Paid policies', 'limit', 6500],
    ])
    expect(goalRows(answer, project, wording).map(({ label }) => label)).toContain('Consents, at least 240')
    const [figure] = answer.forecast?.figures ?? []
    expect(asFigure(figure)).toMatchObject({ outcomeLow: figure.ranges[1].low, outcomeHigh: figure.ranges[1].high, outcomeOf: 'project' })
  })

  it('leads from the pilot to the whole by bars that join', () => {
    const steps = answer.waterfall ?? []
    const bars = waterfallBars(steps, wording)
    expect(bars.map(({ key }) => key)).toEqual(['pilot', 'plain', 'list', 'learning', 'drift', 'forecast'])
    for (let at = 1; at < bars.length - 1; at++) expect(bars[at].from).toBeCloseTo(bars[at - 1].to, 9)
    expect(bars[4].to).toBeCloseTo(bars[5].to, 9)
    expect(waterfallTable(steps, wording).rows[1][1]).toMatch(/^\+\d+$/)
    const { layout } = waterfallChart({ bars, swatch: 'a', language: 'en' }, { width: 700, height: 240 }, paint)
    expect(layout.shapes?.filter(({ type }) => type === 'rect').map(({ x0, x1 }) => [x0, x1])).toEqual(bars.map(({ from, to }) => [from, to]))
  })

  it('is held against what came', () => {
    const key = 'policies.stage1'
    const rows = (actual: number, within: readonly number[]) => revealRows(answer, [{ key, actual, within }], project, wording)
    expect(rows(260, [0.8, 0.95])).toMatchObject([{ name: 'Consents', actual: '260', held: 'range of 80 of 100', inside: true }])
    expect(rows(900, [])).toMatchObject([{ actual: '900', held: 'outside both', inside: false }])
  })
})

describe('plan and rule', () => {
  it('tells how many contacts are enough, or that so few operators cannot do it', () => {
    const file = insurance()
    const said = (icc: number) => {
      const answer = planOf({ ...file, plan: file.plan && { ...file.plan, icc } })
      return answer && planSentence(answer, wording)
    }
    expect(said(0.003)).toBe('<b>728 contacts</b> with 4 operators, 182 each, tell the share to ±2.49\u00a0pp')
    expect(said(0.05)).toMatch(/^<b>±2\.49\u00a0pp cannot be reached<\/b> with 4 operators: .+ Take \d+ or more\.$/)
  })

  it('knows a rule from before', () => {
    const rule = { contacts: 300, goFrom: 19, stopBelow: 16, good: 0.083, poor: 0.045 }
    expect(writtenWords(rule, wording)).toBe('a draft: not written down yet')
    expect(writtenWords({ ...rule, written: '2026-11-30', closedThen: 0 }, wording)).toBe('written down on 30 November 2026, before the first result')
    expect(writtenWords({ ...rule, written: '2026-11-30', closedThen: 341 }, wording)).toContain('when 341 contacts were closed already')
  })
})

describe('projects without a pilot', () => {
  it('are told why', () => {
    expect(pilotBarrier(projectOf('hot-line'))).toBe('noCampaign')
    expect(pilotBarrier(projectOf('blended'))).toBe('withCalls')
    expect(['insurance-cross-sell', 'internet-sign-ups', 'bank-survey', 'patent-survey'].map((name) => exampleBarrier(projectOf(name)))).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
    const [setup] = project.setups
    const groups = setup.groups.map((group) => ({ ...group, staffing: projectOf('order-desk').setups[2].groups[0].staffing }))
    const byNumber = { ...project, targets: [], setups: [{ ...setup, groups }] }
    expect([pilotBarrier(byNumber), exampleBarrier(byNumber)]).toEqual([undefined, 'byNumber'])
  })
})
