import { expect, test } from 'vitest'
import { scorecardOf } from '../../../src/sim/decision/scorecard'
import { trialOf } from '../../../src/sim/decision/trial'
import type { Criterion } from '../../../src/sim/project/decision-schema'
import { DecisionSchema } from '../../../src/sim/project/decision-schema'
import type { Project } from '../../../src/sim/project/schema'
import { workload } from '../economics/workload-by-hand'
import { noReport, projectWith } from './trial-by-hand'

/** Vendor A asks 100 a contact, vendor B half as much again: two set-ups on the same workloads. */
function scored(scorecard: readonly unknown[]) {
  const project = projectWith([{ kind: 'contact', amount: 100 }])
  const [, a, b] = project.setups
  const pair: Project = {
    ...project,
    setups: [a, { ...b, terms: a.terms.map((term) => (term.kind === 'contact' ? { ...term, amount: 150 } : term)) }],
    decision: DecisionSchema.parse({ scorecard }),
  }
  const lived = { workloads: [workload()], finished: [true] }
  const trials = pair.setups.map(({ id }) => trialOf(pair, id, lived))
  return scorecardOf(pair, trials, noReport)
}

const cost: Partial<Criterion> = { id: 'cost', yardstick: 'cost' }
const visit = (a: number, b: number) => ({
  id: 'visit',
  marks: [
    { setup: 'vendor-a', mark: a },
    { setup: 'vendor-b', mark: b },
  ],
})

test('the cheapest gets 5, who is dearer by the full gap 1; marks of people stand beside', () => {
  const { criteria, setups } = scored([
    { ...cost, weight: 3 },
    { ...visit(2, 4), weight: 1 },
  ])
  expect(criteria.map(({ weight, marks }) => [weight, ...marks.map(({ mark }) => mark)])).toEqual([
    [0.75, 5, 1],
    [0.25, 2, 4],
  ])
  expect(setups.map(({ score }) => score)).toEqual([4.25, 1.75])
  expect(setups.map(({ firstAsWeighted }) => firstAsWeighted)).toEqual([1, 0])
})

test('half the full gap costs two marks', () => {
  expect(scored([{ ...cost, fullGap: 1 }]).criteria[0].marks.map(({ mark }) => mark)).toEqual([5, 3])
})

test('over all weights of two criteria: A leads by 4 in one, B by 2 in the other, so A is first where the first weighs more than a third', () => {
  const { setups, draws } = scored([cost, visit(2, 4)])
  expect(draws).toBe(4000)
  expect(Math.abs(setups[0].firstAny - 2 / 3)).toBeLessThan(0.03) // the weight is uniform; three standard errors are .022
  expect(setups[0].firstAny + setups[1].firstAny).toBeCloseTo(1, 9)
  expect(setups[0].firstNear).toBeGreaterThan(setups[0].firstAny)
})

test('a criterion without a mark for some set-up does not count, and is told', () => {
  const { criteria, incomplete } = scored([cost, { id: 'visit', marks: [{ setup: 'vendor-a', mark: 5 }] }])
  expect(criteria.map(({ id }) => id)).toEqual(['cost'])
  expect(incomplete).toEqual(['visit'])
})

test('the same draws every time', () => {
  expect(scored([cost, visit(2, 4)])).toEqual(scored([cost, visit(2, 4)]))
})
