/** Linear programmes with whole numbers as plain data, and the question put to whoever solves them: least cost, so many of each, all rows kept. */

export interface ProgramColumn {
  /** Of one unit. */
  readonly cost: number
  readonly least: number
  readonly most: number
  /** Whole numbers only. */
  readonly whole: boolean
}

/** Least ≤ Σ coefficient × column ≤ most; terms name columns by place. */
export interface ProgramRow {
  readonly terms: readonly (readonly [column: number, coefficient: number])[]
  readonly least?: number
  readonly most?: number
}

export interface IntegerProgram {
  readonly columns: readonly ProgramColumn[]
  readonly rows: readonly ProgramRow[]
  /** Relative distance from the bound at which a plan is good enough; 0: until it is proved. */
  readonly gap: number
  /** Nodes of the search tree at most: a count and not a time, so that the same programme has the same answer on every machine. */
  readonly nodes: number
  /** Every column takes part in several rows, so that looking for what can be left out beforehand takes longer than it saves. */
  readonly interwoven?: boolean
}

export interface ProgramAnswer {
  /** `found`: the nodes ran out with a plan in hand. */
  readonly state: 'optimal' | 'found' | 'none'
  readonly values: readonly number[]
  readonly cost: number
  /** No plan can cost less. */
  readonly bound: number
}

/** Same programme, same answer. */
export type IntegerSolver = (program: IntegerProgram) => Promise<ProgramAnswer>
