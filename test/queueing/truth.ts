/** The cases of truth by family, put to the engine as `callsim verify` does. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { casesIn, isToCome, type TruthCase } from '../../src/sim/validation/case-file'
import { type Row, verdictsOf } from '../../src/sim/validation/judge'
import type { Precision } from '../../src/sim/validation/timing'
import { caseVerifier } from '../../src/workers/case-verifier'
import { nodeSolver } from '../../src/workers/node/node-solver'
import { type CaseWorker, verifyCases } from '../../src/workers/verification'

const folder = new URL('../cases/', import.meta.url)
const cases: readonly TruthCase[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => casesIn(readFileSync(new URL(name, folder), 'utf8')) ?? [])

export const families: readonly string[] = [...new Set(cases.map(({ family }) => family))].filter((family) => !isToCome(family))

const here: CaseWorker = { verify: caseVerifier(nodeSolver()), terminate() {} }

export async function expectAgreement(family: string, precision: Precision): Promise<void> {
  const rows = await verifyCases(
    cases.filter((one) => one.family === family),
    [here],
    { precision },
  )
  expect(rows.filter(({ ok }) => !ok).map(inWords)).toEqual([])
  expect(verdictsOf(rows)[0].meanSquare).toBeLessThanOrEqual(2)
}

function inWords({ id, figure, expected, obtained, z, reason = '' }: Row): string {
  return `${id} ${figure}: ${obtained} instead of ${expected}, z ${z} ${reason}`
}
