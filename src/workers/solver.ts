import type { IntegerProgram, ProgramAnswer } from '../sim/staffing/integer-program'

/** Solves integer programmes; an abort rejects. */
export type Solver = (program: IntegerProgram, signal?: AbortSignal) => Promise<ProgramAnswer>
