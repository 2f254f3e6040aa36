import { describe, expect, it } from 'vitest'
import type { PatienceLaw } from '../../../src/sim/analytic/duration-law'
import { erlangA } from '../../../src/sim/analytic/erlang-a'
import { erlangC } from '../../../src/sim/analytic/erlang-c'
import { generalPatience } from '../../../src/sim/analytic/general-patience'
import { steadyCases } from './cases-by-family'
import { expectClose } from './expect-close'
import { withinNamed } from './within-named'

describe('General patience', () => {
  it.each(steadyCases('general_patience'))('$id', ({ expected, arrivalRate, servers, meanHandling, patience }) => {
    if (patience === null) throw new Error('a case without patience')
    const figures = generalPatience({ arrivalRate, serviceRate: 1 / meanHandling, servers, patience })
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
    for (const [name, value] of Object.entries(expected)) {
      const timed = /^(.*)_(\d+)s$/.exec(name)
      expectClose(timed ? withinNamed(figures.within(Number(timed[2])))[timed[1]] : named[name], value, 1e-9, name)
    }
  })

  it.each([
    { arrivalRate: 0.07, serviceRate: 1 / 120, servers: 12, meanPatience: 60 },
    { arrivalRate: 12_000, serviceRate: 1, servers: 10_000, meanPatience: 2 },
    { arrivalRate: 9_900, serviceRate: 1, servers: 10_000, meanPatience: 1_000 },
    { arrivalRate: 2, serviceRate: 1, servers: 1, meanPatience: 10_000 },
  ])('is Erlang A where patience is exponential, however it is written down: $servers operators, patience $meanPatience', (room) => {
    const { arrivalRate, serviceRate, servers, meanPatience: mean } = room
    const truth = erlangA({ arrivalRate, serviceRate, servers, abandonRate: 1 / mean })
    const laws: PatienceLaw[] = [
      { kind: 'exponential', mean },
      { kind: 'erlang', mean, phases: 1 },
      { kind: 'gamma', mean, cv: 1 },
      { kind: 'weibull', shape: 1, scale: mean },
      { kind: 'hyperexponential', shares: [0.25, 0.75], means: [mean, mean] },
      { kind: 'zero-mixture', zeroShare: 0, otherwise: { kind: 'exponential', mean } },
      {
        kind: 'hazard',
        steps: [
          { from: 0, rate: 1 / mean },
          { from: 0.3 * mean, rate: 1 / mean },
        ],
      },
    ]
    for (const patience of laws) {
      const figures = generalPatience({ arrivalRate, serviceRate, servers, patience })
      for (const name of ['probAllBusy', 'probAbandon', 'occupancy', 'meanWait', 'meanWaitOfServed', 'meanWaitOfAbandoned', 'meanQueueLength'] as const) {
        expectClose(figures[name], truth[name], 1e-8, `${patience.kind} ${name}`)
      }
      const level = withinNamed(figures.within(mean / 5))
      for (const [name, value] of Object.entries(withinNamed(truth.within(mean / 5)))) expectClose(level[name], value, 1e-8, `${patience.kind} ${name}`)
    }
  })

  it.each<{ patience: PatienceLaw; mean: number }>([
    { patience: { kind: 'deterministic', mean: 90 }, mean: 90 },
    { patience: { kind: 'uniform', low: 30, high: 60 }, mean: 45 },
    { patience: { kind: 'gamma', mean: 120, cv: 2 }, mean: 120 },
    { patience: { kind: 'gamma', mean: 120, cv: 0.1 }, mean: 120 },
    { patience: { kind: 'lognormal', mean: 120, cv: 0.05 }, mean: 120 },
    { patience: { kind: 'lognormal', mean: 120, cv: 3 }, mean: 120 },
    { patience: { kind: 'weibull', shape: 0.5, scale: 60 }, mean: 120 },
    { patience: { kind: 'empirical', values: [5, 40, 40, 200, 0], weights: [1, 2, 1, 3, 1] }, mean: 0 },
    {
      patience: {
        kind: 'hazard',
        steps: [
          { from: 0, rate: 0.02 },
          { from: 10, rate: 0.001 },
          { from: 100, rate: 0.01 },
        ],
      },
      mean: 0,
    },
  ])('accounts for every call: $patience', ({ patience }) => {
    for (const arrivalRate of [0.03, 0.055, 0.09, 0.5]) {
      const system = { arrivalRate, serviceRate: 1 / 180, servers: 10, patience }
      const figures = generalPatience(system)
      const { probAbandon, meanWaitOfServed, meanWaitOfAbandoned, meanWait, probAllBusy } = figures
      expectClose((1 - probAbandon) * meanWaitOfServed + probAbandon * meanWaitOfAbandoned, meanWait, 1e-10, 'wait of all')
      // an independent balance: all are busy at the rate n·μ whenever somebody may wait, and freeing states obey birth and death
      const busyShare = probAllBusy + (1 - probAllBusy) * shareBusyWhenFree(arrivalRate * 180, 10)
      expectClose(figures.occupancy, busyShare, 1e-9, 'work done')
      const atOnce = figures.within(0)
      expectClose(atOnce.serviceLevelOffered + probAllBusy, 1, 1e-12, 'answered at once')
      const inTheEnd = figures.within(1e6)
      expectClose(inTheEnd.probAbandonWithin, probAbandon, 1e-9, 'hung up in the end')
      expectClose(inTheEnd.probLeaveQueueWithin, 1, 1e-9, 'gone in the end')
    }
  })

  it('puts whoever hangs up after exactly T within T', () => {
    const figures = generalPatience({ arrivalRate: 0.07, serviceRate: 1 / 180, servers: 10, patience: { kind: 'deterministic', mean: 60 } })
    expect(figures.within(59.999).probAbandonWithin).toBe(0)
    expectClose(figures.within(60).probAbandonWithin, figures.probAbandon, 1e-12, 'at 60')
    expectClose(figures.meanWaitOfAbandoned, 60, 1e-12, 'wait')
  })

  it('becomes Erlang C when patience has no end, and refuses a queue that grows for ever', () => {
    const patience: PatienceLaw = { kind: 'hazard', steps: [{ from: 0, rate: 0 }] }
    const truth = erlangC({ arrivalRate: 0.05, serviceRate: 1 / 180, servers: 12 })
    const figures = generalPatience({ arrivalRate: 0.05, serviceRate: 1 / 180, servers: 12, patience })
    expectClose(figures.meanWaitOfServed, truth.meanWait, 1e-11, 'mean wait')
    expectClose(figures.within(20).serviceLevelOffered, truth.serviceLevel(20), 1e-11, 'service level')
    expect(figures.probAbandon).toBe(0)
    expect(() => generalPatience({ arrivalRate: 0.07, serviceRate: 1 / 180, servers: 12, patience })).toThrow(RangeError)
  })
})

/** Mean share of operators busy, of the time in which at least one is free: Erlang's loss states cut off one below. */
function shareBusyWhenFree(load: number, servers: number): number {
  let term = 1
  let all = 1
  let busy = 0
  for (let state = 1; state < servers; state++) {
    term *= load / state
    all += term
    busy += term * state
  }
  return busy / all / servers
}
