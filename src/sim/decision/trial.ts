/** A set-up as lived so often, priced: what every comparison of money is made from. */
import { type LedgerLine, ledger, startTotalOf, totalOf } from '../economics/ledger'
import type { Workload } from '../economics/workload'
import { type Frame, frameOf } from '../experiment/frame'
import { taxOf } from '../experiment/replication'
import { plannedWorkload } from '../experiment/workload-of'
import type { Project } from '../project/schema'
import type { Lived } from './ask'
import { overHorizon, usualMonths } from './horizon'

/** By replication, money in minor units. */
export interface Trial {
  readonly setup: string
  readonly frame: Frame
  /** Over the horizon of the decision. */
  readonly workloads: readonly Workload[]
  readonly finished: readonly boolean[]
  readonly cost: Float64Array
  readonly start: Float64Array
  /** Results of the last stage, or calls answered where no list is worked: what the money is paid for. */
  readonly results: Float64Array
  /** Calls in time, and calls that count; 0 without call types. */
  readonly inTime: Float64Array
  readonly base: Float64Array
  /** Working days from signing to the last call; of a running service to the first one. */
  readonly endDay: Float64Array
}

/** Prices what was lived by the terms of a project's set-up, which may be others than those it was lived with. */
export function trialOf(project: Project, setup: string, { workloads: lived, finished }: Lived): Trial {
  const frame = frameOf(project, setup)
  const months = project.decision?.horizonMonths ?? usualMonths
  const planned = plannedWorkload(frame)
  const workloads = lived.map((one) => overHorizon({ ...one, ...planned }, months))
  const ledgers = workloads.map((workload) => linesOf(frame, workload))
  const column = (take: (workload: Workload, at: number) => number) => Float64Array.from(workloads, take)
  return {
    setup,
    frame,
    workloads,
    finished,
    cost: Float64Array.from(ledgers, totalOf),
    start: Float64Array.from(ledgers, (lines, at) => startTotalOf(lines, workloads[at])),
    results: column(resultsOf),
    inTime: column(({ serviceLevels }) => serviceLevels.reduce((sum, { inTime }) => sum + inTime, 0)),
    base: column(({ serviceLevels }) => serviceLevels.reduce((sum, { base }) => sum + base, 0)),
    endDay: column(({ workingDays, running }) => frame.lead + (running ? 1 : workingDays)),
  }
}

export function linesOf(frame: Frame, workload: Workload): LedgerLine[] {
  return ledger(frame.setup.terms, workload, taxOf(frame))
}

/** Results of the last stage of the longest funnel; calls answered where there is none. */
function resultsOf({ stages, callsAnswered }: Workload): number {
  return stages.length > 0 ? stages[stages.length - 1] : callsAnswered
}
