/** What a decision asks of the simulation, and what it is told: plain data, so that any threads may do the work. */
import type { Workload } from '../economics/workload'
import type { RunReport } from '../experiment/results'
import type { Project } from '../project/schema'
import type { DecisionReport, StageOfDecision } from './report'

/** Replications `from` up to but not including `to` of a set-up. */
export interface Life {
  readonly project: Project
  readonly setup: string
  readonly from: number
  readonly to: number
}

export interface Ask {
  readonly stage: StageOfDecision
  readonly lives: readonly Life[]
  /** Make the whole report of these lives, too: they are those of one project, all set-ups. */
  readonly report: boolean
  /** What is known before them. */
  readonly sofar: Partial<DecisionReport>
}

/** What was lived: what prices are charged on, by replication, and whether every list was finished. */
export interface Lived {
  readonly workloads: readonly Workload[]
  readonly finished: readonly boolean[]
}

export interface Told {
  /** In the order of the lives asked for. */
  readonly lived: readonly Lived[]
  readonly report?: RunReport
}

/** Asks until it has its answer: the caller lives what is asked for and passes it in. */
export type Asking<Answer> = Generator<Ask, Answer, Told>
