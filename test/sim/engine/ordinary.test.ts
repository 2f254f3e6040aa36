import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Model } from '../../../src/sim/centre/model'
import { ordinaryGroups, ordinaryTypes } from '../../../src/sim/centre/ordinary'
import { runReplication } from '../../../src/sim/engine/replication'
import { compile } from '../../../src/sim/project/compile'
import { readProject } from '../../../src/sim/project/read'
import { m1, m2 } from '../../bench/models'
import { accepted } from '../../fixtures/projects'

/** Every caller gets a number, from which nothing is drawn: no call is ordinary any more, and nothing else changes. */
const theLongWay = (model: Model): Model => ({ ...model, callTypes: model.callTypes.map((callType) => ({ ...callType, numbered: true })) })

function bothWays(model: Model, replications: number): void {
  expect(ordinaryTypes(model)).toContain(1)
  expect(ordinaryTypes(theLongWay(model))).not.toContain(1)
  for (let replication = 0; replication < replications; replication++) {
    expect(runReplication(model, 'ways', replication)).toEqual(runReplication(theLongWay(model), 'ways', replication))
  }
}

const minutes = fc.integer({ min: 0, max: 24 * 2 - 1 })

/** A day of calls of three types that ask for nothing, with groups that share them; shifts, breaks and staffing that runs short. */
const ordinaryFile = fc
  .record({
    perHour: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 }),
    patience: fc.constantFrom({ kind: 'exponential', mean: 60 }, { kind: 'deterministic', mean: 30 }, { kind: 'exponential', mean: 3000 }),
    wrapUp: fc.constantFrom({ kind: 'uniform', low: 0, high: 40 }, undefined),
    skills: fc.array(fc.subarray(['a', 'b', 'c'], { minLength: 1 }), { minLength: 2, maxLength: 4 }),
    operator: fc.constantFrom('longest-idle', 'skill-rank', 'random-operator', 'random-group'),
    call: fc.constantFrom('first-come', 'skill-order', 'longest-queue', 'last-come', 'priority-class'),
    atShiftEnd: fc.constantFrom('finish-call', 'finish-queue'),
    lunch: minutes,
    factor: fc.constantFrom(1, 1.25),
    days: fc.integer({ min: 1, max: 2 }),
    between: fc.constantFrom('independent', 'in-sequence'),
  })
  .map(({ perHour, patience, wrapUp, skills, operator, call, atShiftEnd, lunch, factor, days, between }) => ({
    format: 'callsim',
    version: 2,
    name: 'Ordinary',
    currency: 'EUR',
    language: 'en',
    calendar: { signing: '2026-01-05', workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], open: '09:00', close: '17:00', horizonDays: days, days: between },
    demand: {
      callTypes: ['a', 'b', 'c'].map((id, at) => ({
        id,
        name: id,
        arrivals: { kind: 'steady', perHour: perHour[at] },
        talk: { kind: 'lognormal', mean: 200, cv: 1 },
        ...(wrapUp && { wrapUp }),
        patience: { time: patience },
        serviceLevel: { within: 20 },
      })),
    },
    setups: [
      {
        id: 'centre',
        name: 'Centre',
        kind: 'vendor',
        start: {},
        routing: { operator: { kind: operator }, call: { kind: call } },
        groups: skills.map((own, at) => ({
          id: `g${at}`,
          name: `g${at}`,
          skills: own,
          atShiftEnd,
          talkFactor: factor,
          shifts: [
            { operators: 2, from: '09:00', to: '17:00' },
            { operators: 1, from: '10:30', to: `1${4 + (lunch % 3)}:${lunch % 2 === 0 ? '15' : '40'}` },
          ],
        })),
      },
    ],
  }))

describe('ordinary calls take a short way', () => {
  it('that counts the same as the long one: the models of the benchmark', () => {
    bothWays(compile(m1(100, 30_000), m1(100, 30_000).setups[0]), 1)
    bothWays(compile(m2(), m2().setups[0]), 4)
  })

  it('that counts the same as the long one: 30 random centres', () => {
    fc.assert(
      fc.property(ordinaryFile, (file) => {
        const project = accepted(readProject(file))
        bothWays(compile(project, project.setups[0]), 2)
      }),
      { numRuns: 30, seed: 20_261_130 },
    )
  })

  it('is for those only to whom nothing else can happen', () => {
    const project = m2()
    const model = compile(project, project.setups[0])
    const types = ordinaryTypes(model)
    expect([...types]).toEqual([1, 1, 1])
    expect([...ordinaryGroups(model, types)]).toEqual([1, 1, 1])
    const withRing: Model = { ...model, groups: model.groups.map((group, at) => (at === 0 ? { ...group, hasRules: true } : group)) }
    // the first group serves the first type alone
    expect([...ordinaryTypes(withRing)]).toEqual([0, 1, 1])
    expect([...ordinaryGroups(withRing, ordinaryTypes(withRing))]).toEqual([0, 1, 0])
    const limited: Model = { ...model, waitingLimit: 5, callTypes: model.callTypes.map((one) => ({ ...one, queue: { ...one.queue, inCommonLimit: true } })) }
    expect([...ordinaryTypes(limited)]).toEqual([0, 0, 0])
    expect([...ordinaryTypes({ ...model, meters: [{ basis: 'talk', pulse: 60_000 }] })]).toEqual([0, 0, 0])
  })
})
