import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelsOf, valueAtShare } from '../../../src/sim/study/axis'
import { sharesOf } from '../../../src/sim/study/latin-hypercube'
import { valuesAt } from '../../../src/sim/study/study'
import { operators, perHour, study } from './study-fixture'

const axis = { id: 'a', idPath: 'a', path: ['a'], whole: false, multiply: false }

describe('grid', () => {
  it('has every combination once, the last field changing fastest', () => {
    const grid = study()
    expect(grid.points).toEqual([3, 4, 5].flatMap((people) => [40, 60, 80].map((calls) => [people, calls])))
    expect(valuesAt(grid, 4)).toEqual({ operators: 4, calls: 60 })
  })

  it('gives equal steps with both ends, without the noise of the last digits', () => {
    expect(levelsOf({ ...axis, from: 0.1, to: 0.4, steps: 4 })).toEqual([0.1, 0.2, 0.3, 0.4])
  })

  it('gives whole numbers where only those can stand, each once', () => {
    expect(levelsOf({ ...axis, whole: true, from: 2, to: 4, steps: 5 })).toEqual([2, 3, 4])
    const { values: _, ...bare } = operators
    expect(study({ vary: [{ ...bare, from: 2, to: 5, steps: 7 }] }).points).toEqual([[2], [3], [4], [5]])
  })
})

it('a list brings its own points', () => {
  const bare = [operators, perHour].map(({ id, path }) => ({ id, path }))
  const points = [
    { operators: 3, calls: 45.5 },
    { calls: 70, operators: 6 },
  ]
  expect(study({ vary: bare, design: { kind: 'list', points } }).points).toEqual([
    [3, 45.5],
    [6, 70],
  ])
})

describe('Latin hypercube', () => {
  it('has one point in every stratum of every field, whatever the seed and the number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 300 }),
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/),
        (points, seed, id) => {
          const strata = sharesOf(points, seed, id).map((share) => Math.floor(share * points))
          expect([...strata].sort((a, b) => a - b)).toEqual(Array.from({ length: points }, (_, at) => at))
        },
      ),
      { numRuns: 50 },
    )
  })

  const hypercube = (change: object = {}) =>
    study({ vary: [operators, { ...perHour, steps: undefined }], design: { kind: 'latin-hypercube', points: 12 }, ...change })

  it('spreads numbers over their range and takes each listed value as often as the others', () => {
    const { points } = hypercube()
    expect(points).toHaveLength(12)
    const strata = points.map(([, calls]) => Math.floor((Number(calls) - 40) / (40 / 12)))
    expect([...strata].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    for (const people of [3, 4, 5]) expect(points.filter(([value]) => value === people)).toHaveLength(4)
  })

  it('gives every whole number of a range its share', () => {
    const counts = new Map<unknown, number>()
    for (const share of sharesOf(40, '1', 'a')) {
      const value = valueAtShare({ ...axis, whole: true, from: 2, to: 5 }, share)
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    expect([...counts].sort()).toEqual([
      [2, 10],
      [3, 10],
      [4, 10],
      [5, 10],
    ])
  })

  it('is the same for the same seed, another for another; a further field leaves the others as they are', () => {
    expect(hypercube().points).toEqual(hypercube().points)
    expect(hypercube({ seed: 'other' }).points).not.toEqual(hypercube().points)
    const talk = { id: 'talk', path: 'demand.callTypes.calls.talk.mean', from: 100, to: 200 }
    const more = hypercube({ vary: [operators, talk, { ...perHour, steps: undefined }] })
    expect(more.points.map(([people, , calls]) => [people, calls])).toEqual(hypercube().points)
  })
})
