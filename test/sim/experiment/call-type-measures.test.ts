import { describe, expect, test } from 'vitest'
import { serviceDefinitions } from '../../../src/sim/callers/call-type'
import { summarise } from '../../../src/sim/experiment/summary'
import { countsOf, type Told } from './counts-by-hand'
import { hotLine } from './projects-by-hand'

const HOUR = 3_600_000

function measures(told: readonly Told[], changes: Parameters<typeof hotLine>[0] = {}) {
  const project = hotLine({ ...changes, setups: ['own'] })
  return summarise(project, [{ setup: 'own', counts: told.map((one) => countsOf(project, one)) }], '1').setups[0].measures
}

const fixed = serviceDefinitions.filter((definition) => definition !== 'own')
const tenCalls = { offered: 10, answered: 7, answeredInTime: 5, abandoned: 2, abandonedInTime: 1, shortAbandons: 1, leftAtClose: 1 }
const thousand = { offered: 1060, answered: 1000, answeredInTime: 860, abandoned: 60, abandonedInTime: 20, shortAbandons: 10 }

describe('service level', () => {
  test('1,000 answered, 860 in time, 60 lost, 20 of them in time, 10 short: five definitions, five figures', () => {
    const all = measures([{ calls: [thousand] }])
    expect(fixed.map((definition) => all[`line.serviceLevel.${definition}`].mean.toFixed(4))).toEqual(['0.8302', '0.8600', '0.8113', '0.8269', '0.8190'])
  })

  test('ten calls: 7 answered, 5 in time, 2 hung up, 1 in time and at once, 1 left at the close', () => {
    const all = measures([{ calls: [tenCalls] }])
    expect(fixed.map((definition) => all[`line.serviceLevel.${definition}`].mean)).toEqual([6 / 10, 5 / 7, 5 / 10, 5 / 9, 5 / 9])
  })

  test('the definition of the file stands under the plain key', () => {
    expect(measures([{ calls: [tenCalls] }]).line).toBeUndefined()
    expect(measures([{ calls: [tenCalls] }])['line.serviceLevel'].mean).toBe(0.5)
    expect(measures([{ calls: [tenCalls] }], { definition: 'of-answered' })['line.serviceLevel'].mean).toBe(5 / 7)
  })

  test('the own definition counts what its switches say', () => {
    const level = (own: object) => measures([{ calls: [{ ...tenCalls, offered: 12, blocked: 2 }] }], { definition: 'own', own })['line.serviceLevel'].mean
    expect(level({})).toBe(5 / 7)
    expect(level({ abandoned: true, shortAbandons: true })).toBe(5 / 10)
    expect(level({ abandoned: true })).toBe(5 / 9) // short abandons are left out of the base
    expect(level({ abandoned: true, shortAbandons: true, blocked: true })).toBe(5 / 12)
    expect(level({ abandoned: true, shortAbandons: true, abandonedInTime: true })).toBe(6 / 10)
  })

  test('days with many calls weigh more: a ratio of sums, not a mean of days; single days are the outcomes', () => {
    const figure = measures([{ calls: [{ offered: 90, answered: 90, answeredInTime: 90 }, { offered: 10, answered: 10 }, {}] }])['line.serviceLevel']
    expect(figure).toMatchObject({ mean: 0.9, outcomeLow: 0, outcomeHigh: 1, outcomeOf: 'day', events: 90, base: 100 })
  })

  test('without a call there is no service level', () => {
    const all = measures([{}])
    expect(all['line.serviceLevel']).toBeUndefined()
    expect(all['line.offered'].mean).toBe(0)
  })
})

describe('waits and handling', () => {
  const day = { ...tenCalls, waitAnswered: 70_000, waitAbandoned: 50_000, delayed: 3, talk: 700_000, wrapUp: 140_000, queueTime: 120_000, queueMaximum: 2 }

  test('means are per answered call, per call, and per open hour', () => {
    const all = measures([{ calls: [day] }], { days: 1 })
    const means = ['asa', 'meanWait', 'meanTalk', 'aht', 'abandonedShare', 'delayedShare', 'queueMaximum'].map((kind) => all[`line.${kind}`].mean)
    expect(means).toEqual([10, 12, 100, 120, 0.3, 0.6, 2])
    expect(all['line.queueMean'].mean).toBe(120_000 / (8 * HOUR)) // Little: waiting time ÷ open time
  })

  test('calls answered at once are a lump at zero; beyond ten minutes a bin is a minute wide', () => {
    const waits = [0, 0, 0, 0, 0, 0.5, 30, 31, 32, 700]
    const all = measures([{ calls: [{ offered: 10, answered: 10, delayed: 5 }], waits }])
    expect(['waitP50', 'waitP80', 'waitP95'].map((kind) => all[`line.${kind}`].mean)).toEqual([0, 32, 690])
  })

  test('warm-up days do not count', () => {
    const all = measures(
      [
        {
          calls: [
            { offered: 50, answered: 10 },
            { offered: 10, answered: 10 },
            { offered: 20, answered: 20 },
          ],
        },
      ],
      { warmUpDays: 1 },
    )
    expect(all['line.offered']).toMatchObject({ mean: 15, outcomeLow: 10, outcomeHigh: 20 })
    expect(all.workingDays.mean).toBe(2)
  })
})

test('operators: occupancy of logged time, utilisation of paid time', () => {
  const group = [{ paid: 10 * HOUR, logged: 8 * HOUR, talk: 4 * HOUR, wrapUp: 2 * HOUR, dialing: HOUR }]
  const all = measures([{ group }])
  const means = ['occupancy', 'utilisation', 'talkShare', 'wrapUpShare', 'dialingShare', 'idleShare'].map((kind) => all[`team.${kind}`].mean)
  expect(means).toEqual([0.75, 0.7, 0.5, 0.25, 0.125, 0.125])
  expect([all['team.hoursScheduled'].mean, all['team.hoursLogged'].mean]).toEqual([10, 8])
})
