import { describe, expect, test } from 'vitest'
import { RunAccumulator } from '../../../src/sim/experiment/accumulator'
import { controlsOf, controlValuesOf } from '../../../src/sim/experiment/controls'
import { frameOf } from '../../../src/sim/experiment/frame'
import type { Figure, SetupResult } from '../../../src/sim/experiment/results'
import { summarise } from '../../../src/sim/experiment/summary'
import { live } from '../../fixtures/counting'
import { scenario } from '../../fixtures/scenarios'

const REPLICATIONS = 60
const project = scenario('hot-line')
const [own, more] = ['in-house', 'one-more']
const runs = [own, more].map((setup) => ({ setup, counts: live(project, REPLICATIONS, setup) }))
const report = summarise(project, runs, project.seed)
const [inHouse, oneMore] = report.setups

/** How many times as many replications the plain mean would take. */
function gain({ low, high, uncorrected }: Figure): number {
  return uncorrected === undefined ? 1 : ((uncorrected.high - uncorrected.low) / (high - low)) ** 2
}

describe('what the callers known beforehand are worth on the hot line', () => {
  test('service level and cost are known as after 1.5 and 5 times as many replications, or better', () => {
    for (const { measures } of report.setups) {
      expect(gain(measures['questions.serviceLevel'])).toBeGreaterThan(1.5)
      expect(gain(measures['questions.abandonedShare'])).toBeGreaterThan(1.3)
      expect(gain(measures.cost)).toBeGreaterThan(5)
    }
  })

  test('the mean moves by no more than the plain interval allows, and where single projects end stays as it was', () => {
    const few = summarise(
      project,
      runs.map(({ setup, counts }) => ({ setup, counts: counts.slice(0, 29) })),
      project.seed,
    )
    expect(Object.values(few.setups[0].measures).filter(({ uncorrected }) => uncorrected !== undefined)).toEqual([])
    const { mean, uncorrected, outcomeLow, outcomeHigh } = inHouse.measures.cost
    expect(uncorrected?.low).toBeLessThan(mean)
    expect(uncorrected?.high).toBeGreaterThan(mean)
    expect(outcomeHigh - outcomeLow).toBeGreaterThan(3 * ((uncorrected?.high ?? 0) - (uncorrected?.low ?? 0)))
  })
})

describe('what adds up keeps adding up', () => {
  const mean = ({ measures }: SetupResult, key: string) => measures[key].mean

  test('shares of operators’ time are 1 together', () => {
    for (const setup of report.setups) {
      const shares = ['occupancy', 'dialingShare', 'ringingShare', 'idleShare'].map((kind) => setup.measures[`experts.${kind}`]?.mean ?? 0)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    }
  })

  test('the lines of the ledger are the cost', () => {
    for (const { ledger, measures } of report.setups) {
      expect(ledger.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(ledger.totalMinor)
      expect(Math.abs(ledger.totalMinor - 100 * measures.cost.mean)).toBeLessThanOrEqual(0.51)
    }
  })

  test('calls by half hour are the calls of the day', () => {
    const byTime = inHouse.series.find(({ key }) => key === 'questions.offered.byTime')
    expect(byTime?.mean.reduce((sum, calls) => sum + calls, 0)).toBeCloseTo(mean(inHouse, 'questions.offered'), 6)
  })

  test('a difference is that of the two figures shown', () => {
    for (const { measure, difference, corrected } of report.comparisons) {
      expect(difference).toBeCloseTo(mean(oneMore, measure) - mean(inHouse, measure), 6)
      if (measure.endsWith('serviceLevel')) expect(corrected).toBe(true)
    }
  })
})

test('batches in any order give the same report, hash and all', () => {
  const run = new RunAccumulator(project, project.seed, [own, more])
  for (const { setup, counts } of [...runs].reverse()) {
    run.add(setup, 40, counts.slice(40))
    run.add(setup, 0, counts.slice(0, 40))
  }
  expect(run.report()).toEqual(report)
})

describe('what is corrected by', () => {
  test('is the same for set-ups that meet the same callers', () => {
    const [a, b] = runs.map(({ setup, counts }) => counts.map((one) => controlValuesOf(controlsOf(frameOf(project, setup)), one)))
    expect(a).toEqual(b)
  })

  test('has mean 0: rush hours, advertisements, growth, a special day, and calls by number', () => {
    const orders = scenario('order-desk')
    const weights = { mon: [1, 2], tue: [1], sat: [1] }
    const [callType, ...others] = orders.demand.callTypes
    const byNumber: (typeof callType)['arrivals'] = { kind: 'normal-count', perDay: 300, sd: 30, from: '08:00', interval: 60, weights }
    const counted: typeof orders = {
      ...orders,
      demand: { ...orders.demand, callTypes: [{ ...callType, arrivals: byNumber, bursts: [], dayFactorCv: 0 }, ...others] },
    }
    for (const one of [orders, counted]) {
      const controls = controlsOf(frameOf(one, one.setups[0].id))
      const values = live(one, 60).map((counts) => controlValuesOf(controls, counts))
      expect(Math.abs(standardErrors(values.map(({ callers }) => callers[0])))).toBeLessThan(4)
      if (controls.busyDays.length > 0) expect(Math.abs(standardErrors(values.map(({ busyDays }) => busyDays[0])))).toBeLessThan(4)
    }
  })
})

/** Mean in standard errors. */
function standardErrors(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return mean / Math.sqrt(squares / (values.length - 1) / values.length)
}
