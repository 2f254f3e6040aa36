import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planBatches } from '../../../src/sim/experiment/plan'

test('small batches first, then full ones; every set-up makes its part before any goes on', () => {
  const batches = planBatches(25, 8, ['own', 'vendor'])
  expect(batches.slice(0, 4).map(({ setup, from, to }) => `${setup} ${from}–${to}`)).toEqual(['own 0–1', 'vendor 0–1', 'own 1–2', 'vendor 1–2'])
  expect(batches.filter(({ setup }) => setup === 'own').map(({ to }) => to)).toEqual([1, 2, 4, 8, 12, 16, 20, 25])
})

test('each replication of each set-up is made once, in order', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4 }), (replications, size, many) => {
      const setups = Array.from({ length: many }, (_, at) => `setup-${at}`)
      const batches = planBatches(replications, size, setups)
      for (const setup of setups) {
        const made = batches.filter((batch) => batch.setup === setup).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))
        expect(made).toEqual(Array.from({ length: replications }, (_, at) => at))
      }
      expect(batches.every(({ from, to }) => to > from && to - from <= size)).toBe(true)
    }),
  )
})
