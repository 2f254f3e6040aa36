/** What the Compare and Money pages say of a decision: rows, marks, edits of the scorecard. The figures come from the engine. */
import { beforeAll, describe, expect, test } from 'vitest'
import { translator } from '../../src/messages/index'
import type { BreakEvenCurve } from '../../src/sim/decision/break-even'
import { quickEffort, usualEffort } from '../../src/sim/decision/effort'
import { stagesOfDecision } from '../../src/sim/decision/report'
import type { Effect, Tornado } from '../../src/sim/decision/tornado'
import { readProject } from '../../src/sim/project/read'
import type { Project } from '../../src/sim/project/schema'
import { costLines, costMarks, costTable } from '../../src/ui/pages/compare/break-even-lines'
import { chanceRows, dateRows } from '../../src/ui/pages/compare/chance-rows'
import { mapData } from '../../src/ui/pages/compare/map-figure'
import { additionOf, changeOf, marksWith, removalOf, scorecardIn } from '../../src/ui/pages/compare/scorecard-edits'
import { tornadoRows, tornadoScale } from '../../src/ui/pages/compare/tornado-rows'
import { unitRows } from '../../src/ui/pages/money/unit-rows'
import { type DecisionPart, setupsOf } from '../../src/ui/parts/decision-part'
import { speakerOf } from '../../src/ui/parts/decision-speaker'
import { decisionKey } from '../../src/ui/store/decision'
import { plannedWork, shareDone } from '../../src/ui/store/decision-plan'
import { edit } from '../../src/ui/store/editing'
import { applyEdit } from '../../src/ui/store/edits'
import { openProject, undo, useProjectStore } from '../../src/ui/store/project'
import { contentKey } from '../../src/ui/store/runs'
import type { DecisionBase } from '../../src/ui/store/use-decision'
import { runDecision } from '../../src/workers/decision'
import { inThreadPool } from '../../src/workers/in-thread'
import { pilot } from './fixture'

/** The pilot with a short list: soon lived. */
function small(): Project {
  const file = JSON.parse(JSON.stringify(pilot()))
  delete file.decision // the criteria are the assumed ones
  file.demand.campaigns[0].list.contacts = 200
  const read = readProject(file)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.project
}

const project = small()
const wording = { t: translator('en'), language: 'en', currency: 'RUB', vat: 'excluded' } as const
let report: DecisionBase
let part: DecisionPart

beforeAll(async () => {
  report = await runDecision(project, inThreadPool(), { effort: { ...usualEffort, replications: 20 }, parts: [] })
  const setups = setupsOf(report.base.options, wording)
  part = { setups, wording, speaker: speakerOf(wording, report.base.report), nameOf: (id) => setups.find((one) => one.id === id)?.name ?? id }
}, 60_000)

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('dates and chances', () => {
  test('a row a date, who is the cheapest, a row a goal; a share with its interval', () => {
    const { options, report: run } = report.base
    expect(dateRows(options, wording).map(({ key }) => key)).toEqual(['firstCall', 'lastCall'])
    expect(dateRows(options, wording)[0]?.cells[1]?.value).toBe('15 September 2026')
    const rows = chanceRows(options, run, part)
    expect(rows.map(({ name }) => plain(name))).toEqual([
      'Cheapest',
      'Cheapest per result',
      'Working days of calling: at most 20',
      'Consents: at least 240',
      'Paid policies: at least 100',
      'Cost per result: paid policies: at most 6,500 ₽',
      'All together',
    ])
    const [inHouse] = rows[0]?.cells ?? []
    const known = options[0]?.cheapest
    expect(known?.share).toBe(0)
    expect(plain(inHouse?.value)).toMatch(/^0(\.0)? %$/)
    expect(inHouse?.range).toMatch(/^0(\.0)?–\d+/)
  })
})

describe('one price in every unit', () => {
  test('a frame around the unit of the main term of an offer; in-house is quoted in none', () => {
    const rows = unitRows(report.base.options, report.base.report, 'total', part)
    const framed = rows.flatMap(({ key, cells }) => cells.flatMap((cell, at) => (cell?.quoted ? [`${part.setups[at]?.id} ${key}`] : [])))
    // with so short a list vendor B is paid its monthly minimum
    expect(framed).toEqual(['vendor-a operatorHour ', 'vendor-b month '])
    for (const { cells } of rows) expect(Math.max(...cells.map((cell) => cell?.bar ?? 0))).toBe(1)
  })

  test('without the start nothing costs more', () => {
    const [all, running] = (['total', 'running'] as const).map((of) => report.base.options.map(({ unitPrices }) => unitPrices[0]?.[of].mean ?? 0))
    for (const [at, total] of (all ?? []).entries()) expect(running?.[at]).toBeLessThan(total)
  })

  test('the lines of every ledger add up to its total', () => {
    for (const { ledger } of report.base.options) expect(ledger.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(ledger.totalMinor)
  })
})

describe('the scorecard under the user’s hands', () => {
  const now = () => useProjectStore.getState().project ?? project
  const card = () => scorecardIn(now(), report.scorecard)
  const marks = (mark: number) => {
    const references = card().criteria.find(({ id }) => id === 'references')
    return references ? changeOf(card(), 'references', 'marks', marksWith(references, 'vendor-a', mark)) : removalOf(card(), 'references')
  }

  test('begins with the assumed criteria that the set-ups have figures for', () => {
    openProject(project, undefined)
    expect(card().criteria.map(({ id }) => id)).toEqual(report.scorecard.criteria.map(({ id }) => id))
    expect(card().criteria.map(({ id }) => id)).not.toContain('service-level')
  })

  test('a weight, a criterion of people and its marks are taken by the project, a mark of 6 is not; undo takes them back one by one', () => {
    openProject(project, undefined)
    expect(edit(changeOf(card(), 'results', 'weight', 7))).toEqual({ ok: true })
    expect(edit(additionOf(card(), 'References', 'references', project.setups))).toEqual({ ok: true })
    expect(edit(marks(5))).toEqual({ ok: true })
    const kept = now().decision?.scorecard
    expect(kept?.find(({ id }) => id === 'results')?.weight).toBe(7)
    expect(kept?.at(-1)?.marks).toContainEqual({ setup: 'vendor-a', mark: 5 })
    expect(edit(marks(6)).ok).toBe(false)
    undo()
    expect(now().decision?.scorecard?.at(-1)?.marks).toContainEqual({ setup: 'vendor-a', mark: 3 })
    undo()
    expect(now().decision?.scorecard?.at(-1)?.id).not.toBe('references')
    undo()
    expect(now().decision?.scorecard).toBeUndefined()
  })

  test('the last criterion taken away brings the assumed ones back', () => {
    openProject(project, undefined)
    for (const { id } of card().criteria) expect(edit(removalOf(card(), id))).toEqual({ ok: true })
    expect(now().decision?.scorecard).toBeUndefined()
    expect(card().criteria.length).toBe(report.scorecard.criteria.length)
  })

  test('weights change no figure of a run, and only the base of the decision', () => {
    openProject(project, undefined)
    edit(changeOf(card(), 'results', 'weight', 7))
    const other = now()
    expect(contentKey(other)).toBe(contentKey(project))
    expect(decisionKey('further', other)).toBe(decisionKey('further', project))
    expect(decisionKey('base', other)).not.toBe(decisionKey('base', project))
  })

  test('marks of a set-up go with it', () => {
    openProject(project, undefined)
    edit(additionOf(card(), 'References', 'references', project.setups))
    const read = readProject(applyEdit(now(), { do: 'remove', path: ['setups'], index: 1 }))
    expect(read.ok && read.project.decision?.scorecard?.at(-1)?.marks?.map(({ setup }) => setup)).toEqual(['in-house', 'vendor-b'])
  })
})

describe('what matters most', () => {
  const effect = (change: number): Effect => ({ change, low: change - 10, high: change + 10 })
  const bar = (path: string, low: number, high: number): Tornado['bars'][number] => ({
    path,
    value: 0.45,
    low: 0.37,
    high: 0.54,
    source: 'observed',
    chosen: false,
    swing: 0,
    repriced: false,
    effects: (['low', 'high'] as const).map((at) => ({ setup: 'vendor-a', at, cost: effect(at === 'low' ? low : high), results: effect(0) })),
  })
  const share = 'demand.campaigns.policies.conversation.stages.paid.share'
  const reach = 'demand.campaigns.policies.list.reach'
  const tornado: Tornado = { bars: [bar(reach, 100, -50), bar(share, -4000, 5)], left: [], refused: [] }

  test('the widest bar first, in the words of the project, the change with its sign; what does nothing is left out', () => {
    const rows = tornadoRows(tornado, 'vendor-a', 'cost', project, part)
    expect(rows.map(({ key }) => key)).toEqual([share, reach])
    expect([rows[0]?.label, plain(rows[0]?.range)]).toEqual(['Paid policies: share of the stage before', '37–54 %'])
    expect([plain(rows[0]?.low.text), rows[0]?.low.unclear, rows[0]?.high.unclear]).toEqual(['−4,000 ₽', false, true])
    expect(rows[1]?.low.text.startsWith('+')).toBe(true)
    expect(tornadoScale(rows)).toEqual({ from: -4000, to: 100 })
    expect(tornadoRows(tornado, 'in-house', 'cost', project, part)).toEqual([])
    expect(tornadoRows({ ...tornado, bars: [bar(share, 0, 0)] }, 'vendor-a', 'cost', project, part)).toEqual([])
  })
})

describe('break-even', () => {
  const cost = (mean: number) =>
    ({ mean, low: mean - 5, high: mean + 5, outcomeLow: mean - 50, outcomeHigh: mean + 50, unit: 'money', n: 10, outcomeOf: 'project' }) as const
  const at = (volume: number, costs: readonly number[]) => ({
    volume,
    setups: costs.map((mean, place) => ({ setup: project.setups[place]?.id ?? '', cost: cost(mean), unfinished: 0 })),
  })
  const curve: BreakEvenCurve = {
    unit: 'contacts',
    atOne: 200,
    points: [at(0.5, [900, 500, 600]), at(2, [1000, 2000, 2500])],
    pairs: [
      { a: 'in-house', b: 'vendor-a', breakEvens: [{ at: 0.93, low: 0.8, rising: true, cheaperBelow: 'vendor-a', cheaperAbove: 'in-house', without: 0 }] },
    ],
  }

  test('lines of all set-ups in contacts; the present volume; an interval that is open reaches to the end of the curve', () => {
    expect(costLines(curve, part).map(({ id, runs }) => [id, runs[0]?.map(({ x, mean }) => [x, mean])])).toEqual([
      [
        'in-house',
        [
          [100, 900],
          [400, 1000],
        ],
      ],
      [
        'vendor-a',
        [
          [100, 500],
          [400, 2000],
        ],
      ],
      [
        'vendor-b',
        [
          [100, 600],
          [400, 2500],
        ],
      ],
    ])
    const { marks, zones } = costMarks(curve, curve.pairs[0], part)
    expect(marks).toEqual([{ at: 200, text: 'this list, 200' }])
    expect(zones).toEqual([{ low: 160, high: 400, text: 'break-even 186' }])
    expect(costTable(curve, part).rows.map(([volume]) => volume)).toEqual(['100 contacts', '400 contacts'])
  })

  test('the map names the cheapest, with a question mark where it is so in fewer than 80 of 100', () => {
    const cell = (volume: number, cheapest: number) => ({
      volume,
      handling: 1,
      setups: [
        { setup: 'in-house', cost: 2, cheapest: 1 - cheapest },
        { setup: 'vendor-a', cost: 1, cheapest },
      ],
      cheapest: 'vendor-a',
      clear: cheapest >= 0.8,
    })
    const { rows, columns } = mapData({ volumes: [0.5, 2], handlings: [1], cells: [cell(0.5, 1), cell(2, 0.5)] }, curve, part)
    expect(columns).toEqual(['100 contacts', '400 contacts'])
    expect(rows[0]?.cells.map((one) => [one?.value, one?.range, one?.shade])).toEqual([
      ['Vendor A', '100 of 100', 4],
      ['Vendor A?', '50 of 100', 1],
    ])
  })
})

test('the share that is done grows from stage to stage up to all', () => {
  const planned = plannedWork(project, quickEffort)
  const shares = stagesOfDecision.flatMap((stage) => [shareDone(planned, stage, 0, 10), shareDone(planned, stage, 10, 10)])
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect([shares[0], shares.at(-1)]).toEqual([0, 1])
})
