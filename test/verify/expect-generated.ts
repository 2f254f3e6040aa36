/** Cases by lot, as `callsim verify --precision quick` judges them: nothing differs, nothing is unsupported, and chance leads no further than it may. */
import { expect } from 'vitest'
import { isSimulated, verdictsOf } from '../../src/sim/validation/judge'
import { verifyCase } from '../../src/sim/validation/verify-case'
import { type CaseWorker, verifyCases } from '../../src/workers/verification'
import { generated } from './generated'

const here: CaseWorker = { verify: async (job) => verifyCase(job), terminate() {} }

/** How many figures were simulated. */
export async function expectGenerated(family: string, from: number, to: number): Promise<number> {
  const rows = await verifyCases(generated(family, from, to), [here], { precision: 'quick' })
  expect(
    rows
      .filter(({ ok }) => !ok)
      .map(({ id, figure, expected, obtained, z, reason = '' }) => `${id} ${figure}: ${obtained} instead of ${expected}, z ${z} ${reason}`),
  ).toEqual([])
  expect(verdictsOf(rows)[0].meanSquare).toBeLessThanOrEqual(2)
  return rows.filter(isSimulated).length
}
