import { describe, expect, it } from 'vitest'
import { Answers } from '../../../src/sim/dialing/pacing-answers'
import { Balance } from '../../../src/sim/dialing/pacing-balance'
import { HandlingTimes } from '../../../src/sim/dialing/pacing-handling'
import { dialPlan } from '../../../src/sim/dialing/pacing-plan'
import { Tolerance } from '../../../src/sim/dialing/pacing-tolerance'
import { openStream } from '../../../src/sim/kernel/streams'
import { usualFigures } from '../../../src/sim/pacing/team-alone'
import { clockwork, SECOND, teamAtWork } from './team-at-work'

describe('operators against people', () => {
  it('one idle, one free with 1/4, a number answered with 1/2', () => {
    const balance = new Balance()
    balance.begin(0)
    balance.addOperator(1)
    balance.addOperator(0.25)
    expect(balance.risk()).toBe(0)
    balance.addNumber(0.5)
    expect(balance.risk()).toBeCloseTo(0.75 * 0.5, 12)
    balance.addNumber(0.5)
    // two answer, or one does and the second operator is not free
    expect(balance.risk()).toBeCloseTo(0.25 + 0.5 * 0.75, 12)
  })

  it('a person held takes one away', () => {
    const balance = new Balance()
    balance.begin(-1)
    balance.addOperator(1)
    expect(balance.risk()).toBe(1)
  })

  it('many together are taken as normal: within 0.006 of the exact distribution', () => {
    const chances = Array.from({ length: 30 }, (_, at) => 0.05 + 0.02 * at)
    const exact = chances.reduce((sums, chance) => sums.concat(0).map((value, at) => value * (1 - chance) + (at > 0 ? sums[at - 1] * chance : 0)), [1])
    for (const people of [6, 8, 10, 12]) {
      const balance = new Balance()
      balance.begin(-people)
      for (const chance of chances) balance.addOperator(chance)
      const below = exact.slice(0, people + 1).reduce((sum, value) => sum + value, 0)
      expect(Math.abs(balance.risk() - below), `${people}`).toBeLessThan(0.006)
    }
  })
})

describe('handling times', () => {
  it('without chance: free in time or not', () => {
    const handling = new HandlingTimes(dialPlan(teamAtWork(1), 0), 2 * SECOND)
    expect([0, 50, 85, 90, 99].map((elapsed) => handling.chanceFree(elapsed * SECOND))).toEqual([0, 0, 0, 1, 1])
  })

  it('exponential times learnt from people: the same chance at every age, 1 − exp(−12/30), in place of the plan', () => {
    const handling = new HandlingTimes(dialPlan(teamAtWork(1), 0), 2 * SECOND)
    const chance = openStream('test', 0, 'handling')
    for (let person = 0; person < 20_000; person++) handling.learn(30 * SECOND * chance.exponential())
    for (const elapsed of [0, 10, 30, 60]) expect(handling.chanceFree(elapsed * SECOND)).toBeCloseTo(0.33, 1)
    expect(Math.abs(handling.chanceFree(20 * SECOND) - 0.3297)).toBeLessThan(0.02)
  })
})

describe('answers', () => {
  it('begin with the plan, which counts like forty dials', () => {
    const centre = teamAtWork(1, { ...clockwork, answerRate: 0.35 })
    const answers = new Answers(dialPlan(centre, 0))
    expect(answers.chance).toBeCloseTo(0.35, 12)
    Object.assign(centre.lists[0], { ended: 60, live: 30 })
    answers.observe(centre.lists[0])
    expect(answers.chance).toBeCloseTo((14 + 30) / 100, 12)
  })

  it('what has rung for longer than people take to answer comes to nothing', () => {
    const answers = new Answers(dialPlan(teamAtWork(1, { ...clockwork, answerRate: 0.35 }), 0))
    expect([0, 5, 9].map((rung) => answers.chanceAfter(rung * SECOND))).toEqual([0.35, 0.35, 0.35].map((chance) => expect.closeTo(chance, 12)))
    expect(answers.chanceAfter(11 * SECOND)).toBe(0)
    expect(answers.chanceRinging).toBeCloseTo((0.35 * 10) / (0.35 * 10 + 0.65 * 25), 12)
  })

  it('lognormal ringing: after its median half of those who answer have done so', () => {
    const answers = new Answers(dialPlan(teamAtWork(1, usualFigures), 0))
    const median = 12 / Math.sqrt(1.25)
    expect(answers.chanceAfter(median * SECOND)).toBeCloseTo((0.35 * 0.5) / (0.35 * 0.5 + 0.65), 1)
    expect(answers.chanceAfter(26 * SECOND)).toBe(1)
  })
})

describe('risk tolerated', () => {
  it('by hand at the beginning of a day: 0.03 × 1.8 × exp(0.2 + 0.06)', () => {
    expect(new Tolerance(0.03, false).now({ liveToday: 0, lostToday: 0 })).toBeCloseTo(0.054 * Math.exp(0.26), 12)
  })

  it('shrinks with the budget, to a fiftieth when it is spent', () => {
    const risks = [0, 1, 2, 3, 4, 5, 6].map((lostToday) => new Tolerance(0.03, false).now({ liveToday: 200, lostToday }))
    for (let at = 1; at < risks.length; at++) expect(risks[at]).toBeLessThanOrEqual(risks[at - 1])
    expect(new Tolerance(0.03, false).now({ liveToday: 200, lostToday: 8 })).toBeCloseTo(0.054 * 0.02, 12)
  })

  // a list on which a person is lost with this part of the risk tolerated: the share must come to the target from both sides
  it.each([0.3, 0.5, 2, 5])('the share follows, whatever part of the risk is realised: %d', (part) => {
    let lostToday = 0
    const shares: number[] = []
    for (let liveToday = 1; liveToday <= 700; liveToday++) {
      lostToday += Math.min(1, part * new Tolerance(0.03, false).now({ liveToday, lostToday }))
      shares.push(lostToday / liveToday)
    }
    expect(shares[699]).toBeLessThanOrEqual(0.03)
    expect(shares[699]).toBeGreaterThan(0.024)
  })
})
