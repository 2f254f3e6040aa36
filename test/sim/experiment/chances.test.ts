import { expect, test } from 'vitest'
import { summarise } from '../../../src/sim/experiment/summary'
import { proportionInterval } from '../../../src/sim/stats/interval'
import { countsOf } from './counts-by-hand'
import { hotLine, policies } from './projects-by-hand'

/** Twenty projects with 1 to 20 consents, one day each; every fourth takes two days. */
function projects(goals: unknown, targets: unknown = []) {
  const project = policies({ goals, targets, setups: ['vendor'] })
  const counts = Array.from({ length: 20 }, (_, at) =>
    countsOf(project, { campaign: [{ processed: 100, stage1: at + 1 }], ended: { day: at % 4 === 3 ? 1 : 0, finished: true } }),
  )
  return summarise(project, [{ setup: 'vendor', counts }], '1').setups[0]
}

test('a goal is met by a share of projects, with the interval of Wilson', () => {
  const [chance] = projects([{ measure: 'list.stage1', atLeast: 6 }]).chances
  const { low, high } = proportionInterval(15, 20)
  expect(chance).toEqual({ measure: 'list.stage1', atLeast: 6, share: 0.75, low, high })
})

test('all goals together are met less often than each', () => {
  const { chances, allGoals } = projects([
    { measure: 'list.stage1', atLeast: 6 },
    { measure: 'list.workingDays', atMost: 1 },
  ])
  expect(chances.map(({ share }) => share)).toEqual([0.75, 0.75])
  expect(allGoals?.share).toBe(0.55) // of the 15 from 6 consents on, 8, 12, 16 and 20 take two days
})

test('with a goal that cannot be told, or only one, there is no chance of all', () => {
  expect(
    projects([
      { measure: 'list.stage1', atLeast: 6 },
      { measure: 'list.workingDays', atMost: 1 },
      { measure: 'no.such', atMost: 1 },
    ]).allGoals,
  ).toBeUndefined()
  expect(projects([{ measure: 'list.stage1', atLeast: 6 }]).allGoals).toBeUndefined()
})

test('a limit between two values, both ends included', () => {
  expect(projects([{ measure: 'list.stage1', atLeast: 5, atMost: 8 }]).chances[0].share).toBe(0.2)
})

test('a project without a paid policy does not keep the limit on the cost of one', () => {
  const { chances } = projects([{ measure: 'costPerStage2', atMost: 1e9 }])
  expect(chances[0].share).toBe(0)
})

test('a stated figure is held against the outcome range and against the tolerance of the mean', () => {
  const { targets } = projects(
    [],
    [
      { measure: 'list.stage1', setup: 'vendor', value: 11, tolerance: 0.05 },
      { measure: 'list.stage1', setup: 'vendor', value: 14, tolerance: 0.05 },
      { measure: 'list.stage1', setup: 'vendor', value: 40, tolerance: 0.05 },
      { measure: 'list.stage1', setup: 'own', value: 11, tolerance: 0.05 },
    ],
  )
  expect(targets.map(({ inRange, inTolerance }) => [inRange, inTolerance])).toEqual([
    [true, true],
    [true, false],
    [false, false],
  ])
})

test('for a running service single days meet the goal, and days without calls are no days', () => {
  const project = hotLine({ goals: [{ measure: 'line.serviceLevel', atLeast: 0.8 }], setups: ['own'] })
  const day = (answeredInTime: number) => ({ offered: 10, answered: 10, answeredInTime })
  const counts = [
    [day(8), day(7), {}],
    [day(9), day(10), {}],
  ].map((calls) => countsOf(project, { calls }))
  const { chances, allGoals } = summarise(project, [{ setup: 'own', counts }], '1').setups[0]
  expect(chances[0].share).toBe(0.75)
  expect(allGoals).toBeUndefined()
})
