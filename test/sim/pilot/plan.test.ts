import { describe, expect, test } from 'vitest'
import { decide, designEffect, learningLoss, operatingAt, ruleFor, sampleSize, worthOf } from '../../../src/sim/pilot/plan'

const plan = { share: 0.08, level: 0.95, operators: 4, icc: 0 }

describe('size of a pilot', () => {
  test('relative half-width: z²(1 − p)/(p r²)', () => {
    // 1.96² · .92 / (.08 · .25²) = 706.8
    expect(sampleSize({ ...plan, relative: 0.25 })).toMatchObject({ independent: 707, contacts: 707, designEffect: 1, leastHalfWidth: 0 })
  })

  test('absolute half-width: z² p(1 − p)/h²', () => {
    expect(sampleSize({ ...plan, halfWidth: 0.02 })?.contacts).toBe(707)
  })

  test('with operators who are unlike, n = n₀(1 + (n/k − 1)·ICC) holds for the answer', () => {
    const size = sampleSize({ ...plan, relative: 0.25, icc: 0.003 })
    const { contacts = 0, designEffect: effect = 0 } = size ?? {}
    expect(contacts).toBeGreaterThan(707)
    expect(contacts / (706.8 * designEffect(contacts / 4, 0.003))).toBeCloseTo(1, 2)
    expect(effect).toBeCloseTo(designEffect(contacts / 4, 0.003), 9)
  })

  test('four operators cannot reach every width: it is said how many can', () => {
    const size = sampleSize({ ...plan, relative: 0.25, icc: 0.01 })
    expect(size?.contacts).toBeUndefined()
    expect(size?.leastHalfWidth).toBeGreaterThan(0.02)
    expect(size?.operatorsAdvised).toBe(15)
    expect(sampleSize({ ...plan, relative: 0.25, icc: 0.01, operators: 15 })?.contacts).toBeLessThan(2 * 707)
  })

  test('without a width wanted there is no size', () => {
    expect(sampleSize(plan)).toBeUndefined()
  })
})

describe('decision rule', () => {
  const rule = { contacts: 300, goFrom: 20, stopBelow: 14, good: 0.08, poor: 0.04 }

  test('chances are those of a binomial where all contacts are independent', () => {
    // scipy.stats.binom: sf(19, 300, .08), cdf(13, 300, .08), sf(19, 300, .04)
    const worth = worthOf(rule, 4, 0)
    expect(worth.rightGo).toBeCloseTo(0.830521, 4)
    expect(worth.wrongStop).toBeCloseTo(0.008486, 4)
    expect(worth.wrongGo).toBeCloseTo(0.019039, 4)
  })

  test('operators who are unlike make wrong decisions likelier', () => {
    expect(worthOf(rule, 4, 0.02).wrongGo).toBeGreaterThan(2 * worthOf(rule, 4, 0).wrongGo)
  })

  test('going on, stopping and prolonging are all there is', () => {
    for (const { go, stop, extend } of worthOf(rule, 4, 0.01).curve) expect(go + stop + extend).toBeCloseTo(1, 9)
    expect(operatingAt(rule, 0, 4, 0)).toMatchObject({ go: 0, stop: 1, extend: 0 })
  })

  test('a rule made for a risk keeps it on both sides', () => {
    const made = ruleFor({ contacts: 300, good: 0.08, poor: 0.04 }, 0.05, 4, 0)
    const worth = worthOf(made, 4, 0)
    expect(worth.wrongGo).toBeLessThanOrEqual(0.05)
    expect(worth.wrongStop).toBeLessThanOrEqual(0.05)
    expect(operatingAt({ ...made, goFrom: made.goFrom - 1 }, 0.04, 4, 0).go).toBeGreaterThan(0.05)
  })

  test('what it says to figures', () => {
    expect(decide(rule, 299, 40)).toBe('too-early')
    expect(decide(rule, 300, 20)).toBe('go')
    expect(decide(rule, 300, 19)).toBe('extend')
    expect(decide(rule, 300, 13)).toBe('stop')
    expect(decide(rule, 600, 39)).toBe('extend')
    expect(decide(rule, 600, 40)).toBe('go')
  })
})

test('learning hides d·τ/H·(1 − e^(−H/τ)) of the share', () => {
  expect(learningLoss(0.4, 10, 10)).toBeCloseTo(0.4 * (1 - Math.exp(-1)), 12)
  expect(learningLoss(0.4, 10, 0)).toBe(0.4)
})
