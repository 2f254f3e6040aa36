import { describe, expect, test } from 'vitest'
import { shareLower, verdictOf } from '../../../src/sim/experiment/compare'
import { summarise } from '../../../src/sim/experiment/summary'
import { meanInterval } from '../../../src/sim/stats/interval'
import { countsOf } from './counts-by-hand'
import { policies } from './projects-by-hand'

/** Words for `lower` pairs of −1 and the rest +1, scaled so that the mean says what the test says. */
function words(lower: number, higher: number, size = 1): string {
  const differences = Float64Array.from({ length: lower + higher }, (_, at) => (at < lower ? -size : 1))
  const { low, high } = meanInterval(differences)
  return verdictOf(differences, low, high)
}

describe('what a difference says', () => {
  test('95 of 100 pairs, 80 of 100, and less', () => {
    expect([words(95, 5), words(94, 6), words(80, 20), words(5, 95), words(20, 80)]).toEqual([
      'lower',
      'usually-lower',
      'usually-lower',
      'higher',
      'usually-higher',
    ])
    expect(words(79, 21)).toBe('none') // the mean is surely below zero, and yet 21 of 100 are higher
  })

  test('unknown only where even the mean difference may be zero', () => {
    expect(words(55, 45)).toBe('unknown')
    expect(words(60, 40)).toBe('none') // interval of the mean: −0.39 … −0.004
  })

  test('a few pairs do not make a word while their mean may be zero', () => {
    const few = Float64Array.from([-1, -1, -1, -40])
    const { low, high } = meanInterval(few)
    expect(high).toBeGreaterThan(0)
    expect(verdictOf(few, low, high)).toBe('unknown')
  })

  test('all pairs alike are equal; ties count half', () => {
    expect(verdictOf(new Float64Array(30), 0, 0)).toBe('equal')
    expect(shareLower(Float64Array.from([-1, 0, 0, 1]))).toBe(0.5)
    expect(shareLower(Float64Array.from([-1, -1, 0, 0]))).toBe(0.75)
  })
})

describe('two set-ups on the same contacts', () => {
  const project = policies()
  const run = (setup: string, results: readonly number[]) => ({
    setup,
    counts: results.map((stage1, replication) =>
      countsOf(project, { campaign: [{ processed: 100, conversations: 40 + replication, stage1 }], ended: { day: 0, finished: true } }),
    ),
  })
  const own = Array.from({ length: 20 }, (_, replication) => 10 + replication)
  const report = summarise(
    project,
    [
      run('own', own),
      run(
        'vendor',
        own.map((results, replication) => results - 1 - (replication % 2)),
      ),
    ],
    '1',
  )
  const of = (measure: string) => report.comparisons.find((one) => one.measure === measure)

  test('the difference is b − a; its interval is far narrower than those of the two means', () => {
    const results = of('list.stage1')
    expect(results).toMatchObject({ a: 'own', b: 'vendor', difference: -1.5, outcomeLow: -2, outcomeHigh: -1, shareLower: 1, shareBetter: 0, verdict: 'lower' })
    const [a, b] = report.setups.map(({ measures }) => measures['list.stage1'])
    expect([a.mean, b.mean]).toEqual([19.5, 18])
    expect((results?.high ?? 0) - (results?.low ?? 0)).toBeLessThan((a.high - a.low) / 10)
  })

  test('money: hiring of four against a price per result; a ratio is compared as a ratio of sums', () => {
    expect(of('cost')).toMatchObject({ difference: 18 * 50 - 400, verdict: 'higher', shareBetter: 0 })
    expect(of('list.stage1Share')?.difference).toBeCloseTo(-0.015, 12)
  })

  test('a project without results takes part in the mean of both sides: the difference is that of the two figures shown', () => {
    const few = own.map((_, replication) => replication % 4)
    const { setups, comparisons } = summarise(project, [run('own', few), run('vendor', own)], '1')
    const [a, b] = setups.map(({ measures }) => measures.costPerStage1.mean)
    expect(comparisons.find(({ measure }) => measure === 'costPerStage1')?.difference).toBeCloseTo(b - a, 9)
  })

  test('equal measures are called equal, and the length of the list is not compared at all', () => {
    expect(of('list.conversations')).toMatchObject({ difference: 0, verdict: 'equal', shareLower: 0.5 })
    expect(of('list.conversations')).not.toHaveProperty('shareBetter')
    expect(of('list.contacts')).toBeUndefined()
  })

  test('the first call is earlier with the vendor in every pair', () => {
    expect(of('firstCallDay')).toMatchObject({ difference: -3, low: -3, high: -3, verdict: 'lower', shareBetter: 1 })
  })
})
