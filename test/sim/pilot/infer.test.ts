import { describe, expect, test } from 'vitest'
import { openStream } from '../../../src/sim/kernel/streams'
import { controlChart } from '../../../src/sim/pilot/control-chart'
import { infer } from '../../../src/sim/pilot/infer'
import { observedIn } from '../../../src/sim/pilot/observed'
import { drawShares, spreadOf, spreadPosterior } from '../../../src/sim/pilot/operator-spread'
import { shareEstimate, wilsonEstimate } from '../../../src/sim/pilot/rates'

describe('shares with few operators', () => {
  test('four unlike operators: Student over operators, wider than Wilson', () => {
    const parts = [10, 40, 15, 35].map((events) => ({ events, trials: 250 }))
    const over = shareEstimate(parts)
    // mean .1, deviation .0589 between operators: half-width 3.1824 · .0589/2
    expect(over).toMatchObject({ method: 'operators', events: 100, trials: 1000 })
    expect(over.mean).toBeCloseTo(0.1, 12)
    expect(over.high - over.mean).toBeCloseTo((3.182446 * 0.0588784) / 2, 5)
    expect(over.designEffect).toBeCloseTo((0.0588784 * 0.0588784 * 250) / 0.09, 2)
  })

  test('operators alike by luck do not make it narrower than chance allows', () => {
    const alike = shareEstimate([25, 25, 25, 25].map((events) => ({ events, trials: 250 })))
    const one = wilsonEstimate({ events: 100, trials: 1000 })
    expect(alike.high - alike.low).toBeGreaterThan(0.95 * (one.high - one.low))
  })

  test('one or two operators: Jeffreys; few events are marked; nothing at all is said to be nothing', () => {
    expect(shareEstimate([{ events: 3, trials: 250 }])).toMatchObject({ method: 'jeffreys', fewEvents: true })
    expect(shareEstimate([]).method).toBe('none')
  })
})

describe('how unlike operators are', () => {
  const alike = spreadPosterior([81, 79, 80, 80].map((events) => ({ events, trials: 1000 })))
  const unlike = spreadPosterior([40, 120, 60, 100].map((events) => ({ events, trials: 1000 })))

  test('the posterior tells them apart', () => {
    expect(spreadOf(alike).spread).toBeLessThan(0.15)
    expect(spreadOf(unlike).spread).toBeGreaterThan(0.3)
  })

  test('without spread the common share is that of Jeffreys: Beta(x + ½, n − x + ½)', () => {
    const { known } = shares(alike, 4000)
    const means = known.map((one) => one.reduce((sum, share) => sum + share, 0) / one.length)
    const mean = means.reduce((sum, one) => sum + one, 0) / means.length
    const deviation = Math.sqrt(means.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / means.length)
    expect(mean).toBeCloseTo(320.5 / 4001, 3)
    expect(deviation / Math.sqrt((0.08 * 0.92) / 4000)).toBeCloseTo(1, 1)
  })

  test('operators who go on keep what they have shown; others scatter around the team', () => {
    const { known, unknown } = shares(unlike, 2000)
    const own = (at: number) => known.reduce((sum, one) => sum + one[at], 0) / known.length
    expect(own(1)).toBeGreaterThan(2 * own(0))
    const others = unknown.map(([one]) => one)
    expect(others.reduce((sum, one) => sum + one, 0) / others.length).toBeCloseTo(0.08, 1)
    expect(Math.max(...others)).toBeGreaterThan(0.15)
  })

  test('same seed and number, same draw', () => {
    const draw = () => drawShares(unlike, 2, openStream('1', 7, 'shares'))
    expect(draw()).toEqual(draw())
  })

  function shares(posterior: typeof alike, n: number) {
    const drawn = Array.from({ length: n }, (_, replication) => drawShares(posterior, 1, openStream('1', replication, 'shares')))
    return { known: drawn.map(({ known }) => known), unknown: drawn.map(({ unknown }) => unknown) }
  }
})

describe('control chart', () => {
  const groups = (shares: readonly number[], trials = 400) => shares.map((share, at) => ({ label: `${at + 1}`, events: Math.round(share * trials), trials }))

  test('operators: limits of a p chart, and a test that they are alike', () => {
    const chart = controlChart('operators', groups([0.1, 0.1, 0.1, 0.2]))
    expect(chart.spread).toBe(1)
    expect(chart.centre).toBeCloseTo(0.125, 12)
    expect(chart.points[0].low).toBeCloseTo(0.125 - 3 * Math.sqrt((0.125 * 0.875) / 400), 12)
    expect(chart.points.map(({ out }) => out)).toEqual([false, false, false, true])
    // 3 · (.025/.01654)² + (.075/.01654)²
    expect(chart.heterogeneity.chiSquare).toBeCloseTo(27.43, 2)
    expect(chart.heterogeneity.chance).toBeLessThan(1e-4)
    expect(controlChart('operators', groups([0.1, 0.1, 0.1])).heterogeneity.chance).toBe(1)
  })

  test('days that scatter more than chance get limits as much wider (Laney p′), from ten days on', () => {
    const shares = [0.1, 0.18, 0.1, 0.18, 0.1, 0.18, 0.1, 0.18, 0.1, 0.18]
    const chart = controlChart('days', groups(shares))
    // all neighbours differ by .08: σ_z = (.08/.01735)/1.128
    expect(chart.spread).toBeCloseTo(0.08 / Math.sqrt((0.14 * 0.86) / 400) / 1.128, 6)
    expect(chart.points.some(({ out }) => out)).toBe(false)
    expect(controlChart('days', groups(shares.slice(0, 9))).spread).toBe(1)
  })

  test('few events are marked', () => {
    expect(controlChart('days', groups([0.1, 0.12], 20)).points[0].fewEvents).toBe(true)
  })
})

test('a whole inference: figures, charts and what is missing', () => {
  const rows = [1, 2, 3].flatMap((day) => [
    { day, tried: 100, closed: 80, attempts: 200, answered: 90 },
    ...['Anna', 'Boris', 'Vera'].map((operator, at) => ({ day, operator, hours: 8, conversations: 30, results: 3 + at, talk: 5400 + 60 * at })),
  ])
  const found = infer(observedIn(rows))
  const figure = (kind: string) => found.figures.find((one) => one.kind === kind)
  expect(found).toMatchObject({ days: 3, operators: 3 })
  expect(figure('reach')?.mean).toBeCloseTo(0.45, 12)
  expect(figure('reach')?.method).toBe('rows')
  expect(figure('conversion')).toMatchObject({ events: 36, trials: 270, method: 'operators' })
  expect(figure('meanTalk')?.mean).toBeCloseTo(182, 9)
  expect(figure('resultsPerHour')?.mean).toBeCloseTo(36 / 72, 12)
  expect(figure('resultTalk')).toBeUndefined()
  expect(found.charts.map(({ of, share }) => `${share} by ${of}`)).toEqual(['conversion by days', 'conversion by operators', 'reach by days'])
  expect(found.notices).toEqual([{ kind: 'notCounted', found: 'wrapUp' }])
})

describe('results of closed contacts', () => {
  /** 3,000 closed, four operators with 225 conversations each. */
  const team = [19, 14, 22, 17].map((results, at) => ({ day: 1, operator: `${at}`, conversations: 225, results }))
  const of = (rows: readonly object[]) => {
    const found = infer(observedIn([{ day: 1, tried: 3000, closed: 3000 }, ...rows.map((row) => ({ day: 1, ...row }))]))
    const figure = found.figures.find(({ kind }) => kind === 'resultsOfClosed')
    if (figure === undefined) throw new Error('no figure')
    return { ...figure, icc: found.icc }
  }

  test('conversations of an operator are alike, not the contacts that the list closes', () => {
    const { mean, designEffect, icc } = of(team)
    expect(mean).toBeCloseTo(72 / 3000, 12)
    expect(designEffect).toBeCloseTo(1 + 224 * icc, 9)
  })

  test('without operators nobody knows how alike they are: Jeffreys alone', () => {
    const found = of([{ conversations: 900, results: 72 }])
    expect(found.designEffect).toBe(1)
    expect([found.low, found.high]).toEqual([expect.closeTo(0.019, 3), expect.closeTo(0.03, 3)])
  })
})
