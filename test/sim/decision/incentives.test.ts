import { describe, expect, test } from 'vitest'
import { bearingsOf } from '../../../src/sim/decision/incentives'
import { unitPrices } from '../../../src/sim/decision/units'
import { trialWith } from './trial-by-hand'

const HOUR = 3_600_000

/** Client's share of each risk under one term. */
function shares(term: unknown, meters: readonly { basis: 'talk'; pulse: number; time: number }[] = []) {
  return Object.fromEntries(bearingsOf(trialWith([term], [{ meters }])).map(({ risk, client }) => [risk, Math.round(100 * client) / 100]))
}

describe('who carries which risk follows from what the terms do with another workload', () => {
  test('an hour: idle and handling time are the client’s, conversion and volume too', () => {
    expect(shares({ kind: 'operator-hour', amount: 740 })).toEqual({ idle: 1, handling: 1, conversion: 1, volume: 1 })
  })

  test('a minute of talk: the vendor’s idle time, the client’s handling time', () => {
    expect(shares({ kind: 'minute', amount: 20 }, [{ basis: 'talk', pulse: 0, time: 300 * HOUR }])).toEqual({ idle: 0, handling: 1, conversion: 1, volume: 0 })
  })

  test('a contact: the vendor’s idle and handling time, the client’s conversion', () => {
    expect(shares({ kind: 'contact', amount: 100 })).toEqual({ idle: 0, handling: 0, conversion: 1, volume: 0 })
  })

  test('a result, and a sale with claw-back: all of it the vendor’s', () => {
    expect(shares({ kind: 'result', amount: 4600, stage: 2 })).toEqual({ idle: 0, handling: 0, conversion: 0, volume: 0 })
    expect(shares({ kind: 'sale', amount: 4600 })).toEqual({ idle: 0, handling: 0, conversion: 0, volume: 0 })
  })

  test('a mixture is carried by both: hours and results of equal weight', () => {
    const trial = trialWith([
      { kind: 'operator-hour', amount: 100 },
      { kind: 'result', amount: 60_800 / 110, stage: 2 },
    ])
    const idle = bearingsOf(trial).find(({ risk }) => risk === 'idle')
    expect(idle?.client).toBeCloseTo(0.5, 3)
    expect(idle?.bearer).toBe('shared')
  })

  test('a monthly minimum that is not reached leaves the volume to the client', () => {
    const trial = trialWith([
      { kind: 'contact', amount: 1 },
      { kind: 'monthly-minimum', amount: 1_000_000 },
    ])
    expect(bearingsOf(trial).find(({ risk }) => risk === 'volume')).toMatchObject({ client: 1, bearer: 'client' })
  })
})

test('740 an operator hour is 149 a contact and 1,800 a consent on this workload', () => {
  const trial = trialWith([{ kind: 'operator-hour', amount: 740 }])
  const price = Object.fromEntries(unitPrices(trial).map(({ unit, stage, total }) => [stage === undefined ? unit : `${unit}${stage}`, total.mean]))
  expect(price.operatorHour).toBeCloseTo(740, 9)
  expect(price.contact).toBeCloseTo(449_920 / 3013, 9)
  expect(price.result1).toBeCloseTo(449_920 / 250, 9)
  expect(price.result2).toBeCloseTo(449_920 / 110, 9)
  expect(price.talkMinute).toBeCloseTo(449_920 / (300 * 60), 9)
})
