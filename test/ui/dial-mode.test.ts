/** Which dial mode: what is asked, what is said of the points as they come, and the drawing as data. Points are measured by the engine. */
import { describe, expect, test } from 'vitest'
import { translator } from '../../src/messages/index'
import { measurePoint, type PacingPoint } from '../../src/sim/pacing/measure'
import type { Project, Setup } from '../../src/sim/project/schema'
import { frontierChart, widestShown } from '../../src/ui/charts/frontier-chart'
import { dialModeQuestion, teamOf, USUAL_LIMIT } from '../../src/ui/pages/answer/dial-mode-question'
import { frontierCurves, frontierView, frontierWords, pointTable, presentMark, teamRows, teamWith } from '../../src/ui/pages/answer/frontier-rows'
import { outbound } from '../fixtures/outbound'
import { team } from '../fixtures/story'

const english = { t: translator('en'), language: 'en' as const, currency: 'EUR', vat: 'excluded' as const }
const exponential = (mean: number) => ({ kind: 'exponential', mean })

/** Six operators, one line each, talks of two minutes: the rule allows 3 %. */
const project: Project = outbound({
  contacts: 10,
  list: { reach: 0.35, ring: { answered: exponential(12), unanswered: exponential(25), busy: exponential(4), machine: exponential(15) } },
  conversation: { productiveTalk: exponential(120), otherTalk: exponential(120), productiveWrapUp: exponential(15), otherWrapUp: exponential(15) },
  dialer: { rule: { kind: 'united-states' } },
  groups: [team({ skills: ['list'], operators: 6 })],
})

const question = dialModeQuestion(project, 'base', 'list')
if (!question) throw new Error('nobody dials')
const { question: asked, tasks } = question.job
const measured = (count: number): PacingPoint[] => tasks.slice(0, count).map((task) => measurePoint({ ...asked, replications: 2 }, task))
const ofTeam = tasks.filter(({ operators }) => operators === 6).length
const points = measured(ofTeam)
const view = frontierView(question, points)

describe('the question', () => {
  test('asks of the present team and of usual ones; the present mode comes first, then all ways of its team', () => {
    expect(asked).toMatchObject({ setup: 'base', campaign: 'list', share: 0.03 })
    expect(question.team).toBe(6)
    expect(asked.operators).toEqual([4, 6, 8, 15, 30])
    expect(tasks[0]).toMatchObject({ operators: 6, way: 'progressive', mode: { kind: 'progressive' } })
    expect(tasks.slice(0, ofTeam).every(({ operators }) => operators === 6)).toBe(true)
    expect((tasks.length - 1) % asked.operators.length).toBe(0)
  })

  test('without a rule the usual limit is taken; teams as large as the present one are left out; nobody dials, nothing is asked', () => {
    const changed = (more: Partial<Setup>): Project => ({ ...project, setups: [{ ...project.setups[0], ...more }] })
    const [dialer] = project.setups[0].dialers
    expect(dialModeQuestion(changed({ dialers: [{ ...dialer, rule: undefined }] }), 'base', 'list')?.job.question.share).toBe(USUAL_LIMIT)
    const [group] = project.setups[0].groups
    const manual = changed({
      dialers: [{ ...dialer, mode: { kind: 'manual', dialSeconds: 20 } }],
      groups: [{ ...group, shifts: [{ ...group.shifts[0], operators: 14 }] }],
    })
    expect(dialModeQuestion(manual, 'base', 'list')?.job.question.operators).toEqual([4, 8, 14, 30])
    expect(dialModeQuestion(manual, 'base', 'list')?.job.tasks[0]).toMatchObject({ way: 'progressive', mode: { kind: 'manual' } })
    expect(dialModeQuestion(changed({ groups: [{ ...group, skills: [] }] }), 'base', 'list')).toBeUndefined()
    expect(dialModeQuestion(project, 'gone', 'list')).toBeUndefined()
  })

  test('the team is the most that are there at one time', () => {
    const [group] = project.setups[0].groups
    const shift = (operators: number, from: string, to: string) => ({ operators, from, to, breaks: [] })
    const shifts = [shift(3, '09:00', '13:00'), shift(4, '12:00', '17:00'), shift(2, '13:00', '17:00')]
    expect(teamOf([{ ...group, shifts }], project.calendar)).toBe(7)
    const byInterval = { kind: 'by-interval' as const, from: '09:00', interval: 60, operators: { mon: [2, 5, 3] } }
    expect(teamOf([{ ...group, shifts: [], staffing: byInterval }], project.calendar)).toBe(5)
    expect(teamOf([{ ...group, shifts: [], staffing: { kind: 'by-arrivals', hours: 24, atLeast: 1 } }], project.calendar)).toBe(3)
  })
})

describe('what is said', () => {
  const words = frontierWords(view, 6, 'Progressive', english)

  test('of the present mode, and of the best within the limit, once the team is whole', () => {
    expect(words[0]).toMatch(/^Now, “Progressive” with 6 operators: busy \d+(\.\d)?\u00a0% \([\d.–]+\) of the time/)
    expect(words[1]).toMatch(/^With 6 operators the best within 3\u00a0% is (Power|Predictive).*busy .*pp \(.*\) more than with one line per operator\.$/)
    expect(frontierWords(frontierView(question, points.slice(0, 6)), 6, 'Progressive', english)).toHaveLength(2)
    expect(frontierWords(frontierView(question, points.slice(0, 1)), 6, 'Progressive', english)).toHaveLength(1)
    expect(frontierWords(frontierView(question, []), 6, 'Progressive', english)).toEqual([])
  })

  test('from how many operators it pays', () => {
    const gain = (mean: number) => ({ mean, low: mean, high: mean, halfWidth: 0, n: 8 })
    const teams = [4, 8].map((operators, at) => ({ operators, points: [], gain: gain(0.02 + at * 0.05) }))
    const said = (frontier: object) => frontierWords({ ...view, present: undefined, frontier: { teams, ...frontier } }, 99, '', english)
    expect(said({ paysFrom: 8, paysNotAt: 4 })).toEqual([
      'From 8 operators predictive pays: it keeps the limit and makes operators at least 5\u00a0pp busier; with 4 it does not.',
    ])
    expect(said({ paysFrom: 4 })[0]).toMatch(/^From 4 operators, the smallest team/)
    expect(said({ paysNotAt: 8 })).toEqual(['Up to 8 operators predictive does not pay: within the limit it makes operators less than 5\u00a0pp busier.'])
  })

  test('tables: every point of a team, and a row a team that is known', () => {
    const { head, rows } = pointTable(teamWith(view, 6), view.limit, english)
    expect(rows).toHaveLength(ofTeam - 1)
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length)
    expect(rows[0]).toHaveLength(head.length)
    expect(rows[0][0]).toBe('Progressive')
    expect(teamRows(view, english).map(({ operators }) => operators)).toEqual([6])
  })
})

describe('the drawing', () => {
  const colour = 'rgb(1, 2, 3)'
  const swatch = { ref: colour, a: colour, b: 'rgb(9, 9, 9)', c: colour, d: colour }
  const paint = { ink: colour, ink2: colour, ink3: colour, grid: colour, line: colour, raised: colour, font: 'Inter', swatch }
  const curves = frontierCurves(teamWith(view, 6), english)
  const present = presentMark(view, 'Progressive <b>', english)
  const chart = {
    curves,
    limit: { share: 0.03, text: 'limit 3 %' },
    titles: { busy: 'busy', abandoned: 'abandoned' },
    swatch: 'b' as const,
    language: 'en' as const,
    ...(present && { present }),
  }

  test('a line a mode along its knob, a point without one; the present mode in the colour of the set-up', () => {
    const { data, layout } = frontierChart(chart, { width: 900, height: 340 }, paint)
    expect(data).toHaveLength(curves.length + 1)
    expect(curves.find(({ key }) => key === 'progressive')?.busy).toHaveLength(1)
    expect(data.at(-1)).toMatchObject({ marker: { color: 'rgb(9, 9, 9)' } })
    expect(layout.shapes).toEqual([expect.objectContaining({ x0: 3, x1: 3 })])
    expect(JSON.stringify(data)).not.toContain('<b>')
  })

  test('what lies far beyond the limit is left to the table', () => {
    expect(widestShown({ limit: chart.limit })).toBeCloseTo(0.12)
    const far = { mean: 0.3, low: 0.29, high: 0.31 }
    expect(widestShown({ limit: chart.limit, present: { busy: far, abandoned: far, label: '', hover: '' } })).toBeCloseTo(0.35)
  })

  test('a phone names fewer lines', () => {
    const named = (width: number) => frontierChart(chart, { width, height: 300 }, paint).layout.annotations?.map(({ text }) => text) ?? []
    expect(named(900).filter((text) => text?.startsWith('adaptive'))).toHaveLength(3)
    expect(named(330).filter((text) => text?.startsWith('adaptive'))).toHaveLength(1)
  })
})
