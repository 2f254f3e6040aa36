import { expect, it } from 'vitest'
import { idPathOf, positionsOf } from '../../../src/sim/project/paths'

const data = {
  setups: [
    { id: 'a', terms: [{ amount: 1 }] },
    { id: 'b', terms: [{ amount: 2 }, { amount: 3 }], dialers: [{ campaign: 'x', mode: { kind: 'power' } }] },
  ],
}

it.each([
  ['setups.b.terms.1.amount', ['setups', 1, 'terms', 1, 'amount']],
  ['setups.a.terms.0.amount', ['setups', 0, 'terms', 0, 'amount']],
  ['setups.b.dialers.x.mode.kind', ['setups', 1, 'dialers', 0, 'mode', 'kind']],
])('%s', (idPath, positions) => {
  expect(positionsOf(data, idPath)).toEqual(positions)
  expect(idPathOf(data, positions)).toBe(idPath)
})

it('a path that leads nowhere is no path', () => {
  for (const path of ['setups.c.terms', 'setups.a.terms.1.amount', 'name', 'setups.a.terms.-1']) expect(positionsOf(data, path)).toBeUndefined()
})
