/** The verification of the engine that this page runs on demand: its cases, what is done, and what came out. It goes on while one looks elsewhere. */
import { create } from 'zustand'
import type { TruthCase } from '../../sim/validation/case-file'
import type { Row } from '../../sim/validation/judge'
import type { Precision } from '../../sim/validation/timing'
import { pageCaseWorkers } from '../../workers/page-cases'
import { verifyCases } from '../../workers/verification'

interface Verification {
  /** By case, as they come; a case that is looked at once more replaces what it had. */
  readonly rows: ReadonlyMap<string, readonly Row[]>
  readonly running: boolean
  readonly stopped: boolean
  readonly done: number
  readonly of: number
  /** Cases being looked at once more. */
  readonly again: number
}

const idle: Verification = { rows: new Map(), running: false, stopped: false, done: 0, of: 0, again: 0 }

export const useVerification = create<Verification>()(() => idle)

let control: AbortController | undefined

export const caseKey = ({ family, id }: Pick<Row, 'family' | 'id'>) => `${family}/${id}`

export async function startVerification(cases: readonly TruthCase[], precision: Precision): Promise<void> {
  control?.abort()
  const own = new AbortController()
  control = own
  useVerification.setState({ ...idle, running: true, of: cases.length })
  const mine = (change: (state: Verification) => Partial<Verification>) => {
    if (control === own) useVerification.setState(change)
  }
  await verifyCases(cases, pageCaseWorkers(), {
    precision,
    signal: own.signal,
    onSecondLook: (again) => mine(() => ({ again, done: 0, of: again })),
    onCase: (found, done) => mine(({ rows }) => ({ done, rows: new Map(rows).set(caseKey(found[0]), found) })),
  })
  mine(() => ({ running: false, stopped: own.signal.aborted }))
}

export function stopVerification(): void {
  control?.abort()
}
