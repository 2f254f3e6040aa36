import { describe, expect, it } from 'vitest'
import { erlangA } from '../../../src/sim/analytic/erlang-a'
import { blocking } from '../../../src/sim/analytic/erlang-b'
import { erlangC } from '../../../src/sim/analytic/erlang-c'
import { finiteLines } from '../../../src/sim/analytic/finite-lines'
import { steadyCases } from './cases-by-family'
import { expectClose } from './expect-close'
import { withinNamed } from './within-named'

describe('Finite lines', () => {
  it.each(steadyCases('finite_lines'))('$id', ({ expected, arrivalRate, servers, lines = 0, meanHandling, patience }) => {
    const abandonRate = patience && 'mean' in patience ? 1 / patience.mean : undefined
    const figures = finiteLines({ arrivalRate, serviceRate: 1 / meanHandling, servers, lines, abandonRate })
    const named: Record<string, number> = {
      offered_erlangs: figures.load,
      prob_blocked: figures.probBlocked,
      mean_queue_length: figures.meanQueueLength,
      occupancy: figures.occupancy,
      prob_abandon_of_offered: figures.probAbandonOfOffered,
      prob_abandon_of_accepted: figures.probAbandonOfAccepted,
      mean_wait_accepted_s: figures.meanWaitOfAccepted,
      prob_wait_of_accepted: figures.probWaitOfAccepted,
      prob_served_of_offered: figures.probServedOfOffered,
    }
    for (const [name, value] of Object.entries(expected)) {
      const timed = /^(sl_\w+)_(\d+)s$|^prob_abandon_within_(\d+)s_of_offered$/.exec(name)
      if (timed === null) {
        expectClose(named[name], value, 1e-9, name)
        continue
      }
      const within = figures.within(Number(timed[2] ?? timed[3]))
      const byName: Record<string, number> = { ...withinNamed(within), sl_accepted: within.serviceLevelAccepted }
      expectClose(byName[timed[1] ?? 'prob_abandon_within'], value, 1e-9, name)
    }
  })

  it.each([
    { arrivalRate: 0.07, serviceRate: 1 / 120, abandonRate: 1 / 60, servers: 12 },
    { arrivalRate: 3, serviceRate: 1, abandonRate: 0.3, servers: 1 },
    { arrivalRate: 120, serviceRate: 1, abandonRate: 0.5, servers: 100 },
  ])('becomes Erlang A when lines never run out: $servers operators, $arrivalRate calls', (system) => {
    const figures = finiteLines({ ...system, lines: system.servers + 400 })
    const truth = erlangA(system)
    expectClose(figures.probAbandonOfOffered, truth.probAbandon, 1e-11, 'abandoned')
    expectClose(figures.meanWaitOfServed, truth.meanWaitOfServed, 1e-11, 'wait of served')
    expectClose(figures.meanWaitOfAbandoned, truth.meanWaitOfAbandoned, 1e-11, 'wait of abandoned')
    for (const wait of [0, 0.3 / system.serviceRate, 5 / system.serviceRate]) {
      const named = withinNamed(figures.within(wait))
      for (const [name, value] of Object.entries(withinNamed(truth.within(wait)))) expectClose(named[name], value, 1e-10, `${name} ${wait}`)
    }
  })

  it('becomes Erlang C without hang-ups, and Erlang B without a queue', () => {
    const system = { arrivalRate: 10, serviceRate: 1, servers: 12 }
    const truth = erlangC(system)
    const figures = finiteLines({ ...system, lines: 400 })
    expectClose(figures.meanWaitOfServed, truth.meanWait, 1e-12, 'mean wait')
    expectClose(figures.within(0.3).serviceLevelOffered, truth.serviceLevel(0.3), 1e-12, 'service level')
    const loss = finiteLines({ ...system, lines: 12 })
    expectClose(loss.probBlocked, blocking(10, 12), 1e-14, 'blocked')
    expect(loss.meanWaitOfAccepted).toBe(0)
    expect(loss.within(5).serviceLevelAccepted).toBe(1)
    const idle = finiteLines({ ...system, servers: 20, lines: 12 })
    expectClose(idle.probBlocked, blocking(10, 12), 1e-14, 'blocked, operators without a line')
    expectClose(idle.occupancy * 20, loss.occupancy * 12, 1e-14, 'work done')
  })

  it('stays exact far above the load that operators can carry', () => {
    const figures = finiteLines({ arrivalRate: 50, serviceRate: 1, servers: 10, lines: 3_000 })
    expectClose(figures.probBlocked, 0.8, 1e-12, 'blocked')
    expectClose(figures.occupancy, 1, 1e-12, 'occupancy')
    expectClose(figures.within(400).serviceLevelAccepted, 1, 1e-9, 'in the end')
    expectClose(figures.meanQueueLength, 2_990 - 0.25, 1e-12, 'full but for a geometric gap')
  })
})
