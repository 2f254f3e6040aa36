import { describe, expect, it } from 'vitest'
import { erlangA } from '../../../src/sim/analytic/erlang-a'
import { abandonRateOf, relativeErrorOf } from '../../../src/sim/analytic/patience-estimate'
import { expectClose } from './expect-close'

describe('Patience from observed waits', () => {
  it('gives back the patience of Erlang A, which the mean wait of those who hung up does not', () => {
    const room = erlangA({ arrivalRate: 0.07, serviceRate: 1 / 120, abandonRate: 1 / 60, servers: 8 })
    const rate = abandonRateOf({ meanWait: room.meanWait, abandonedShare: room.probAbandon })
    expectClose(1 / (rate ?? 0), 60, 1e-10, 'mean patience')
    expect(room.meanWaitOfAbandoned).toBeLessThan(30)
  })

  it('knows the ends of the scale', () => {
    expect(abandonRateOf({ meanWait: 12, abandonedShare: 0 })).toBe(0)
    expect(abandonRateOf({ meanWait: 0, abandonedShare: 0.1 })).toBe(undefined)
    expect(relativeErrorOf(400)).toBe(0.05)
    expect(relativeErrorOf(0)).toBe(Number.POSITIVE_INFINITY)
  })
})
