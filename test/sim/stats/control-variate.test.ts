import { describe, expect, test } from 'vitest'
import { mostControls, weightedDifference, weightedMean, weightedRatio, weightingBy } from '../../../src/sim/stats/control-variate'

const column = (...values: number[]) => Float64Array.from(values)
const ones = (n: number) => new Float64Array(n).fill(1)

function weightingOf(...controls: Float64Array[]) {
  const weighting = weightingBy(controls)
  if (weighting === undefined) throw new Error('No weights')
  return weighting
}

describe('a regression worked out by hand', () => {
  // deviations of the control −1.5 −0.5 0.5 1.5, their squares 5; slope of the values 6 / 5; the control is known to have mean 0 and has 0.5
  const weighting = weightingOf(column(-1, 0, 1, 2))
  const values = column(1, 2, 2, 5)

  test('weights lead the control to its known mean; the mean is moved by slope times its error', () => {
    expect([...weighting.weights].map((weight) => weight.toFixed(12))).toEqual(['0.400000000000', '0.300000000000', '0.200000000000', '0.100000000000'])
    expect(weightedMean(values, weighting)?.mean).toBeCloseTo(2.5 - 1.2 * 0.5, 12)
  })

  test('the interval: residuals by their pull, Student with a degree of freedom less', () => {
    const residuals = [0.3, 0.1, -1.1, 0.7]
    const leverages = [0.7, 0.3, 0.3, 0.7]
    const weights = [0.4, 0.3, 0.2, 0.1]
    const squares = residuals.reduce((sum, residual, at) => sum + ((weights[at] * residual) / (1 - leverages[at])) ** 2, 0)
    expect(weightedMean(values, weighting)?.halfWidth).toBeCloseTo(4.30265272975 * Math.sqrt((squares * 3) / 4), 9)
  })
})

describe('weights', () => {
  const callers = column(-3, 1, 4, -2, 5, -1, 0, 2)
  const others = column(2, 2, -3, 1, 0, -1, 4, -2)

  test('two controls come out as they are known, and the weights are 1 together', () => {
    const { weights } = weightingOf(callers, others)
    const weighted = (values: Float64Array) => values.reduce((sum, value, at) => sum + weights[at] * value, 0)
    expect([weighted(ones(8)), weighted(callers), weighted(others)].map((value) => Math.abs(value) < 1e-12 || Math.abs(value - 1) < 1e-12)).toEqual([
      true,
      true,
      true,
    ])
    expect(weighted(callers)).toBeCloseTo(0, 12)
    expect(weighted(others)).toBeCloseTo(0, 12)
  })

  test('figures that add up keep adding up', () => {
    const weighting = weightingOf(callers, others)
    const answered = column(10, 14, 15, 9, 17, 12, 11, 13)
    const lost = column(1, 2, 7, 0, 8, 1, 1, 3)
    const mean = (values: Float64Array) => weightedMean(values, weighting)?.mean ?? Number.NaN
    expect(mean(answered) + mean(lost)).toBeCloseTo(mean(answered.map((value, at) => value + lost[at])), 12)
  })

  test('what follows from a control alone is known exactly', () => {
    const interval = weightedMean(
      callers.map((value) => 100 + 2 * value),
      weightingOf(callers),
    )
    expect(interval?.mean).toBeCloseTo(100, 12)
    expect(interval?.halfWidth).toBeLessThan(1e-12)
  })

  test('a control without spread, or one that follows from another, changes nothing', () => {
    expect(weightingBy([])).toBeUndefined()
    expect(weightingBy([column(0, 0, 0)])).toBeUndefined()
    expect(weightingBy([column(0.1, 0.1, 0.1)])).toBeUndefined()
    const alone = weightingOf(callers)
    const doubled = weightingOf(
      callers,
      ones(8),
      callers.map((value) => 3 * value),
    )
    expect(doubled.axes).toHaveLength(1)
    expect(doubled.weights).toEqual(alone.weights)
  })

  test('a control that only one replication has corrects nothing', () => {
    expect(weightingBy([column(0, 0, 0, 7)])).toBeUndefined()
  })

  test('values that are all alike stay as they are; a mean beyond all values is none', () => {
    expect(weightedMean(ones(8), weightingOf(callers))).toBeUndefined()
    const farOff = weightingOf(column(2, 3, 4, 12))
    expect(weightedMean(column(0, 0, 0, 5), farOff)).toBeUndefined()
  })

  test('a ratio of sums is the ratio of two weighted means', () => {
    const weighting = weightingOf(callers)
    const [tops, bottoms] = [column(8, 9, 7, 9, 6, 8, 9, 8), column(10, 11, 12, 10, 13, 10, 11, 11)]
    const [top, bottom] = [tops, bottoms].map((values) => weightedMean(values, weighting)?.mean ?? Number.NaN)
    expect(weightedRatio(tops, bottoms, weighting)?.mean).toBeCloseTo(top / bottom, 12)
  })

  test('a difference is that of the two means; its interval knows that both met the same callers', () => {
    const weighting = weightingOf(callers)
    const a = column(5, 7, 9, 4, 12, 6, 6, 8)
    const b = a.map((value, at) => value - 1 + (at % 2) * 0.1)
    const [meanA, meanB] = [a, b].map((values) => weightedMean(values, weighting))
    const difference = weightedDifference(b, ones(8), a, ones(8), weighting)
    expect(difference.mean).toBeCloseTo((meanB?.mean ?? 0) - (meanA?.mean ?? 0), 12)
    expect(difference.halfWidth).toBeLessThan((meanA?.halfWidth ?? 0) / 4)
  })
})

test('fewer than 30 replications carry no control, 30 carry three, and every further one takes 15', () => {
  expect([29, 30, 59, 60, 150].map(mostControls)).toEqual([0, 3, 3, 4, 10])
})
