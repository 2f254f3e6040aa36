import { describe, expect, it } from 'vitest'
import { drawCaller } from '../../../src/sim/callers/arrive'
import { callersOf, callType, centreOf } from './callers-of'

const HOUR = 3_600_000

/** Callers have a number where something may come of it: here they hold a line. */
const setup = { lines: 1000 }

describe('a caller is drawn whole at birth', () => {
  it('numbered by type, and the same whoever else calls', () => {
    const law = { talk: { kind: 'lognormal', mean: 100, cv: 1 }, patience: { balkShare: 0.3, time: { kind: 'exponential', mean: 60 } } }
    const one = callersOf({ callTypes: [callType({ id: 'a', ...law })], setup })
    const two = callersOf({ callTypes: [callType({ id: 'b', ...law }), callType({ id: 'a', ...law })], setup })
    const same = two.filter((caller) => caller.callType === 1).map((caller) => ({ ...caller, callType: 0 }))
    expect(same).toEqual(one)
    expect(one.map(({ person }) => person)).toEqual(one.map((_, number) => number))
    expect(one.filter(({ balks }) => balks).length / one.length).toBeCloseTo(0.3, 1)
  })

  it('a row used again keeps nothing of the call before', () => {
    const centre = centreOf({ callTypes: [callType({})], setup })
    const { calls } = centre
    const row = drawCaller(centre, 0)
    calls.leg[row] = 3
    calls.attempt[row] = 2
    calls.marks[row] = 255
    calls.firstType[row] = 7
    calls.giveBack(row)
    expect(drawCaller(centre, 0)).toBe(row)
    expect([calls.leg[row], calls.attempt[row], calls.marks[row], calls.firstType[row], calls.person[row]]).toEqual([0, 0, 0, 0, 1])
    expect(calls.patience[row]).toBe(Number.POSITIVE_INFINITY)
  })

  it('patience is a duration, and may be endless', () => {
    const patient = callersOf({ callTypes: [callType({ patience: { time: { kind: 'deterministic', mean: 45 } } })] })
    expect(patient.every(({ patience }) => patience === 45_000)).toBe(true)
    const steps = [
      { from: 0, perMinute: 1 },
      { from: 30, perMinute: 0 },
    ]
    const some = callersOf({ callTypes: [callType({ patience: { time: { kind: 'hazard', steps } } })], calendar: { horizonDays: 3 } })
    const endless = some.filter(({ patience }) => patience === Number.POSITIVE_INFINITY).length / some.length
    expect(Math.abs(endless - Math.exp(-0.5)) / Math.sqrt((0.6065 * 0.3935) / some.length)).toBeLessThan(4)
  })

  it('the hour of arrival changes talk, wrap-up and patience; the last entry ends with the day', () => {
    const hours = [
      { from: '20:00', talk: 1.5, patience: 0.5 },
      { from: '08:00', wrapUp: 2 },
    ]
    const wrapUp = { kind: 'deterministic', mean: 30 }
    const patience = { time: { kind: 'deterministic', mean: 60 } }
    const callers = callersOf({ callTypes: [callType({ hours, wrapUp, patience })], calendar: { horizonDays: 2 } })
    for (const { at, talk, wrapUp, patience } of callers) {
      const hour = Math.floor(at / HOUR) % 24
      expect([talk, wrapUp, patience]).toEqual(hour < 8 ? [100_000, 30_000, 60_000] : hour < 20 ? [100_000, 60_000, 60_000] : [150_000, 30_000, 30_000])
    }
    expect(new Set(callers.map(({ at }) => Math.floor(at / HOUR))).size).toBe(48)
  })
})
