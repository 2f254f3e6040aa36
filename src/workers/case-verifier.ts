/** One case of truth in this thread: by the engine and the closed forms, or, where shifts are planned, by the solver of integer programmes. */
import type { IntegerSolver } from '../sim/staffing/integer-program'
import type { Row } from '../sim/validation/judge'
import { type CaseJob, verifyCase } from '../sim/validation/verify-case'
import { isOfShifts, verifyShifts } from '../sim/validation/verify-shifts'

export function caseVerifier(solve: IntegerSolver): (job: CaseJob) => Promise<readonly Row[]> {
  return async (job) => (isOfShifts(job.one) ? verifyShifts(job.one, solve) : verifyCase(job))
}
