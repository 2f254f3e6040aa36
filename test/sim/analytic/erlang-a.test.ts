import { describe, expect, it } from 'vitest'
import { erlangA } from '../../../src/sim/analytic/erlang-a'
import { blocking } from '../../../src/sim/analytic/erlang-b'
import { erlangC } from '../../../src/sim/analytic/erlang-c'
import { casesOf, singleQueueOf } from '../../cases/cases'
import { expectClose } from './expect-close'
import { withinNamed } from './within-named'

describe('Erlang A', () => {
  it.each(casesOf('erlang_a'))('$id', (example) => {
    const figures = erlangA(singleQueueOf(example))
    const named: Record<string, number> = {
      offered_erlangs: figures.load,
      prob_all_busy: figures.probAllBusy,
      prob_abandon: figures.probAbandon,
      occupancy: figures.occupancy,
      mean_wait_all_s: figures.meanWait,
      mean_wait_served_s: figures.meanWaitOfServed,
      mean_wait_abandoned_s: figures.meanWaitOfAbandoned,
      mean_queue_length: figures.meanQueueLength,
    }
    for (const [name, value] of Object.entries(example.expected)) {
      const timed = /^(.*)_(\d+)s$/.exec(name)
      expectClose(timed ? withinNamed(figures.within(Number(timed[2])))[timed[1]] : named[name], value, 1e-9, name)
    }
  })

  it.each([
    { arrivalRate: 0.07, serviceRate: 1 / 120, abandonRate: 1 / 60, servers: 12 },
    { arrivalRate: 12_000, serviceRate: 1, abandonRate: 0.5, servers: 10_000 },
    { arrivalRate: 9_900, serviceRate: 1, abandonRate: 0.001, servers: 10_000 },
    { arrivalRate: 110, serviceRate: 1 / 180, abandonRate: 1 / 600, servers: 10_000 },
    { arrivalRate: 2, serviceRate: 1, abandonRate: 1e-4, servers: 1 },
  ])('accounts for every call: $servers operators, $arrivalRate calls', (system) => {
    const figures = erlangA(system)
    const { meanWait, meanWaitOfServed, meanWaitOfAbandoned, probAbandon } = figures
    expectClose((1 - probAbandon) * meanWaitOfServed + probAbandon * meanWaitOfAbandoned, meanWait, 1e-10, 'wait of all')
    expectClose(probAbandon, system.abandonRate * meanWait, 1e-10, 'hanging up at the rate of impatience')
    expectClose(figures.occupancy * system.servers, (1 - probAbandon) * figures.load, 1e-12, 'work done')
    const atOnce = figures.within(0)
    expectClose(atOnce.serviceLevelOffered, 1 - figures.probAllBusy, 1e-9, 'answered at once')
    expect(atOnce.probAbandonWithin).toBe(0)
    const inTheEnd = figures.within(60 / system.abandonRate)
    expectClose(inTheEnd.serviceLevelOffered, 1 - probAbandon, 1e-9, 'answered in the end')
    expectClose(inTheEnd.probAbandonWithin, probAbandon, 1e-9, 'hung up in the end')
    expectClose(inTheEnd.probLeaveQueueWithin, 1, 1e-9, 'gone in the end')
  })

  it('becomes Erlang B when nobody waits and Erlang C when nobody hangs up', () => {
    expectClose(erlangA({ arrivalRate: 10, serviceRate: 1, abandonRate: 1e9, servers: 8 }).probAbandon, blocking(10, 8), 1e-7, 'loss')
    const patient = erlangA({ arrivalRate: 10, serviceRate: 1, abandonRate: 1e-11, servers: 12 })
    const forEver = erlangC({ arrivalRate: 10, serviceRate: 1, servers: 12 })
    expectClose(patient.meanWaitOfServed, forEver.meanWait, 1e-9, 'mean wait')
    expectClose(patient.within(0.3).serviceLevelOffered, forEver.serviceLevel(0.3), 1e-9, 'service level')
  })

  it('tells the three versions of the service level apart', () => {
    const levels = erlangA({ arrivalRate: 100 / 1800, serviceRate: 1 / 180, abandonRate: 1 / 300, servers: 14 }).within(20)
    expect(levels.serviceLevelOffered).toBeCloseTo(0.9168, 4)
    expect(levels.serviceLevelAnswered).toBeCloseTo(0.9298, 4)
    expect(levels.serviceLevelExcludingShortAbandons).toBeCloseTo(0.9234, 4)
  })
})
