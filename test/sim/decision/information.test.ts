import { describe, expect, test } from 'vitest'
import { orderOfInputs } from '../../../src/sim/decision/first-look'
import { informationOf } from '../../../src/sim/decision/information'
import type { Sample } from '../../../src/sim/decision/sample'
import type { Trial } from '../../../src/sim/decision/trial'
import type { Unknown } from '../../../src/sim/decision/unknowns'
import { openStream } from '../../../src/sim/kernel/streams'
import { trialWith } from './trial-by-hand'

const known = trialWith([{ kind: 'attempt', amount: 1 }])
const unknown = (path: string): Unknown => ({ path, value: 0.5, low: 0, high: 1, source: 'assumed', chosen: false })
const unknowns = [unknown('decides'), unknown('shifts-both'), unknown('nothing')]

/** One replication with a cost for each of 100 results, in whole units. */
function trial(setup: string, costPerResult: number): Trial {
  return { ...known, setup, cost: Float64Array.of(costPerResult * 100 * 100), results: Float64Array.of(100) }
}

/** A costs 10 a result whatever happens; B 10 + 4 (x − .5), and luck; both move along with the second input. */
function sample(points: number, luck: number): Sample {
  const stream = openStream('information', 0, 'test')
  return {
    unknowns,
    refused: 0,
    points: Array.from({ length: points }, (_, at) => {
      const values = [(at + 0.5) / points, stream.uniform(), stream.uniform()]
      const both = 3 * values[1]
      return { values, trials: [trial('a', 10 + both), trial('b', 10 + both + 4 * (values[0] - 0.5) + luck * stream.normal())] }
    }),
  }
}

describe('value of knowing an input before the decision', () => {
  test('B is cheaper by up to 2 below the middle and dearer above it: knowing x saves 0.5 on average', () => {
    const information = informationOf(sample(1000, 0.2), '1')
    const input = (path: string) => information?.inputs.find((one) => one.path === path)
    expect(input('decides')?.value).toBeCloseTo(0.5, 1)
    expect(input('decides')).toMatchObject({ clear: true, turns: true, bestAtLow: 'b', bestAtHigh: 'a' })
    expect(input('decides')?.switchAt).toBeCloseTo(0.5, 1)
    expect(information?.inputs[0].path).toBe('decides')
  })

  test('what moves all set-ups alike, or none, is worth nothing', () => {
    const information = informationOf(sample(400, 0.2), '1')
    for (const path of ['shifts-both', 'nothing']) {
      const input = information?.inputs.find((one) => one.path === path)
      expect(input).toMatchObject({ clear: false, turns: false })
      expect(input?.value).toBeLessThan(0.06)
    }
  })

  test('nothing is worth more than foresight', () => {
    const information = informationOf(sample(400, 1), '1')
    for (const { value } of information?.inputs ?? []) expect(value).toBeLessThanOrEqual(information?.foresight ?? 0)
    expect(information).toMatchObject({ criterion: 'costPerResult', points: 400 })
  })

  test('in luck alone nothing is clear: of 60 samples at most a few, as one in twenty is allowed', () => {
    const clear = Array.from({ length: 60 }, (_, seed) => {
      const stream = openStream(`luck ${seed}`, 0, 'test')
      const points = Array.from({ length: 100 }, () => ({
        values: [stream.uniform(), stream.uniform(), stream.uniform()],
        trials: [trial('a', 10 + stream.normal()), trial('b', 10 + stream.normal())],
      }))
      return informationOf({ unknowns, refused: 0, points }, `${seed}`)?.inputs.some((input) => input.clear) ?? true
    })
    expect(clear.filter(Boolean).length).toBeLessThanOrEqual(9) // binomial(60, .05): 9 or fewer with a chance of .998
  })

  test('too few points say nothing', () => {
    expect(informationOf(sample(40, 0.2), '1')).toBeUndefined()
  })
})

test('a first look puts what goes along with the cost first', () => {
  expect(orderOfInputs(sample(200, 0.2))[2]).toBe('nothing')
})
