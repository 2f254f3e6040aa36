/** Who carries which risk under a tariff: derived by changing the workload and pricing it again, not from the names of the terms. */
import { startTotalOf, totalOf } from '../economics/ledger'
import type { Workload } from '../economics/workload'
import type { Frame } from '../experiment/frame'
import { meanWorkload } from './mean-workload'
import { linesOf, type Trial } from './trial'

export const risks = ['idle', 'handling', 'conversion', 'volume'] as const
export type Risk = (typeof risks)[number]

export interface Bearing {
  readonly risk: Risk
  /** Share of the risk that the client carries: 0 … 1. */
  readonly client: number
  readonly bearer: 'client' | 'vendor' | 'shared'
}

/** The workload is made larger and smaller by this. */
const STEP = 0.1

/**
 * Each risk by a symmetric change of ±10 % of the mean workload, on the running cost K:
 * - idle: the same work in more hours of presence. Client's share = (ΔK/K) ÷ (Δhours/hours).
 * - handling: longer conversations, and hours, heads and seats with them. Client's share = (ΔK/K) ÷ (Δhandling/handling).
 * - conversion: the same work brings fewer results. Who pays as much for less carries it: 1 − (ΔK/K) ÷ (Δresults/results).
 * - volume: fewer calls and contacts, the team stays for as long: 1 − (ΔK/K) ÷ (Δvolume/volume).
 * In-house everything falls on the client himself. A share below 1/3 is the vendor's, above 2/3 the client's.
 */
export function bearingsOf({ frame, workloads }: Trial): Bearing[] {
  if (frame.setup.kind === 'in-house') return risks.map((risk) => ({ risk, client: 1, bearer: 'client' }))
  const mean = meanWorkload(workloads)
  const cost = runningCost(frame, mean)
  return risks.flatMap((risk): Bearing[] => {
    if (cost === 0 || !isThere(risk, mean)) return []
    const change = (runningCost(frame, changed(mean, risk, 1 + STEP)) - runningCost(frame, changed(mean, risk, 1 - STEP))) / (2 * STEP * cost)
    const followed = Math.min(Math.max(change, 0), 1)
    const client = risk === 'idle' || risk === 'handling' ? followed : 1 - followed
    return [{ risk, client, bearer: client > 2 / 3 ? 'client' : client < 1 / 3 ? 'vendor' : 'shared' }]
  })
}

function isThere(risk: Risk, { stages }: Workload): boolean {
  return risk !== 'conversion' || (stages[0] ?? 0) > 0
}

function runningCost(frame: Frame, workload: Workload): number {
  const lines = linesOf(frame, workload)
  return totalOf(lines) - startTotalOf(lines, workload)
}

function changed(workload: Workload, risk: Risk, times: number): Workload {
  switch (risk) {
    case 'idle':
      return { ...workload, ...presence(workload, times) }
    case 'handling':
      return { ...workload, ...presence(workload, times), ...work(workload, times) }
    case 'conversion':
      return { ...workload, stages: workload.stages.map((count) => count * times) }
    case 'volume':
      return {
        ...workload,
        ...work(workload, times),
        contactsProcessed: workload.contactsProcessed * times,
        contactsReached: workload.contactsReached * times,
        callsAnswered: workload.callsAnswered * times,
        callsOffered: workload.callsOffered * times,
        attempts: workload.attempts * times,
        stages: workload.stages.map((count) => count * times),
        screenedOut: workload.screenedOut * times,
      }
  }
}

function presence({ scheduled, logged, operators, employed, seats }: Workload, times: number) {
  return { scheduled: scheduled * times, logged: logged * times, operators: operators * times, employed: employed * times, seats: seats * times }
}

function work({ busy, talk, wrapUp, meters }: Workload, times: number) {
  return { busy: busy * times, talk: talk * times, wrapUp: wrapUp * times, meters: meters.map((meter) => ({ ...meter, time: meter.time * times })) }
}
