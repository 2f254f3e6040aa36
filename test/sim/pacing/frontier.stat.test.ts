import { describe, expect, it } from 'vitest'
import { frontierOf } from '../../../src/sim/pacing/frontier'
import { measurePoint } from '../../../src/sim/pacing/measure'
import { type PacingQuestion, pacingTasks, pacingWays } from '../../../src/sim/pacing/question'
import { LIST, TEAM, teamAlone, usualFigures } from '../../../src/sim/pacing/team-alone'
import { scenario } from '../../fixtures/scenarios'

const question: PacingQuestion = {
  project: teamAlone(usualFigures),
  setup: TEAM,
  campaign: LIST,
  operators: [3, 12],
  replications: 4,
  seed: '1',
  days: 1,
  share: 0.03,
  margin: 0.1,
}

describe('the tasks of a question', () => {
  const tasks = pacingTasks(question)

  it('come team by team, each with all ways of dialing, one line per operator first', () => {
    expect(tasks.map(({ operators }) => operators)).toEqual([...tasks.map(({ operators }) => operators)].sort((a, b) => a - b))
    for (const team of question.operators) {
      const ways = tasks.filter(({ operators }) => operators === team).map(({ way }) => way)
      expect(new Set(ways)).toEqual(new Set(pacingWays))
      expect(ways[0]).toBe('progressive')
    }
  })

  it('aim at the share that the rule allows, and around it', () => {
    const targets = tasks.flatMap(({ way, knob, operators }) => (way === 'chance-constrained' && operators === 3 && knob !== undefined ? [knob] : []))
    expect(targets).toContain(0.03)
    expect(Math.min(...targets)).toBeLessThan(0.03)
    expect(Math.max(...targets)).toBeGreaterThan(0.03)
  })
})

describe('the frontier', () => {
  const ways = new Set(['progressive', 'power', 'chance-constrained'])
  const tasks = pacingTasks(question).filter(({ way }) => ways.has(way))
  const points = tasks.map((task) => measurePoint(question, task))
  const frontier = frontierOf(question, points)

  it('along a knob more people are abandoned and operators are busier', () => {
    for (const team of frontier.teams) {
      for (const way of ['power', 'chance-constrained']) {
        const curve = team.points.filter((point) => point.way === way).sort((a, b) => (a.knob ?? 0) - (b.knob ?? 0))
        const first = curve[0]
        const last = curve[curve.length - 1]
        expect(last.abandoned.mean).toBeGreaterThan(first.abandoned.mean)
        expect(last.busy.mean).toBeGreaterThan(first.busy.mean)
        expect(last.dials.mean).toBeGreaterThan(first.dials.mean)
      }
    }
  })

  it('the best point keeps the rule, and no point that keeps it is better', () => {
    for (const { best, points: all } of frontier.teams) {
      expect(best?.abandoned.mean).toBeLessThanOrEqual(0.03)
      expect(best?.busy.mean).toBe(Math.max(...all.filter(({ abandoned }) => abandoned.mean <= 0.03).map(({ busy }) => busy.mean)))
    }
  })

  it('pooling pays: by 10 points of busy time with 12 operators, and not with 3', () => {
    expect(frontier.paysFrom).toBe(12)
    expect(frontier.paysNotAt).toBe(3)
    expect(frontierOf({ ...question, margin: 0.5 }, points)).toMatchObject({ paysNotAt: 12 })
    expect(frontierOf({ ...question, margin: 0.01 }, points).paysFrom).toBe(3)
  })

  it('grows as points come: nothing is said of a team without a point', () => {
    const early = frontierOf(question, points.slice(0, 2))
    expect(early.teams[1]).toEqual({ operators: 12, points: [] })
    expect(early.paysFrom).toBeUndefined()
  })

  it('the same question gives the same bits', () => {
    expect(measurePoint(question, tasks[1])).toEqual(points[1])
  })
})

describe('a campaign of a project', () => {
  const project = scenario('internet-sign-ups')
  const own = { ...question, project, setup: project.setups[0].id, campaign: project.demand.campaigns[0].id, operators: [4], replications: 2, days: 2 }

  it('is dialed alone, by so many operators, with a list that does not end', () => {
    const tasks = pacingTasks(own).filter(({ way, knob }) => way === 'progressive' || (way === 'chance-constrained' && knob === 0.03))
    const [progressive, chance] = tasks.map((task) => measurePoint(own, task))
    const hours = progressive.sums.logged.map((time) => time / 3_600_000)
    for (const logged of hours) expect(logged).toBeGreaterThan(4 * 2 * 6)
    expect(chance.busy.mean).toBeGreaterThan(progressive.busy.mean + 0.03)
    expect(chance.abandoned.mean).toBeLessThanOrEqual(0.035)
  })

  it('an unknown campaign is refused', () => {
    expect(() => measurePoint({ ...own, campaign: 'nothing' }, pacingTasks(own)[0])).toThrow(RangeError)
  })
})
