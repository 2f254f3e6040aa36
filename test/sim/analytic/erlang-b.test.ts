import { describe, expect, it } from 'vitest'
import { blocking, erlangB } from '../../../src/sim/analytic/erlang-b'
import { casesOf, singleQueueOf } from '../../cases/cases'
import { expectClose } from './expect-close'

describe('Erlang B', () => {
  it.each(casesOf('erlang_b'))('$id', (example) => {
    const { arrivalRate, serviceRate, servers } = singleQueueOf(example)
    const figures = erlangB({ load: arrivalRate / serviceRate, servers })
    const named: Record<string, number> = { prob_blocked: figures.probBlocked, occupancy: figures.occupancy }
    for (const [name, value] of Object.entries(example.expected)) expectClose(named[name], value, 1e-9, name)
  })

  it('is not the figure that a public guide prints for 10 erlangs and 17 lines', () => {
    expect(erlangB({ load: 10, servers: 17 }).probBlocked).toBeCloseTo(0.012949, 6)
  })

  it('holds for ten thousand servers, and loses every call without servers', () => {
    // with load = servers the loss tends to sqrt(2 / (π n)) (1 + …), known to order 1/n
    const n = 10_000
    const series = 1 / (Math.sqrt((Math.PI * n) / 2) + 2 / 3 + Math.sqrt(Math.PI / 2 / n) / 12 - (2 / (135 * n)) * 2)
    expectClose(blocking(n, n), series, 1e-6, 'load = servers')
    expect(blocking(5, 0)).toBe(1)
    expect(blocking(0, 3)).toBe(0)
  })
})
