import { describe, expect, it } from 'vitest'
import { runReplication } from '../../../src/sim/engine/replication'
import type { SetupResult } from '../../../src/sim/experiment/results'
import { readProject } from '../../../src/sim/project/read'
import { besideOf } from '../../../src/sim/staffing/beside'
import type { ClosedForm } from '../../../src/sim/staffing/closed-form'
import { dayKinds, dayModel } from '../../../src/sim/staffing/day-kinds'
import { handlingTime } from '../../../src/sim/staffing/handling-time'
import { leaningOf } from '../../../src/sim/staffing/leaning'
import { hangUpRate, mixedPatience } from '../../../src/sim/staffing/mean-patience'
import { menuExits } from '../../../src/sim/staffing/menu-exits'
import { dutyIn, meanOperators, stretchesOn } from '../../../src/sim/staffing/on-duty'
import { promisedBy } from '../../../src/sim/staffing/promise'
import { accepted, inboundProject } from '../../fixtures/projects'
import { figure } from '../../ui/fixtures/reports'
import { smallCentre } from './small-centre'

const HOUR = 3_600_000

describe('operators on duty', () => {
  const shifts = [{ operators: 3, from: '09:00', to: '17:00', breaks: [{ at: '12:00', minutes: 15, paid: true }] }]
  const stretches = stretchesOn({ kind: 'shifts', operators: 3, shifts }, 'mon')

  it('a break takes them off for its minutes', () => {
    expect(dutyIn(stretches, 12 * HOUR, 12.5 * HOUR)).toEqual([
      { operators: 0, share: 0.5 },
      { operators: 3, share: 0.5 },
    ])
    expect(meanOperators(dutyIn(stretches, 12 * HOUR, 12.5 * HOUR))).toBe(1.5)
  })

  it('groups add up, and nobody is there before the shift', () => {
    expect(dutyIn([...stretches, ...stretches], 10 * HOUR, 11 * HOUR)).toEqual([{ operators: 6, share: 1 }])
    expect(dutyIn(stretches, 7 * HOUR, 8 * HOUR)).toEqual([{ operators: 0, share: 1 }])
  })
})

describe('time a call takes', () => {
  const { demand, setups } = inboundProject({ perHour: 10, operators: 2, wrapUp: { kind: 'deterministic', mean: 30 } })
  const [type] = demand.callTypes
  const [group] = setups[0].groups

  it('talk by the speed of the group, wrap-up as it is', () => {
    expect(handlingTime(type, { ...group, talkFactor: 1.5 }, 0).mean).toBeCloseTo(180 * 1.5 + 30, 9)
    const { mean, square } = handlingTime(type, group, 0)
    expect(square - mean * mean).toBeCloseTo(180 * 180, 6)
  })

  it('factors hold from their hour on', () => {
    const late = { ...type, hours: [{ from: '18:00', talk: 1.2, wrapUp: 2, patience: 1 }] }
    expect(handlingTime(late, group, 17 * HOUR).mean).toBeCloseTo(210, 9)
    expect(handlingTime(late, group, 18 * HOUR).mean).toBeCloseTo(180 * 1.2 + 60, 9)
  })
})

describe('patience', () => {
  it('of a table of hang-ups is its mean; where some never hang up there is no rate', () => {
    expect(hangUpRate({ balkShare: 0, law: { kind: 'hazard', steps: [{ from: 0, rate: 0.01 }] } })).toBeCloseTo(0.01, 12)
    const steps = [
      { from: 0, rate: 0 },
      { from: 60, rate: 1 / 120 },
    ]
    expect(hangUpRate({ balkShare: 0, law: { kind: 'hazard', steps } })).toBeCloseTo(1 / 180, 12)
    expect(
      hangUpRate({
        balkShare: 0,
        law: {
          kind: 'hazard',
          steps: [
            { from: 0, rate: 0.01 },
            { from: 60, rate: 0 },
          ],
        },
      }),
    ).toBe(0)
  })

  it('of several types is exponential with the mean rate', () => {
    const law = (mean: number) => ({ balkShare: 0, law: { kind: 'exponential', mean } as const })
    expect(
      hangUpRate(
        mixedPatience([
          { weight: 1, patience: law(100) },
          { weight: 3, patience: law(200) },
        ]),
      ),
    ).toBeCloseTo((0.01 + 3 * 0.005) / 4, 12)
    expect(
      mixedPatience([
        { weight: 1, patience: law(100) },
        { weight: 3, patience: law(100) },
      ]),
    ).toEqual(law(100))
  })
})

it('a menu that leads in circles lets everybody out in the end', () => {
  const step = { name: 'Step', time: { kind: 'deterministic', mean: 10 } as const, hangUpPerMinute: 0, invalidShare: 0, timeoutSeconds: 5, repeatsAtMost: 3 }
  const exits = menuExits({
    id: 'menu',
    name: 'Menu',
    callTypes: ['calls'],
    start: 'first',
    steps: [
      {
        ...step,
        id: 'first',
        choices: [
          { to: 'second', share: 0.5 },
          { to: 'calls', share: 0.5 },
        ],
      },
      {
        ...step,
        id: 'second',
        choices: [
          { to: 'first', share: 0.5 },
          { to: 'self-served', share: 0.5 },
        ],
      },
    ],
  })
  expect(exits.get('calls')).toBeCloseTo(2 / 3, 9)
  expect(exits.get('self-served')).toBeCloseTo(1 / 3, 9)
})

it('which way a formula leans', () => {
  expect(leaningOf('day-noise', { squaredCv: 1, pooled: false })).toBe('formula-optimistic')
  expect(leaningOf('talk-not-exponential', { squaredCv: 0.5, pooled: false })).toBe('formula-pessimistic')
  expect(leaningOf('talk-not-exponential', { squaredCv: 2, pooled: false })).toBe('formula-optimistic')
  expect(leaningOf('shared-operators', { squaredCv: 1, pooled: false })).toBe('formula-optimistic')
  expect(leaningOf('shared-operators', { squaredCv: 1, pooled: true })).toBe('either')
})

it('beside the simulation: differences, and occupancy over the groups of the pool by their hours', () => {
  const form: ClosedForm = {
    callType: 'line',
    form: 'erlang-a',
    reasons: [],
    notes: [],
    pooledWith: [],
    groups: ['one', 'two'],
    service: { definition: 'of-offered', within: 20 },
    figures: { serviceLevel: 0.8, asa: 12, blockedShare: 0, occupancy: 0.65 },
    days: [],
  }
  const measures = {
    'line.serviceLevel': figure(0.84, 0.4, 1, { low: 0.83, high: 0.85 }),
    'line.asa': figure(11.8, 5, 20, { low: 11, high: 13 }),
    'line.blockedShare': figure(0.0001, 0, 0.001),
    'one.occupancy': figure(0.5, 0.4, 0.6, { low: 0.49, high: 0.51 }),
    'one.hoursLogged': figure(100, 90, 110),
    'two.occupancy': figure(0.7, 0.6, 0.8, { low: 0.68, high: 0.72 }),
    'two.hoursLogged': figure(300, 290, 310),
  }
  const rows = besideOf(form, { measures } as unknown as SetupResult)
  expect(rows.map(({ kind }) => kind)).toEqual(['serviceLevel', 'asa', 'occupancy'])
  const [level, asa, occupancy] = rows
  expect(level.difference).toBeCloseTo(-0.04, 12)
  expect([level.agrees, asa.agrees, occupancy.agrees]).toEqual([false, true, true])
  expect(occupancy.simulated?.mean).toBeCloseTo(0.65, 12)
  expect(occupancy.simulated?.low).toBeCloseTo((0.49 + 3 * 0.68) / 4, 12)
})

it('by interval nothing is promised after closing time, over the day it is', () => {
  const redial = { afterAbandon: { first: 1, later: 1 }, delay: { kind: 'deterministic', mean: 1800 } }
  const project = smallCentre({ operators: [1, 1, 1, 1], patience: { time: { kind: 'deterministic', mean: 20 } } })
  const [type] = project.demand.callTypes
  const again = accepted(readProject({ ...project, demand: { ...project.demand, callTypes: [{ ...type, redial }] } }))
  const [setup] = again.setups
  const [kind] = dayKinds(again, setup)
  const counts = Array.from({ length: 5 }, (_, at) => runReplication(dayModel(kind, new Map()), '1', at))
  const calledIn = (per: 'day' | 'interval') => {
    const promised = promisedBy({ measure: 'abandonedShare', of: [], value: 0.05, per }, again, setup)
    const [tops, bottoms] = [new Float64Array(kind.intervals), new Float64Array(kind.intervals)]
    for (const day of counts) promised.read(day, tops, bottoms)
    return [...bottoms].flatMap((calls, at) => (calls > 0 ? [at / 2] : []))
  }
  expect(calledIn('interval')).toEqual([9, 9.5, 10, 10.5])
  expect(Math.max(...calledIn('day'))).toBeGreaterThanOrEqual(11)
})
