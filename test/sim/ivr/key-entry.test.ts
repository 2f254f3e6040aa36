import { describe, expect, it } from 'vitest'
import type { Counts } from '../../../src/sim/centre/counts'
import type { Project } from '../../../src/sim/project/schema'
import { passesOf } from '../../../src/sim/staffing/menu-passes'
import { calls, live } from '../../fixtures/counting'
import { fixed, inMenu, inStep, SECOND, story, team } from '../../fixtures/story'

const CALLERS = 200
const every10Seconds = Array.from({ length: CALLERS }, (_, n) => `9:${Math.floor(n / 6)}:${(n % 6) * 10}`)

/** A step of 10 s from which every valid key leads to self-service, and a way on to type `other`. */
function project(step: object): Project {
  const first = { id: 'first', name: 'First', time: fixed(10), choices: [{ to: 'self-served', share: 1 }], ...step }
  const menu = { id: 'menu', name: 'Menu', callTypes: ['calls'], start: 'first', steps: [first] }
  return story({ callers: { calls: { at: every10Seconds }, other: {} }, setup: { menus: [menu] }, groups: [team({ from: '16:00' })] })
}

const run = (step: object): Counts => live(project(step))[0]
const stepOf = (step: object) => project(step).setups[0].menus[0].steps[0]
/** Four standard errors of a count with a chance. */
const about = (chance: number) => ({
  least: CALLERS * chance - 4 * Math.sqrt(CALLERS * chance * (1 - chance)),
  most: CALLERS * chance + 4 * Math.sqrt(CALLERS * chance * (1 - chance)),
})

describe('wrong keys', () => {
  it('are followed by a prompt of their own in place of the step', () => {
    const day = run({ invalidShare: 0.9, timeoutSeconds: 2, repeatsAtMost: 2, invalidPrompt: fixed(4) })
    const failed = inStep(day, 0, 'invalid')
    expect(failed).toBeGreaterThan(300)
    expect(failed).toBeLessThanOrEqual(400)
    expect(inMenu(day, 'timeContained')).toBe((CALLERS * 10 + failed * (2 + 4)) * SECOND)
  })

  it('lead to their exit when the last repeat fails, too: after the pause, without a key press', () => {
    const day = run({ invalidShare: 0.5, timeoutSeconds: 3, repeatsAtMost: 0, afterInvalid: 'other', keyPress: fixed(2) })
    const left = inMenu(day, 'passedOn')
    const { least, most } = about(0.5)
    expect(left).toBeGreaterThan(least)
    expect(left).toBeLessThan(most)
    expect(inMenu(day, 'contained')).toBe(CALLERS - left)
    expect(inMenu(day, 'timePassedOn')).toBe(left * (10 + 3) * SECOND)
    expect(inMenu(day, 'timeContained')).toBe((CALLERS - left) * (10 + 2) * SECOND)
    expect(calls(day, 'offered', { entity: 1 })).toBe(left)
    expect(inStep(day, 0, 'invalid')).toBe(left)
  })

  it('may lead to another step, or to the same one again', () => {
    const day = run({ invalidShare: 0.5, timeoutSeconds: 0, repeatsAtMost: 0, afterInvalid: 'first' })
    expect(inMenu(day, 'contained')).toBe(CALLERS)
    expect(inStep(day, 0, 'visits')).toBe(CALLERS + inStep(day, 0, 'invalid'))
    expect(inMenu(day, 'timeContained')).toBe(inStep(day, 0, 'visits') * 10 * SECOND)
  })
})

describe('silence', () => {
  it('has its own time-out, prompt and repeats', () => {
    const day = run({ timeoutSeconds: 1, silence: { share: 0.9, timeoutSeconds: 7, prompt: fixed(3), repeatsAtMost: 2 } })
    const failed = inStep(day, 0, 'invalid')
    expect(failed).toBeGreaterThan(300)
    expect(failed).toBeLessThanOrEqual(400)
    expect(inMenu(day, 'timeContained')).toBe((CALLERS * 10 + failed * (7 + 3)) * SECOND)
  })

  it('has its own exit: shares that make one let nobody through', () => {
    const day = run({
      invalidShare: 0.5,
      timeoutSeconds: 5,
      repeatsAtMost: 0,
      afterInvalid: 'other',
      silence: { share: 0.5, timeoutSeconds: 7, repeatsAtMost: 0, after: 'hang-up' },
    })
    const [wrong, silent] = (['passedOn', 'hungUp'] as const).map((column) => inMenu(day, column))
    const { least, most } = about(0.5)
    expect(wrong + silent).toBe(CALLERS)
    expect(wrong).toBeGreaterThan(least)
    expect(wrong).toBeLessThan(most)
    expect(inMenu(day, 'timePassedOn')).toBe(wrong * 15 * SECOND)
    expect(inMenu(day, 'timeHungUp')).toBe(silent * 17 * SECOND)
    expect(inStep(day, 0, 'hungUp')).toBe(silent)
  })

  it('goes on by the shares where it has no exit', () => {
    const day = run({ silence: { share: 0.99, timeoutSeconds: 7, repeatsAtMost: 0 } })
    expect(inMenu(day, 'timeContained')).toBe(CALLERS * 10 * SECOND)
    expect(inStep(day, 0, 'invalid')).toBe(0)
  })
})

describe('both together', () => {
  // every pass fails: twice the same sort ends the step, after one failure of the other sort or none
  const both = {
    invalidShare: 0.5,
    timeoutSeconds: 5,
    repeatsAtMost: 1,
    afterInvalid: 'other',
    silence: { share: 0.5, timeoutSeconds: 7, repeatsAtMost: 1, after: 'hang-up' },
  }

  it('are counted apart', () => {
    const day = run(both)
    const left = inMenu(day, 'passedOn')
    // wrong, wrong: 30 s; with one silence among them: 47 s
    const longer = (inMenu(day, 'timePassedOn') / SECOND - 30 * left) / 17
    const quiet = inMenu(day, 'hungUp')
    // silence, silence: 34 s; with one wrong key among them: 49 s
    const longerQuiet = (inMenu(day, 'timeHungUp') / SECOND - 34 * quiet) / 15
    expect(left + quiet).toBe(CALLERS)
    expect(Number.isInteger(longer) && Number.isInteger(longerQuiet)).toBe(true)
    expect(inStep(day, 0, 'invalid')).toBe(2 * CALLERS + longer + longerQuiet)
    for (const [count, chance] of [
      [left, 0.5],
      [longer, 0.25],
      [longerQuiet, 0.25],
    ]) {
      const { least, most } = about(chance)
      expect(count).toBeGreaterThan(least)
      expect(count).toBeLessThan(most)
    }
  })

  it('by the formula: a quarter each of 30, 34, 47 and 49 s, half to each exit', () => {
    const { seconds, goesOn, exits } = passesOf(stepOf(both))
    expect(seconds).toBe(40)
    expect(goesOn).toBe(0)
    expect([...exits]).toEqual([
      ['other', 0.5],
      ['hang-up', 0.5],
    ])
  })

  it('by the formula: prompts, a key press, no exit', () => {
    // wrong 0.2 (one repeat, prompt 4 s), silence 0.3 (one repeat): the second failure of a sort goes on
    const step = {
      invalidShare: 0.2,
      timeoutSeconds: 5,
      repeatsAtMost: 1,
      invalidPrompt: fixed(4),
      keyPress: fixed(2),
      silence: { share: 0.3, timeoutSeconds: 7, repeatsAtMost: 1 },
    }
    const { seconds, goesOn } = passesOf(stepOf(step))
    // repeats: wrong 0.2 + 0.3 × 0.2, silent 0.3 + 0.2 × 0.3
    expect(seconds).toBeCloseTo(10 + 0.26 * (5 + 4) + 0.36 * (7 + 10) + 2, 12)
    expect(goesOn).toBe(1)
  })
})

it('a silence that nobody has, and that leads nowhere, changes nothing', () => {
  const step = { invalidShare: 0.3, timeoutSeconds: 5, repeatsAtMost: 2, keyPress: { kind: 'exponential', mean: 3 }, time: { kind: 'exponential', mean: 10 } }
  expect(run({ ...step, silence: { share: 0, timeoutSeconds: 9, repeatsAtMost: 0 } })).toEqual(run(step))
})
