import { describe, expect, test } from 'vitest'
import { summarise } from '../../../src/sim/experiment/summary'
import { live } from '../../fixtures/counting'
import { story, team } from '../../fixtures/story'
import { countsOf, type Told } from './counts-by-hand'
import { hotLine } from './projects-by-hand'

function reported(told: readonly Told[], changes: Parameters<typeof hotLine>[0] = {}) {
  const project = hotLine({ ...changes, setups: ['own'] })
  return summarise(project, [{ setup: 'own', counts: told.map((one) => countsOf(project, one)) }], '1').setups[0]
}

function curveOf({ series }: ReturnType<typeof reported>) {
  const curve = series.find(({ key }) => key === 'line.answeredWithin.byWait')
  if (curve === undefined) throw new Error('No curve of the waits')
  return curve
}

/** The curve at one wait. */
function at(setup: ReturnType<typeof reported>, wait: number): number {
  const { x, mean } = curveOf(setup)
  return mean[x.indexOf(wait)]
}

/** Ten calls answered: five at once, and after 0.5, 4, 9, 20 and 40 s; the one after exactly 20 s is in time. */
const ten = { calls: [{ offered: 10, answered: 10, answeredInTime: 9, delayed: 5 }], waits: [0, 0, 0, 0, 0, 0.5, 4, 9, 20, 40] }

describe('the curve of waits', () => {
  test('begins with the calls answered at once and counts those that waited less', () => {
    const setup = reported([ten])
    expect([0, 1, 4, 5, 9, 10, 15, 25, 40, 45].map((wait) => at(setup, wait))).toEqual([0.5, 0.6, 0.6, 0.7, 0.7, 0.8, 0.8, 0.9, 0.9, 1])
    expect(curveOf(setup)).toMatchObject({ axis: 'wait', unit: 'share' })
  })

  test('agrees with the service level at its time, a wait of exactly so much included', () => {
    const setup = reported([ten])
    expect(at(setup, 20)).toBe(0.9)
    expect(setup.measures['line.serviceLevel.of-answered'].mean).toBe(0.9)
  })

  test('ends where all are answered, but not before that time', () => {
    expect(curveOf(reported([ten])).x.at(-1)).toBe(45)
    const atOnce = { calls: [{ offered: 2, answered: 2, answeredInTime: 2 }], waits: [0, 0] }
    expect(curveOf(reported([atOnce])).x).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20])
    expect(new Set(curveOf(reported([atOnce])).mean)).toEqual(new Set([1]))
  })

  test('waits of minutes and hours stand at the ends of their bins', () => {
    const setup = reported([{ calls: [{ offered: 4, answered: 4, delayed: 4 }], waits: [599, 660, 7000, 50_000] }])
    expect([600, 900, 7200, 43_200, 57_600].map((wait) => at(setup, wait))).toEqual([0.25, 0.5, 0.75, 0.75, 1])
  })

  test('is a ratio of sums with an interval over replications: the larger one weighs more', () => {
    const one = { calls: [{ offered: 30, answered: 30, delayed: 0, answeredInTime: 30 }], waits: Array(30).fill(0) }
    const other = { calls: [{ offered: 10, answered: 10, delayed: 10 }], waits: Array(10).fill(30.5) }
    const curve = curveOf(reported([one, other]))
    const place = curve.x.indexOf(30)
    expect([curve.mean[place], curve.outcomeLow[place], curve.outcomeHigh[place]]).toEqual([0.75, 0, 1])
    expect(curve.low[place]).toBeLessThan(0.75)
    expect(curve.high[place]).toBe(1)
  })

  test('there is none where nobody is answered', () => {
    expect(curveOf(reported([{ calls: [{ offered: 1, abandoned: 1 }] }])).x).toEqual([])
  })
})

describe('measures of waits and queues', () => {
  test('standard deviation over all calls, hung up and left ones included: waits 0, 10, 20 and 30 s', () => {
    const calls = [{ offered: 4, answered: 2, abandoned: 1, leftAtClose: 1, waitAnswered: 10_000, waitAbandoned: 50_000, waitSquares: 100 + 400 + 900 }]
    expect(reported([{ calls }]).measures['line.waitDeviation'].mean).toBeCloseTo(Math.sqrt(125), 12)
    const mean = reported([{ calls }, { calls: [{ offered: 2, answered: 2, waitAnswered: 2000, waitSquares: 4 }] }]).measures['line.waitDeviation']
    expect(mean.mean).toBeCloseTo((Math.sqrt(125) + 1) / 2, 12)
    expect(mean).toMatchObject({ outcomeOf: 'project', n: 2 })
    expect(reported([{}]).measures['line.waitDeviation']).toBeUndefined()
  })

  test('left at the close: a part of the calls lost, of the same base', () => {
    const { measures } = reported([{ calls: [{ offered: 10, answered: 7, abandoned: 2, leftAtClose: 1 }] }])
    expect(measures['line.leftAtCloseShare']).toMatchObject({ mean: 0.1, events: 1, base: 10 })
    expect(measures['line.abandonedShare'].mean).toBe(0.3)
  })

  test('the longest queue of all days beside the mean of the days, and the longest of all runs', () => {
    const days = (...queues: readonly number[]) => ({ calls: queues.map((queueMaximum) => ({ offered: 1, answered: 1, queueMaximum })) })
    const { measures } = reported([days(2, 9, 1), days(3, 3, 3)])
    expect(measures['line.queueMaximum'].mean).toBe(3.5)
    expect(measures['line.queueLongest']).toMatchObject({ mean: 6, most: 9, outcomeOf: 'project' })
    expect(measures['line.queueMaximum'].most).toBeUndefined()
    expect(reported([days(9, 2, 1)], { warmUpDays: 1 }).measures['line.queueLongest'].mean).toBe(2)
  })

  test('the engine books squares of all waits: nobody answers after 9:02, one hangs up, one is left at the close', () => {
    // the second waits 60 s; the third hangs up after 100 s of patience; who comes at 16:59:30 is left after 30 s
    const callers = { calls: { at: ['9:00', '9:00'], talk: 60 }, impatient: { at: ['9:10'], patience: 100 }, late: { at: ['16:59:30'] } }
    const project = story({ callers, groups: [team({ to: '09:02' })] })
    const { measures } = summarise(project, [{ setup: 'base', counts: live(project) }], '1').setups[0]
    expect(['calls', 'impatient', 'late'].map((type) => measures[`${type}.waitDeviation`].mean)).toEqual([30, 0, 0])
    expect(['calls', 'impatient', 'late'].map((type) => measures[`${type}.meanWait`].mean)).toEqual([30, 100, 30])
    expect(['calls', 'impatient', 'late'].map((type) => measures[`${type}.leftAtCloseShare`].mean)).toEqual([0, 0, 1])
  })
})
