import { describe, expect, it } from 'vitest'
import { erlangA } from '../../../src/sim/analytic/erlang-a'
import { finiteLines } from '../../../src/sim/analytic/finite-lines'
import type { RedialFigures, RedialSystem } from '../../../src/sim/analytic/redial-system'
import { redials } from '../../../src/sim/analytic/redials'
import { redialsRoughly } from '../../../src/sim/analytic/redials-roughly'
import { steadyCases } from './cases-by-family'
import { expectClose } from './expect-close'

function systemOf({ arrivalRate, servers, lines, meanHandling, patience, redial }: ReturnType<typeof steadyCases>[number]): RedialSystem {
  if (redial === undefined) throw new Error('a case without redials')
  return {
    arrivalRate,
    servers,
    lines,
    serviceRate: 1 / meanHandling,
    abandonRate: patience && 'mean' in patience ? 1 / patience.mean : 0,
    redialAfterAbandon: redial.prob_after_abandon,
    redialAfterBlock: redial.prob_after_block,
    redialRate: 1 / redial.delay.mean_s,
  }
}

function named(figures: RedialFigures): Record<string, number> {
  return {
    attempts_per_first_call: figures.attemptsPerFirstCall,
    prob_blocked: figures.probBlocked,
    prob_abandon_of_offered: figures.probAbandon,
    prob_eventually_served: figures.probEventuallyServed,
    mean_queue_length: figures.meanQueueLength,
    occupancy: figures.occupancy,
    mean_wait_accepted_s: figures.meanWaitOfAccepted,
    sl_offered_20s: figures.within(20).serviceLevelOffered,
  }
}

const room: RedialSystem = {
  arrivalRate: 0.05,
  serviceRate: 1 / 180,
  abandonRate: 1 / 90,
  servers: 8,
  redialAfterAbandon: 0.6,
  redialAfterBlock: 0.9,
  redialRate: 1 / 600,
}

describe('Redials', () => {
  it.each(steadyCases('redial'))('$id', (example) => {
    const exact = named(redials(systemOf(example)))
    for (const [name, value] of Object.entries(example.expected)) expectClose(exact[name], value, 1e-9, name)
  })

  it('the fixed point is as far off as its description says', () => {
    const [loss, queue] = steadyCases('redial').map((example) => ({ rough: named(redialsRoughly(systemOf(example))), truth: example.expected }))
    for (const [name, value] of Object.entries(queue.truth)) expect(Math.abs(queue.rough[name] - value), name).toBeLessThan(0.04 * Math.max(1, value))
    expect(loss.rough.attempts_per_first_call / loss.truth.attempts_per_first_call).toBeCloseTo(0.856, 3)
    expectClose(loss.rough.occupancy, loss.truth.occupancy, 1e-9, 'all are served in the end')
  })

  it('is a queue without redials where nobody dials again', () => {
    const once = { ...room, redialAfterAbandon: 0, redialAfterBlock: 0 }
    for (const figures of [redials({ ...once, lines: 11 }), redialsRoughly({ ...once, lines: 11 })]) {
      const truth = finiteLines({ ...room, lines: 11 })
      expectClose(figures.attemptsPerFirstCall, 1, 1e-12, 'attempts')
      expectClose(figures.probBlocked, truth.probBlocked, 1e-11, 'blocked')
      expectClose(figures.within(20).serviceLevelOffered, truth.within(20).serviceLevelOffered, 1e-11, 'service level')
    }
    for (const figures of [redials(once), redialsRoughly(once)]) {
      const truth = erlangA({ ...room, abandonRate: 1 / 90 })
      expectClose(figures.probAbandon, truth.probAbandon, 1e-10, 'hung up')
      expectClose(figures.within(20).serviceLevelExcludingShortAbandons, truth.within(20).serviceLevelExcludingShortAbandons, 1e-10, 'service level')
    }
  })

  it('accounts for every caller, lines without end too', () => {
    for (const lines of [12, undefined]) {
      const { attemptsPerFirstCall, probBlocked, probAbandon, probEventuallyServed, occupancy, meanRedialing } = redials({ ...room, lines })
      const again = attemptsPerFirstCall * (0.9 * probBlocked + 0.6 * probAbandon)
      expectClose(attemptsPerFirstCall, 1 + again, 1e-10, 'attempts')
      expectClose(probEventuallyServed, attemptsPerFirstCall * (1 - probBlocked - probAbandon), 1e-10, 'served')
      expectClose(occupancy * 8, 9 * probEventuallyServed, 1e-10, 'work done')
      expectClose(meanRedialing, 0.05 * again * 600, 1e-10, 'between two attempts')
    }
  })

  it('approaches the fixed point when callers wait long before they dial again', () => {
    const slow = { ...room, lines: 11, redialRate: 1 / 30_000 }
    expectClose(redials(slow).attemptsPerFirstCall, redialsRoughly(slow).attemptsPerFirstCall, 2e-3, 'attempts')
  })

  it('refuses callers who pile up for ever', () => {
    expect(() => redials({ ...room, abandonRate: 0, lines: 8, redialAfterBlock: 1 })).toThrow(RangeError)
    expect(() => redialsRoughly({ ...room, abandonRate: 0 })).toThrow(RangeError)
  })
})
