import { drawBalking, drawCaller, scheduleNextCall } from '../../../src/sim/callers/arrive'
import { type Centre, openCentre } from '../../../src/sim/centre/centre'
import { compile } from '../../../src/sim/project/compile'
import { readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { callChoosers, operatorChoosers } from '../../../src/sim/routing/index'
import { accepted } from '../../fixtures/projects'

/** Who calls, without a centre that answers: the callers of a project as the engine brings them. */

export interface Demand {
  readonly callTypes: readonly object[]
  readonly calendar?: object
  readonly setup?: object
  readonly dayFactorCv?: number
}

/** A call type named `calls`, with steady arrivals, a talk of 100 s and callers of endless patience, unless said otherwise. */
export function callType(given: object): object {
  return {
    id: 'calls',
    name: 'Calls',
    arrivals: { kind: 'steady', perHour: 60 },
    talk: { kind: 'deterministic', mean: 100 },
    patience: {},
    serviceLevel: { within: 20 },
    ...given,
  }
}

/** From Monday, 5 January 2026 on, every day of the week, round the clock. */
export function fileOf({ callTypes, calendar = {}, setup = {}, dayFactorCv = 0 }: Demand): unknown {
  const skills = callTypes.flatMap((one) => ('id' in one ? [one.id] : []))
  return {
    format: 'callsim',
    version: 2,
    name: 'Test',
    currency: 'EUR',
    language: 'en',
    calendar: {
      signing: '2026-01-05',
      workdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      open: '00:00',
      close: '24:00',
      horizonDays: 1,
      ...calendar,
    },
    demand: { dayFactorCv, callTypes },
    setups: [
      {
        id: 'base',
        name: 'Base',
        kind: 'vendor',
        start: {},
        groups: [{ id: 'team', name: 'Team', skills, shifts: [{ operators: 1, from: '09:00', to: '17:00' }] }],
        ...setup,
      },
    ],
  }
}

function projectOf(demand: Demand): Project {
  return accepted(readProject(fileOf(demand)))
}

export function modelOf(demand: Demand) {
  const project = projectOf(demand)
  return compile(project, project.setups[0])
}

export function centreOf(demand: Demand, replication = 1, seed = '1'): Centre {
  const model = modelOf(demand)
  return openCentre(
    model,
    { operatorChooser: operatorChoosers[model.routing.operator], callChooser: callChoosers[model.routing.call], dialModes: [] },
    seed,
    replication,
  )
}

export interface Caller {
  readonly at: number
  readonly callType: number
  readonly person: number
  readonly talk: number
  readonly wrapUp: number
  readonly patience: number
  readonly balks: boolean
}

/** All callers of a replication, in order of arrival. */
export function callersOf(demand: Demand, replication = 1, seed = '1'): Caller[] {
  const centre = centreOf(demand, replication, seed)
  const { calls, future, model } = centre
  const callers: Caller[] = []
  model.callTypes.forEach((_, type) => {
    scheduleNextCall(centre, type)
  })
  while (future.pop()) {
    centre.now = future.time
    const type = future.subject
    const call = drawCaller(centre, type)
    const balks = drawBalking(centre, type)
    scheduleNextCall(centre, type)
    callers.push({
      at: calls.arrivedAt[call],
      callType: type,
      person: calls.person[call],
      talk: calls.talk[call],
      wrapUp: calls.wrapUp[call],
      patience: calls.patience[call],
      balks,
    })
    calls.giveBack(call)
  }
  return callers
}

/** Instants of all calls of a replication. */
export function timesOf(demand: Demand, replication = 1, seed = '1'): number[] {
  return callersOf(demand, replication, seed).map(({ at }) => at)
}

/** Calls in each interval of `length` ms of each day, days of all replications after each other: [day][interval]. */
export function countsOf(demand: Demand, days: number, length: number, replications: number): Float64Array[] {
  const perDay = 86_400_000 / length
  return Array.from({ length: replications }, (_, replication) => {
    const counts = Array.from({ length: days }, () => new Float64Array(perDay))
    for (const at of timesOf(demand, replication + 1)) counts[Math.floor(at / 86_400_000)][Math.floor((at % 86_400_000) / length)]++
    return counts
  }).flat()
}

/** A column of a table of counts. */
export function columnOf(counts: readonly Float64Array[], interval: number): Float64Array {
  return Float64Array.from(counts, (day) => day[interval])
}

export function totalsOf(counts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(counts, (day) => day.reduce((sum, count) => sum + count, 0))
}

/** Standard errors of mean and variance between a sample and what it should be; the variance's from the sample's fourth moment. */
export function scoresOf(sample: Float64Array, mean: number, variance: number): { mean: number; variance: number } {
  const n = sample.length
  const own = sample.reduce((sum, x) => sum + x, 0) / n
  const second = sample.reduce((sum, x) => sum + (x - own) ** 2, 0) / n
  const fourth = sample.reduce((sum, x) => sum + (x - own) ** 4, 0) / n
  return { mean: Math.abs(own - mean) / Math.sqrt(variance / n), variance: Math.abs(second - variance) / Math.sqrt((fourth - second * second) / n) }
}

export function correlationOf(a: Float64Array, b: Float64Array): number {
  const n = a.length
  const meanA = a.reduce((sum, x) => sum + x, 0) / n
  const meanB = b.reduce((sum, x) => sum + x, 0) / n
  const sumOf = (f: (at: number) => number) => a.reduce((sum, _, at) => sum + f(at), 0)
  return sumOf((at) => (a[at] - meanA) * (b[at] - meanB)) / Math.sqrt(sumOf((at) => (a[at] - meanA) ** 2) * sumOf((at) => (b[at] - meanB) ** 2))
}
