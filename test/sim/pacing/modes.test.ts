import { describe, expect, it } from 'vitest'
import { adaptive, react } from '../../../src/sim/dialing/adaptive'
import { chanceConstrained } from '../../../src/sim/dialing/chance-constrained'
import { expectedFree } from '../../../src/sim/dialing/expected-free'
import { power } from '../../../src/sim/dialing/power'
import { clockwork, occupied, ringing, SECOND, teamAtWork } from './team-at-work'

const HOLD = 2 * SECOND

describe('power', () => {
  const perIdle = power({ kind: 'power', linesPerOperator: 1.5, perAll: false, hold: HOLD, cancels: false })
  const perAll = power({ kind: 'power', linesPerOperator: 1.5, perAll: true, hold: HOLD, cancels: true })

  it('per idle operator: ⌊1.5 × 3⌋ less what rings', () => {
    const centre = teamAtWork(5)
    occupied(centre, 0, 10)
    occupied(centre, 1, 10)
    expect(perIdle.dialsNow(centre, 0)).toBe(4)
    ringing(centre, 3)
    expect(perIdle.dialsNow(centre, 0)).toBe(1)
    ringing(centre, 4)
    expect(perIdle.dialsNow(centre, 0)).toBe(0)
  })

  it('per operator on duty: ⌊1.5 × 5⌋ less who is at work and what rings; what rings beyond it is cancelled', () => {
    const centre = teamAtWork(5)
    occupied(centre, 0, 10)
    occupied(centre, 1, 10)
    expect(perAll.dialsNow(centre, 0)).toBe(5)
    ringing(centre, 8)
    expect(perAll.dialsNow(centre, 0)).toBe(-3)
  })

  it('a person held: nobody is dialed per idle operator; per operator on duty the person counts as a number in use', () => {
    const centre = teamAtWork(5)
    centre.lists[0].held.push(7)
    expect(perIdle.dialsNow(centre, 0)).toBe(0)
    expect(perAll.dialsNow(centre, 0)).toBe(6)
  })
})

describe('adaptive', () => {
  const given = { kind: 'adaptive', perAll: true, floor: 1, cap: 3, target: 0.03, loop: 15 * SECOND, hold: HOLD, cancels: false } as const

  it('the ratio grows by the share of idle operators since the last look, up to the cap', () => {
    const mode = adaptive({ ...given, reaction: 'hard' })
    const centre = teamAtWork(10)
    expect(mode.dialsNow(centre, 0)).toBe(10)
    ringing(centre, 10)
    // 5 s with ten idle, 10 s with seven: (10 × 5 + 7 × 10) ÷ 150 = 0.8
    centre.now += 5 * SECOND
    for (const operator of [0, 1, 2]) occupied(centre, operator, 0)
    expect(mode.dialsNow(centre, 0)).toBe(0)
    centre.now += 10 * SECOND
    mode.adjust?.(centre, 0)
    // 18 lines, of which ten ring and three operators are at work
    expect(mode.dialsNow(centre, 0)).toBe(5)
    for (let look = 0; look < 5; look++) {
      centre.now += 15 * SECOND
      mode.adjust?.(centre, 0)
    }
    expect(mode.dialsNow(centre, 0)).toBe(30 - 10 - 3)
  })

  it('hard: at the limit the ratio falls to the floor, and rises again once the share has fallen', () => {
    const mode = adaptive({ ...given, reaction: 'hard' })
    const centre = teamAtWork(10)
    const [list] = centre.lists
    const lines = () => {
      mode.dialsNow(centre, 0)
      centre.now += 15 * SECOND
      mode.adjust?.(centre, 0)
      return mode.dialsNow(centre, 0)
    }
    list.liveToday = 100
    list.lostToday = 3
    expect(lines()).toBe(20)
    list.lostToday = 4
    expect(lines()).toBe(10)
    list.liveToday = 134
    expect([lines(), lines()]).toEqual([20, 30])
  })

  it('the three reactions to twice the limit, to the limit and to three quarters of it', () => {
    const ratioBy = (reaction: 'hard' | 'average' | 'tapered') => [0.06, 0.03, 0.0225].map((share) => react({ reaction, target: 0.03, floor: 1 }, 2.4, share))
    expect(ratioBy('hard')).toEqual([1, 2.4, 2.4])
    expect(ratioBy('average')).toEqual([1.2, 2.4, 2.4])
    const [twice, at, below] = ratioBy('tapered')
    expect([twice, at]).toEqual([1, 1])
    expect(below).toBeCloseTo(1.7, 12)
  })
})

describe('expected-free', () => {
  it('operators expected to be free within the ring time ÷ answer rate, less what rings', () => {
    const mode = expectedFree({ kind: 'expected-free', hold: HOLD, cancels: false })
    const centre = teamAtWork(4, { ...clockwork, answerRate: 0.4 })
    occupied(centre, 0, 95) // free in 5 s of 12
    occupied(centre, 1, 50)
    expect(mode.dialsNow(centre, 0)).toBe(7) // ⌊3 ÷ 0.4⌋
    ringing(centre, 3)
    expect(mode.dialsNow(centre, 0)).toBe(4)
    centre.lists[0].held.push(7)
    expect(mode.dialsNow(centre, 0)).toBe(2)
  })
})

describe('chance-constrained', () => {
  const mode = () => chanceConstrained({ kind: 'chance-constrained', target: 0.03, hold: HOLD, cancels: false })

  it('two idle operators, half of the numbers answered: a third would find nobody in a quarter of the cases', () => {
    expect(mode().dialsNow(teamAtWork(2, { ...clockwork, answerRate: 0.5 }), 0)).toBe(2)
  })

  it('a tenth answered: with five numbers two or more answer with 0.0815, with four 0.0523; 0.0700 is tolerated', () => {
    expect(mode().dialsNow(teamAtWork(2, { ...clockwork, answerRate: 0.1 }), 0)).toBe(5)
  })

  it('an operator who will be free in time counts, one who will not does not', () => {
    const centre = teamAtWork(3, { ...clockwork, answerRate: 0.5 })
    occupied(centre, 0, 50)
    expect(mode().dialsNow(centre, 0)).toBe(2)
    centre.operators.workFrom[0] = centre.now - 95 * SECOND
    expect(mode().dialsNow(centre, 0)).toBe(3)
  })

  it('nobody is dialed for operators whose shift is about to end, nor with nobody there', () => {
    const centre = teamAtWork(3)
    centre.now = 17 * 3600 * SECOND - 13 * SECOND
    expect(mode().dialsNow(centre, 0)).toBeGreaterThan(0)
    centre.now = 17 * 3600 * SECOND - 12 * SECOND
    expect(mode().dialsNow(centre, 0)).toBe(0)
  })

  it('learns the answer rate of the list', () => {
    const centre = teamAtWork(2, { ...clockwork, answerRate: 0.5 })
    const learnt = mode()
    const first = learnt.dialsNow(centre, 0)
    // of 760 dials 60 answer: (20 + 60) ÷ 800 instead of a half
    Object.assign(centre.lists[0], { ended: 760, live: 60 })
    expect([first, learnt.dialsNow(centre, 0)]).toEqual([2, 5])
  })

  it('cancels the last numbers where they add too much risk, and only if asked to', () => {
    const cancelling = chanceConstrained({ kind: 'chance-constrained', target: 0.03, hold: HOLD, cancels: true })
    const centre = teamAtWork(1, { ...clockwork, answerRate: 0.5 })
    ringing(centre, 5)
    expect(mode().dialsNow(centre, 0)).toBe(0)
    expect(cancelling.dialsNow(centre, 0)).toBeLessThan(-2)
    occupied(centre, 0, 0)
    expect(cancelling.dialsNow(centre, 0)).toBe(-5)
  })
})
