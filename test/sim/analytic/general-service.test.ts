import { describe, expect, it } from 'vitest'
import { erlangC } from '../../../src/sim/analytic/erlang-c'
import { equalTalkTimes, oneOperator, severalOperators } from '../../../src/sim/analytic/general-service'
import { steadyCases } from './cases-by-family'
import { expectClose } from './expect-close'

describe('General talk times', () => {
  const cases = steadyCases('mg_n')

  it.each(cases.filter(({ servers }) => servers === 1))('one operator: $id', ({ expected, arrivalRate, service }) => {
    const figures = oneOperator({ arrivalRate, service })
    const named: Record<string, number> = {
      prob_wait: figures.probWait,
      mean_wait_s: figures.meanWait,
      std_wait_s: figures.sdWait,
      mean_queue_length: figures.meanQueueLength,
      occupancy: figures.occupancy,
    }
    for (const [name, value] of Object.entries(expected)) expectClose(named[name], value, 1e-9, name)
    expectClose(severalOperators({ arrivalRate, service, servers: 1 }).meanWait, expected.mean_wait_s, 1e-12, 'the approximation is exact for one')
  })

  it.each(cases.filter(({ id }) => id.startsWith('MDn')))('equal talk times: $id', ({ expected, arrivalRate, meanHandling: talk, servers }) => {
    const figures = equalTalkTimes({ arrivalRate, talk, servers })
    expectClose(figures.probWait, expected.prob_wait, 1e-9, 'prob_wait')
    expectClose(figures.meanWait, expected.mean_wait_s, 1e-9, 'mean_wait_s')
    expectClose(figures.meanQueueLength, expected.mean_queue_length, 1e-9, 'mean_queue_length')
    expectClose(figures.occupancy, expected.occupancy, 1e-12, 'occupancy')
  })

  it.each(cases.filter(({ servers }) => servers > 1))('the approximation comes near: $id', ({ expected, arrivalRate, service, servers }) => {
    const figures = severalOperators({ arrivalRate, service, servers })
    expectClose(figures.meanWait, expected.mean_wait_s, 0.005, 'mean wait')
    expectClose(figures.probWait, expected.prob_wait, 0.05, 'chance to wait')
    expectClose(figures.occupancy, expected.occupancy, 1e-12, 'occupancy')
  })

  it('is Erlang C for exponential talk, and the same for one operator whichever way it is computed', () => {
    const system = { arrivalRate: 0.05, servers: 11 }
    const exponential = severalOperators({ ...system, service: { kind: 'exponential', mean: 180 } })
    expectClose(exponential.meanWait, erlangC({ ...system, serviceRate: 1 / 180 }).meanWait, 1e-12, 'Erlang C')
    const alone = equalTalkTimes({ arrivalRate: 0.009, talk: 100, servers: 1 })
    expectClose(alone.meanWait, oneOperator({ arrivalRate: 0.009, service: { kind: 'deterministic', mean: 100 } }).meanWait, 1e-9, 'M/D/1')
    expectClose(alone.probWait, 0.9, 1e-9, 'chance to wait')
  })

  it('knows the moments of every law', () => {
    const wait = (service: Parameters<typeof oneOperator>[0]['service']) => oneOperator({ arrivalRate: 0.004, service })
    const exponential = wait({ kind: 'exponential', mean: 100 })
    for (const same of [
      wait({ kind: 'gamma', mean: 100, cv: 1 }),
      wait({ kind: 'erlang', mean: 100, phases: 1 }),
      wait({ kind: 'weibull', shape: 1, scale: 100 }),
      wait({ kind: 'hyperexponential', shares: [0.5, 0.5], means: [100, 100] }),
    ]) {
      expectClose(same.meanWait, exponential.meanWait, 1e-13, 'mean')
      expectClose(same.sdWait, exponential.sdWait, 1e-13, 'spread')
    }
    expectClose(wait({ kind: 'lognormal', mean: 100, cv: 0.5 }).meanWait, wait({ kind: 'gamma', mean: 100, cv: 0.5 }).meanWait, 1e-12, 'two moments')
    const fine = wait({ kind: 'empirical', values: Array.from({ length: 2000 }, (_, at) => 50 + (at + 0.5) / 20) })
    expectClose(fine.sdWait, wait({ kind: 'uniform', low: 50, high: 150 }).sdWait, 1e-6, 'uniform')
  })

  it('says overload instead of hiding it', () => {
    expect(oneOperator({ arrivalRate: 0.01, service: { kind: 'exponential', mean: 100 } }).stable).toBe(false)
    expect(equalTalkTimes({ arrivalRate: 0.02, talk: 100, servers: 2 }).meanWait).toBe(Number.POSITIVE_INFINITY)
    expect(() => equalTalkTimes({ arrivalRate: 0.0099, talk: 100, servers: 1 })).toThrow(RangeError)
    expect(severalOperators({ arrivalRate: 0.03, service: { kind: 'exponential', mean: 100 }, servers: 2 }).probWait).toBe(1)
  })
})
