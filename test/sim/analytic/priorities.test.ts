import { describe, expect, it } from 'vitest'
import { prioritiesOfOneOperator, prioritiesWithOneMean } from '../../../src/sim/analytic/priorities'
import { rawCases, steadyCases } from './cases-by-family'
import { expectClose } from './expect-close'

interface Expected {
  readonly by_class: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly [total: string]: number | Readonly<Record<string, unknown>>
}

const expectedOf = new Map(rawCases<unknown, Expected>('priority').map(({ id, expected }) => [id, expected]))

describe('Priorities', () => {
  it.each(steadyCases('priority'))('$id', ({ id, classes, servers, meanHandling }) => {
    const { by_class: byClass, ...totals } = expectedOf.get(id) ?? { by_class: {} }
    const serviceRate = 1 / meanHandling
    const shared = () => prioritiesWithOneMean({ arrivalRates: classes.map((one) => one.arrivalRate), serviceRate, servers })
    const answers = servers > 1 ? [shared()] : id === 'PR-open-2' ? [prioritiesOfOneOperator(classes), shared()] : [prioritiesOfOneOperator(classes)]
    for (const figures of answers) {
      const named: Record<string, number> = { occupancy: figures.occupancy, prob_wait: figures.probWait, mean_queue_length: figures.meanQueueLength }
      for (const [name, value] of Object.entries(totals)) expectClose(named[name], Number(value), 1e-9, name)
      Object.values(byClass).forEach((expected, type) => {
        const { meanWait, meanQueueLength } = figures.types[type]
        const namedType: Record<string, number> = { mean_wait_s: meanWait, mean_queue_length: meanQueueLength, prob_wait: figures.probWait }
        for (const [name, value] of Object.entries(expected)) expectClose(namedType[name], value, 1e-9, `${type} ${name}`)
      })
    }
  })

  it('keeps urgent calls short when the others overload the room', () => {
    const exponential = (arrivalRate: number) => ({ arrivalRate, service: { kind: 'exponential', mean: 100 } }) as const
    const one = prioritiesOfOneOperator([exponential(0.004), exponential(0.02)])
    const many = prioritiesWithOneMean({ arrivalRates: [0.004, 0.02], serviceRate: 0.01, servers: 1 })
    for (const figures of [one, many]) {
      expect(figures.types.map(({ stable }) => stable)).toEqual([true, false])
      expectClose(figures.types[0].meanWait, 100 / 0.6, 1e-12, 'the operator is always busy: 100 s to his next free moment, over 1 − ρ')
      expect(figures.types[1].meanWait).toBe(Number.POSITIVE_INFINITY)
      expect(figures.occupancy).toBe(1)
    }
  })
})
