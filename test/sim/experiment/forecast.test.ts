import { describe, expect, test } from 'vitest'
import { summarise } from '../../../src/sim/experiment/summary'
import { proportionInterval } from '../../../src/sim/stats/interval'
import { countsOf, type Told } from './counts-by-hand'
import { policies } from './projects-by-hand'

/** Working days of calling to the end; undefined: not finished in the ten days of the horizon. The first call is on the third working day. */
function forecast(ends: readonly (number | undefined)[], goals: unknown = []) {
  const project = policies({ setups: ['vendor'], goals })
  // working day 6 is Monday of the second week
  const told = ends.map((end): Told => ({ ended: { day: end === undefined ? 9 : end > 5 ? end + 1 : end - 1, finished: end !== undefined } }))
  const all = summarise(project, [{ setup: 'vendor', counts: told.map((one) => countsOf(project, one)) }], '1').setups[0]
  return { ...all.forecast[0], chances: all.chances, of: all.forecast.length }
}

describe('three projects of four finish', () => {
  const all = forecast([2, 3, undefined, 3])

  test('their days make the mean; the fourth is counted, and has no day', () => {
    expect([all.of, all.campaign, all.projects, all.unfinished]).toEqual([1, 'list', 4, 1])
    const { low, high } = proportionInterval(3, 4)
    expect(all.finished).toEqual({ share: 0.75, low, high })
    expect(all.endDay).toMatchObject({ mean: 8 / 3, n: 3, outcomeLow: 2, outcomeHigh: 3, unit: 'workdays' })
  })

  test('dates after two days of preparation: the first call is on Wednesday 9 September; the last end lies beyond the horizon', () => {
    expect(all.endDate).toEqual({ low: '2026-09-10', mean: '2026-09-11' })
    expect([all.curve.day, all.curve.date]).toEqual([
      [1, 2, 3],
      ['2026-09-09', '2026-09-10', '2026-09-11'],
    ])
  })

  test('the curve never reaches 1', () => {
    expect(all.curve.share).toEqual([0, 0.25, 0.75])
    expect(all.curve.high[2]).toBe(proportionInterval(3, 4).high)
  })
})

test('when all finish the range has both ends, a weekend between them', () => {
  expect(forecast([2, 3, 4, 4]).endDate).toEqual({ low: '2026-09-10', mean: '2026-09-14', high: '2026-09-14' }) // mean 3.25
})

test('when none does, there is neither day nor date', () => {
  const none = forecast([undefined, undefined])
  expect([none.endDay, none.endDate, none.finished.share, none.curve.day]).toEqual([undefined, {}, 0, []])
})

test('deadlines of goals on days: counted from the first call, or from signing; others are no deadlines', () => {
  const { deadlines, chances } = forecast(
    [2, 3, undefined, 3],
    [
      { measure: 'workingDays', atMost: 3 },
      { measure: 'lastCallDay', atMost: 4 },
      { measure: 'list.workingDays', atMost: 10 },
      { measure: 'list.stage1', atLeast: 1 },
      { measure: 'workingDays', atLeast: 1 },
    ],
  )
  expect(deadlines.map(({ measure, day, date, share }) => [measure, day, date, share])).toEqual([
    ['workingDays', 3, '2026-09-11', 0.75],
    ['lastCallDay', 2, '2026-09-10', 0.25],
    ['list.workingDays', 10, '2026-09-22', 0.75], // the horizon itself: the fourth is not finished then
  ])
  expect(chances.slice(0, 3).map(({ share }) => share)).toEqual([0.75, 0.25, 0.75])
})
