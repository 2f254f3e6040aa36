import { describe, expect, it } from 'vitest'
import { erlangC } from '../../../src/sim/analytic/erlang-c'
import { casesOf, singleQueueOf } from '../../cases/cases'
import { expectClose } from './expect-close'

describe('Erlang C', () => {
  it.each(casesOf('erlang_c'))('$id', (example) => {
    const figures = erlangC(singleQueueOf(example))
    const named: Record<string, number> = {
      offered_erlangs: figures.load,
      prob_wait: figures.probWait,
      occupancy: figures.occupancy,
      mean_wait_s: figures.meanWait,
      mean_wait_of_delayed_s: figures.meanWaitOfDelayed,
      mean_queue_length: figures.meanQueueLength,
      mean_in_system: figures.meanInSystem,
    }
    for (const [name, value] of Object.entries(example.expected)) {
      const level = /^sl_(\d+)s$/.exec(name)
      const share = /^wait_quantile_([\d.]+)_s$/.exec(name)
      const actual = level ? figures.serviceLevel(Number(level[1])) : share ? figures.waitQuantile(Number(share[1])) : named[name]
      expectClose(actual, value, 1e-9, name)
    }
  })

  it('shows the power of one: 400 calls an hour of 180 s, 21 to 26 operators', () => {
    const rooms = [21, 22, 23, 24, 25, 26].map((servers) => erlangC({ arrivalRate: 400 / 3600, serviceRate: 1 / 180, servers }))
    expect(rooms.map((room) => Math.round(room.meanWait))).toEqual([137, 51, 25, 13, 8, 4]) // the fifth is 7.53: tables that cut off print 7
    expect(rooms.map((room) => Math.round(100 * room.serviceLevel(30)))).toEqual([36, 59, 75, 85, 91, 95])
  })

  it('says overload instead of hiding it', () => {
    const figures = erlangC({ arrivalRate: 10, serviceRate: 1, servers: 10 })
    expect(figures.stable).toBe(false)
    expect(figures.serviceLevel(20)).toBe(0)
    expect(figures.meanWait).toBe(Number.POSITIVE_INFINITY)
    expect(figures.waitQuantile(0.5)).toBe(Number.POSITIVE_INFINITY)
  })

  it('finds the wait that its own service level gives back, for ten thousand operators too', () => {
    const figures = erlangC({ arrivalRate: 9_990, serviceRate: 1, servers: 10_000 })
    for (const p of [0.5, 0.8, 0.95, 0.999]) expectClose(figures.serviceLevel(figures.waitQuantile(p)), p, 1e-12, `quantile ${p}`)
    expect(figures.waitQuantile(0.01)).toBe(0)
  })
})
