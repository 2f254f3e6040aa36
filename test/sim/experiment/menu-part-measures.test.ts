import { describe, expect, test } from 'vitest'
import type { SetupResult } from '../../../src/sim/experiment/results'
import { summarise } from '../../../src/sim/experiment/summary'
import { live } from '../../fixtures/counting'
import { fixed, story } from '../../fixtures/story'

const step = (id: string, time: number, choices: Readonly<Record<string, number>>, more: object = {}) => ({
  id,
  name: { en: id, ru: `Шаг ${id}` },
  time: fixed(time),
  choices: Object.entries(choices).map(([to, share]) => ({ to, share })),
  ...more,
})

function lived(steps: readonly object[], at: readonly string[], before: readonly object[] = []): SetupResult {
  const menu = { id: 'menu', name: 'Menu', callTypes: ['calls'], start: 'welcome', steps }
  const project = story({ callers: { calls: { at }, other: {}, third: {} }, setup: { menus: [...before, menu] } })
  return summarise(project, [{ setup: 'base', counts: live(project) }], '1').setups[0]
}

const four = ['9:00', '10:00', '11:00', '12:00']
const means = ({ measures }: SetupResult, ...keys: readonly string[]) => keys.map((key) => measures[`menu.${key}`]?.mean)

describe('steps of a menu', () => {
  const steps = [step('welcome', 10, { choice: 1 }), step('choice', 4, { other: 1 }, { keyPress: fixed(2) })]

  test('visits a call, mean time with the key, and hang-ups of each', () => {
    const setup = lived(steps, four)
    expect(means(setup, 'step.welcome.visits', 'step.choice.visits')).toEqual([1, 1])
    expect(means(setup, 'step.welcome.time', 'step.choice.time')).toEqual([10, 6])
    expect(setup.measures['menu.step.choice.hungUpShare']).toMatchObject({ mean: 0, events: 0, base: 4 })
    expect(setup.info.find(({ key }) => key === 'menu.step.choice.time')).toMatchObject({
      kind: 'stepTime',
      entity: { of: 'menu', id: 'menu' },
      part: { of: 'step', id: 'choice', name: { en: 'choice', ru: 'Шаг choice' } },
    })
  })

  test('a step in a circle is visited 400 times, and then the caller gives up', () => {
    const setup = lived([step('welcome', 1, { welcome: 1 })], ['9:00'])
    expect(means(setup, 'step.welcome.visits', 'step.welcome.hungUpShare')).toEqual([400, 1 / 400])
  })

  test('a step that nobody comes to has visits, 0, and nothing else', () => {
    const setup = lived([step('welcome', 10, { other: 1, never: 0 }), step('never', 5, { calls: 1 })], four)
    expect(means(setup, 'step.never.visits', 'step.never.time', 'step.never.hungUpShare')).toEqual([0, undefined, undefined])
  })

  test('wrong keys are a share of all answers asked for, and told where there can be any', () => {
    const many = Array.from({ length: 400 }, (_, n) => `9:${Math.floor(n / 10)}:${(n % 10) * 5}`)
    const setup = lived([step('welcome', 10, { calls: 1 }, { invalidShare: 0.25, timeoutSeconds: 5, repeatsAtMost: 10 })], many)
    const { mean, base = 0, events = 0 } = setup.measures['menu.step.welcome.invalidShare']
    expect(base).toBe(400 + events)
    expect(mean).toBe(events / base)
    // four standard errors of a share of a quarter
    expect(Math.abs(mean - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / base))
    expect(means(setup, 'step.welcome.time')[0]).toBeCloseTo(10 + (15 * events) / 400, 9)
    expect(lived(steps, four).measures['menu.step.welcome.invalidShare']).toBeUndefined()
  })

  test('of the second menu are its own', () => {
    const first = {
      id: 'first',
      name: 'First',
      callTypes: ['third'],
      start: 'welcome',
      steps: [step('welcome', 3, { third: 1 }), step('more', 3, { third: 1 })],
    }
    expect(means(lived(steps, four, [first]), 'step.welcome.time', 'step.choice.time', 'exit.other.time')).toEqual([10, 6, 16])
  })
})

describe('ways out of a menu', () => {
  const steps = [step('welcome', 10, { calls: 0.5, more: 0.5 }), step('more', 7, { other: 0.5, 'self-served': 0.5 })]
  const many = Array.from({ length: 300 }, (_, n) => `9:${Math.floor(n / 6)}:${(n % 6) * 10}`)

  test('to every call type that a step leads to: share of the calls, and time', () => {
    const setup = lived(steps, many)
    expect(means(setup, 'exit.calls.time', 'exit.other.time', 'menuTimeContained')).toEqual([10, 17, 17])
    const { measures } = setup
    const out = ['menu.exit.calls.share', 'menu.exit.other.share', 'menu.menuContained', 'menu.menuHungUp'].map((key) => measures[key].events ?? 0)
    expect(out.reduce((sum, calls) => sum + calls, 0)).toBe(300)
    expect(Math.min(...out.slice(0, 3))).toBeGreaterThan(30)
    expect(measures['menu.exit.calls.share'].mean + measures['menu.exit.other.share'].mean).toBeCloseTo(measures['menu.menuPassedOn'].mean, 12)
  })

  test('to a call type that no step leads to there is none', () => {
    const setup = lived(steps, many)
    expect(setup.info.filter(({ part }) => part?.of === 'exit').map(({ part }) => part?.id)).toEqual(['calls', 'calls', 'other', 'other'])
  })
})
