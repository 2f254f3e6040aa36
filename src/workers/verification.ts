/** Verifies cases on several workers: each takes the next case, and what comes out wrong is looked at once more before it is called so. */
import type { TruthCase } from '../sim/validation/case-file'
import { timesOfSecondLook } from '../sim/validation/half-a-percent'
import { isSimulated, missing, type Row, toLookAtAgain, UNSUPPORTED } from '../sim/validation/judge'
import type { Precision } from '../sim/validation/timing'
import type { CaseJob } from '../sim/validation/verify-case'

/** What a worker offers for cases. Plain data in, plain data out. */
export interface CaseService {
  verify(job: CaseJob): readonly Row[] | Promise<readonly Row[]>
}

/** One worker as a verification sees it. */
export interface CaseWorker {
  verify(job: CaseJob): Promise<readonly Row[]>
  terminate(): void
}

export interface VerificationOptions {
  readonly precision: Precision
  readonly seed?: string
  /** Project files beside the cases, by the name of the model. */
  readonly projectFor?: (one: TruthCase) => unknown
  /** Recorded calls, for the case that speaks of them. */
  readonly logFor?: (one: TruthCase) => string | undefined
  readonly signal?: AbortSignal
  /** A case is done: its rows, and how many cases are behind of how many. */
  /** So many cases are looked at once more. */
  onSecondLook?(cases: number): void
  onCase?(rows: readonly Row[], done: number, of: number): void
}

/** Resolves with all rows in the order of the cases; after an abort with those that are there. The workers are ended in any case. */
export async function verifyCases(cases: readonly TruthCase[], workers: readonly CaseWorker[], options: VerificationOptions): Promise<readonly Row[]> {
  const { precision, seed = '1', projectFor, logFor, signal } = options
  const jobFor = (one: TruthCase, times: number): CaseJob => {
    const [project, log] = [projectFor?.(one), logFor?.(one)]
    const effort = { precision, times, seed: times === 1 ? seed : `${seed}/${times}` }
    return { one, effort, ...(project !== undefined && { project }), ...(log !== undefined && { log }) }
  }
  const end = () => {
    for (const worker of workers) worker.terminate()
  }
  signal?.addEventListener('abort', end)
  try {
    const rows = new Map<TruthCase, readonly Row[]>()
    await round(cases, () => 1)
    const doubtful = toLookAtAgain([...rows.values()].flat())
    const again = cases.filter(({ family, id }) => doubtful.some((one) => one.family === family && one.id === id))
    if (again.length > 0) options.onSecondLook?.(again.length)
    await round(again, (one) => timesOfSecondLook(rows.get(one) ?? [], one.tolerance))
    return cases.flatMap((one) => rows.get(one) ?? [])

    async function round(chosen: readonly TruthCase[], timesOf: (one: TruthCase) => number): Promise<void> {
      const waiting = chosen.values()
      let done = 0
      const lane = async (worker: CaseWorker) => {
        for (const one of waiting) {
          if (signal?.aborted) return
          const times = timesOf(one)
          const lived = await rowsBy(worker, jobFor(one, times))
          if (signal?.aborted) return
          const found = times === 1 ? lived : secondLooks(lived, rows.get(one) ?? [], times)
          rows.set(one, found)
          options.onCase?.(found, ++done, chosen.length)
        }
      }
      await Promise.all(workers.map(lane))
    }
  } finally {
    signal?.removeEventListener('abort', end)
    end()
  }
}

/** Rows of a second look, each with what the first one had found; closed forms are the same both times. */
function secondLooks(rows: readonly Row[], first: readonly Row[], times: number): readonly Row[] {
  const before = new Map(first.map(({ figure, z }) => [figure, z]))
  return rows.map((row) => (isSimulated(row) ? { ...row, secondLook: { times, firstZ: before.get(row.figure) ?? row.z } } : row))
}

/** A worker that dies takes its case with it: that is a row too. */
async function rowsBy(worker: CaseWorker, job: CaseJob): Promise<readonly Row[]> {
  try {
    return await worker.verify(job)
  } catch (error) {
    const { family, id } = job.one
    return [missing({ family, id, figure: UNSUPPORTED }, null, error instanceof Error ? error.message : String(error))]
  }
}
